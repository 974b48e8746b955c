import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addConsentText, addPerson, agrees, consentsOf, linkGuardian } from '#accounts/index.ts'
import type { Person } from '#kit/http.ts'
import { sampleCommunity, samplePerson, town, type World } from '#testing.ts'
import { paths } from './paths.ts'

const k = { community: 'krakow' }
const today = '2026-09-01'
const words = { key: 'wizerunek', pl: 'Zgadzam się na zdjęcia.', uk: 'Погоджуюся на фото.', validFrom: '2026-01-01' }

/** A community that asks for one consent, and a resident of it. */
async function asking(world: World) {
  const [text] = await addConsentText(world.db, null, world.krakow.id, words, world.now())
  const anna = await samplePerson(world.db, world.krakow, 'resident', world.now())
  world.as(anna)
  const give = (textId = text!.id, personId = anna.id) =>
    world.submit(paths.consents.href(), { text: textId, personId })
  const withdraw = (personId = anna.id) =>
    world.submit(paths.withdrawal.href(), { personId, communityId: world.krakow.id, key: words.key })
  const agreed = (personId = anna.id, on = today) => agrees(world.db, personId, world.krakow.id, words.key, on)
  return { text: text!, anna, give, withdraw, agreed }
}

describe('a consent', () => {
  it('is given to words one reads, and withdrawn as easily', () =>
    town(async (world) => {
      const { give, withdraw, agreed } = await asking(world)
      assert.match(await world.see(paths.consents.href()), /Zgadzam się na zdjęcia[\s\S]*bez odpowiedzi/)

      assert.equal((await give()).status, 303)
      assert.equal(await agreed(), true)
      assert.match(await world.see(paths.consents.href()), /zgoda od 1 września 2026, przez stronę/)

      assert.equal((await withdraw()).status, 303)
      assert.equal(await agreed(), false)
      assert.deepEqual((await world.happened()).slice(-2), ['accounts.consent.given', 'accounts.consent.withdrawn'])
    }))

  it('is asked for again when the words change, and counts for the old ones until then', () =>
    town(async (world) => {
      const { anna, give, agreed } = await asking(world)
      await give()
      const next = { ...words, pl: 'Zgadzam się na zdjęcia i filmy.', validFrom: '2026-09-10' }
      const [newer] = await addConsentText(world.db, null, world.krakow.id, next, world.now())
      assert.equal(await agreed(anna.id, '2026-09-09'), true)
      assert.equal(await agreed(anna.id, '2026-09-10'), false)

      world.timeIs('2026-09-10T08:00:00Z')
      assert.match(await world.see(paths.consents.href()), /zdjęcia i filmy[\s\S]*dotyczyła innych słów/)
      assert.equal((await give(newer!.id)).status, 303)
      assert.equal(await agreed(anna.id, '2026-09-10'), true)
    }))

  it('is shown in the language of its reader, and in Polish where there is no other', () =>
    town(async (world) => {
      const { anna } = await asking(world)
      const textIn = async (lang: 'uk' | 'en') => (await consentsOf(world.db, [anna.id], lang, today))[0]!.text
      assert.equal(await textIn('uk'), 'Погоджуюся на фото.')
      assert.equal(await textIn('en'), 'Zgadzam się na zdjęcia.')
    }))

  it('given twice is one', () =>
    town(async (world) => {
      const { give } = await asking(world)
      await give()
      await give()
      assert.equal((await world.happened()).filter((name) => name === 'accounts.consent.given').length, 1)
    }))

  it('is asked for by the communities one belongs to, not by others', () =>
    town(async (world) => {
      const skawina = await sampleCommunity(world.db, 'skawina', 'Skawina', 'w Skawinie')
      await addConsentText(world.db, null, skawina.id, { ...words, pl: 'Zgoda w Skawinie.' }, world.now())
      await asking(world)
      assert.doesNotMatch(await world.see(paths.consents.href()), /Skawin/)
    }))
})

describe('a consent is refused', () => {
  it('to words that are no longer, or not yet, in force', () =>
    town(async (world) => {
      const { text, give } = await asking(world)
      const later = { ...words, pl: 'Później.', validFrom: '2026-10-01' }
      const [ahead] = await addConsentText(world.db, null, world.krakow.id, later, world.now())
      assert.equal((await give(ahead!.id)).status, 422)
      world.timeIs('2026-10-01T08:00:00Z')
      const answer = await give(text.id)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /już nie obowiązują/)
    }))

  it('for somebody else, and to words that do not exist', () =>
    town(async (world) => {
      const { give } = await asking(world)
      const jan = await samplePerson(world.db, world.krakow, 'official', world.now())
      const answer = await give(undefined, jan.id)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /tylko ta osoba albo jej opiekun/)
      assert.equal((await give(crypto.randomUUID())).status, 422)
      assert.equal((await give('x')).status, 422)
    }))

  it('when there is nothing to withdraw', () =>
    town(async (world) => {
      const { withdraw } = await asking(world)
      const answer = await withdraw()
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Takiej zgody nie ma/)
    }))

  it('by a minor alone; a confirmed guardian gives and withdraws it', () =>
    town(async (world) => {
      const { anna, give, withdraw, agreed } = await asking(world)
      const ola = await minor(world, '2028-05-01')
      world.as(ola)
      const alone = await give(undefined, ola.id)
      assert.equal(alone.status, 422)
      assert.match(await alone.text(), /zgadza się potwierdzony opiekun/)

      const link = { minorId: ola.id, guardianId: anna.id, communityId: world.krakow.id }
      await linkGuardian(world.db, { ...link, side: 'guardian', by: anna.id }, world.now())
      world.as(anna)
      assert.equal((await give(undefined, ola.id)).status, 422)

      world.as(ola)
      await world.submit(await confirmationOf(world), {})
      world.as(anna)
      assert.match(await world.see(paths.consents.href()), /W imieniu: Ola/)
      assert.equal((await give(undefined, ola.id)).status, 303)
      assert.equal(await agreed(ola.id), true)
      assert.equal((await withdraw(ola.id)).status, 303)
      assert.equal(await agreed(ola.id), false)
    }))
})

describe('a consent entered at the desk', () => {
  it('says by which way it came and who typed it in', () =>
    town(async (world) => {
      const { text, anna, agreed } = await asking(world)
      const official = await world.asRole('official')
      const fields = { text: text.id, channel: 'paper' }
      const answer = await world.submit(paths.personConsent.href({ ...k, id: anna.id }), fields)

      assert.equal(answer.status, 303)
      assert.equal(await agreed(), true)
      assert.equal((await world.lastEvent())?.actorId, official.id)
      assert.match(await world.see(paths.person.href({ ...k, id: anna.id })), /na papierze/)

      const gone = await world.submit(paths.personWithdrawal.href({ ...k, id: anna.id }), { key: words.key })
      assert.equal(gone.status, 303)
      assert.equal(await agreed(), false)
    }))

  it('is refused for a minor without a guardian, as if from the web, or to words of another town', () =>
    town(async (world) => {
      const { text, anna } = await asking(world)
      const skawina = await sampleCommunity(world.db, 'skawina', 'Skawina', 'w Skawinie')
      const [strange] = await addConsentText(world.db, null, skawina.id, words, world.now())
      const ola = await minor(world, '2028-05-01')
      await world.asRole('official')
      const enter = async (id: string, fields: Record<string, string>) =>
        (await world.submit(paths.personConsent.href({ ...k, id }), fields)).status

      assert.equal(await enter(ola.id, { text: text.id, channel: 'paper' }), 422)
      assert.equal(await enter(ola.id, { text: text.id, channel: 'paper', guardianId: anna.id }), 422)
      assert.equal(await enter(anna.id, { text: text.id, channel: 'web' }), 422)
      assert.equal(await enter(anna.id, { text: strange!.id, channel: 'paper' }), 422)
    }))
})

describe('texts of consents', () => {
  it('get a new version under a known name, and keep the old one', () =>
    town(async (world) => {
      await world.asRole('administrator')
      const add = (pl: string) => world.submit(paths.consentTexts.href(k), { key: 'wizerunek', pl, validFrom: today })
      assert.equal((await add('Pierwsze słowa.')).status, 303)
      assert.equal((await add('Drugie słowa.')).status, 303)
      assert.match(await world.see(paths.consentTexts.href(k)), /wizerunek, wersja 2[\s\S]*Drugie słowa/)
    }))

  it('are refused without words, a day, or a plain name', () =>
    town(async (world) => {
      await world.asRole('administrator')
      const whole = { key: 'wizerunek', pl: 'Słowa.', validFrom: today }
      for (const broken of [{ pl: '' }, { validFrom: '' }, { key: 'Wizerunek dzieci' }]) {
        const answer = await world.submit(paths.consentTexts.href(k), { ...whole, ...broken })
        assert.equal(answer.status, 422, JSON.stringify(broken))
      }
    }))
})

async function minor(world: World, minorUntil: string): Promise<Person> {
  const { id } = await addPerson(world.db, null, world.krakow.id, { givenName: 'Ola', minorUntil }, world.now())
  return { id, name: 'Ola', email: null, lang: 'pl', roles: [] }
}

async function confirmationOf(world: World): Promise<string> {
  return /action="([^"]*potwierdzenie)"/.exec(await world.see(paths.care.href()))![1]!
}
