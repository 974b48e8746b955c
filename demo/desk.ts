import { addConsentText, addPerson, giveConsent, grantRole, linkGuardian, type NewPerson } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'

type Town = { communityId: string; administrator: string; official: string }

const wordings = [
  {
    key: 'wizerunek',
    pl: 'Zgadzam się na publikowanie zdjęć z wydarzeń, na których mnie widać. Zgodę mogę wycofać w każdej chwili.',
    uk: 'Погоджуюся на публікацію фото з подій, на яких мене видно. Згоду можу відкликати будь-коли.',
    en: 'I agree to the publication of photos from events in which I can be seen. I can withdraw this at any time.',
    validFrom: '2025-01-01',
  },
  {
    key: 'telefon',
    pl: 'Zgadzam się na telefon w sprawie kolejnych spotkań.',
    uk: 'Погоджуюся на дзвінок щодо наступних зустрічей.',
    en: 'I agree to be called about further meetings.',
    validFrom: '2025-01-01',
  },
]

/** What a day at the desk leaves behind: texts of consents, an old lady without e-mail, a mother and her children. */
export async function fillDesk(db: Db, { communityId, administrator, official }: Town, now: Date): Promise<void> {
  const texts = []
  for (const wording of wordings) texts.push(...(await addConsentText(db, administrator, communityId, wording, now)))
  const polish = texts.filter(({ language }) => language === 'pl').map(({ id }) => id)

  const bronisława = await addPerson(
    db,
    official,
    communityId,
    {
      ...{ givenName: 'Bronisława', surname: 'Leszczyna', contact: 'letter' },
      ...{ street: 'ul. Lipowa 3', postcode: '31-072', town: 'Kraków', publicName: 'none' },
    },
    now,
  )
  const consent = { personId: bronisława.id, textId: polish[1]!, channel: 'paper' as const, enteredBy: official }
  await giveConsent(db, consent, now)
  // The same lady entered twice, by two people on one morning: the desk can make one of them.
  await addPerson(db, official, communityId, { givenName: 'Bronisława', surname: 'Leszczyna', contact: 'none' }, now)
  await family(db, { communityId, administrator, official }, polish[0]!, now)
}

/** A mother whose papers staff have seen for Staś, and who has yet to confirm what Ola, a teenager, asked of her. */
async function family(db: Db, { communityId, official }: Town, textId: string, now: Date) {
  // Entered last, so that the desk shows them first.
  const later = new Date(now.getTime() + 60_000)
  const enter = async (person: NewPerson) => (await addPerson(db, official, communityId, person, later)).id
  const birthday = (years: number) => `${now.getUTCFullYear() + years}-05-01`
  const anna = await enter({ ...jesion('Anna'), email: 'anna.jesion@example.org', phone: '+48601200300' })
  const staś = await enter({ ...jesion('Staś'), contact: 'none', minorUntil: birthday(10) })
  const ola = await enter({ ...jesion('Ola'), contact: 'none', minorUntil: birthday(2) })
  const care = { guardianId: anna, communityId }
  await linkGuardian(db, { ...care, minorId: staś, side: 'staff', by: official }, now)
  await linkGuardian(db, { ...care, minorId: ola, side: 'minor', by: ola }, now)

  const paper = { textId, channel: 'paper' as const, enteredBy: official }
  await giveConsent(db, { ...paper, personId: anna }, now)
  await giveConsent(db, { ...paper, personId: staś, guardianId: anna }, now)
}

const jesion = (givenName: string) => ({ givenName, surname: 'Jesion' })

/** Who keeps the whole installation. */
export async function addOperator(db: Db, communityId: string, now: Date): Promise<void> {
  const olga = { givenName: 'Olga', surname: 'Olcha', email: 'operator@example.org' }
  const { id: personId } = await addPerson(db, null, communityId, olga, now)
  await grantRole(db, null, { personId, role: 'operator', communityId: null, from: '2018-01-01' }, now)
}
