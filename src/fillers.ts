import { addConsentText, openSession } from '#accounts/index.ts'
import { documentPaths } from '#documents/index.ts'
import type { Person } from '#kit/http.ts'
import { fillConsultations } from './consultation-filler.ts'
import { fillKeys } from './keys-filler.ts'
import { fillMaking } from './making-filler.ts'
import type { World } from './testing.ts'
import { fillVolunteering } from './volunteering-filler.ts'

/**
 * For tests of what must reach every slice. A filler makes a person leave in its slice everything that a person can
 * leave there, with their name, address and number in every free text. Every slice that offers "your data" or
 * erasure has one; the person is signed in and administers the community.
 */
export type Filler = (world: World, person: Person) => Promise<void>

/** What is looked for afterwards: nobody else in the world is called so, lives there, or has that number. */
export const traces = {
  givenName: 'Dobromiła',
  surname: 'Czeremszyna',
  email: 'dobromila.czeremszyna@example.org',
  phone: '+48609112358',
  street: 'Zaułek Jarzębinowy 17',
  postcode: '33-381',
  town: 'Wólka Zapomniana',
}

/** A filler that is refused fills nothing, and the tests after it would prove nothing. */
function taken(answer: Response): Response {
  if (answer.status >= 400) throw new Error(`${answer.url || 'a form'} was answered ${answer.status}`)
  return answer
}

/** All of it in one sentence, for every field that takes words. */
export const said = `${traces.givenName} ${traces.surname}, ${traces.email}, 609 112 358, ${traces.street}`

const k = 'krakow'

export const fillers: Record<string, Filler> = {
  async accounts({ db, krakow, mail, submit, send, now }, person) {
    const contact = { contact: 'email', language: 'pl', publicName: 'full', minorUntil: '2001-05-01' }
    taken(await submit('/konto/kontakt', { ...traces, ...contact }))
    taken(await submit('/konto/adres', { email: traces.email }))
    const code = /\d{6}/.exec(mail.box.at(-1)!.text)![0]
    taken(await submit('/konto/adres/kod', { email: traces.email, code }))
    taken(await submit('/konto/wejscie', { email: traces.email }))
    await send('/konto/klucze/wyzwanie', {})
    const device = `Firefox, ${traces.givenName}`
    await openSession(db, person.id, { method: 'email', assurance: 'email', device }, now())
    const wording = { key: 'wizerunek', pl: 'Zgadzam się na zdjęcia.', validFrom: '2026-01-01' }
    const [text] = await addConsentText(db, null, krakow.id, wording, now())
    taken(await submit('/konto/zgody', { text: text!.id, personId: person.id }))
    taken(await submit('/konto/opieka/dziecko', { givenName: 'Staś', minorUntil: '2036-05-01' }))
  },

  async home({ submit }) {
    taken(await submit('/konto/kalendarz', {}))
  },

  async organisations({ submit }) {
    const words = 'Koło sąsiedzkie bez żadnych danych osób.'
    const organisation = { name: 'Koło Sąsiedzkie', kind: 'informal-group', words, position: said.slice(0, 120) }
    const added = taken(await submit(`/${k}/organizacje`, organisation))
    taken(await submit(`${added.headers.get('location')}/przedstawiciele`, { position: said.slice(0, 120) }))
  },

  async documents({ submit }) {
    const document = { client_id: crypto.randomUUID(), title: 'Program współpracy', kind: 'programme' }
    taken(await submit(documentPaths.documents.href({ community: k }), document))
  },

  consultations: (world, person) => fillConsultations(world, person, `${traces.givenName} ${traces.surname}`),

  async activities({ submit, visit, timeIs, now }, person) {
    const led = { leaderId: person.id, minors: 'on', asked: 'Jak dojazd?' }
    const when = { day: '2026-10-01', begins: '18:00', ends: '20:00', place: 'Klub na rogu' }
    const added = taken(
      await submit(`/${k}/wydarzenia`, { ...led, title: 'Spacer', kind: 'walk', registration: 'on', ...when }),
    )
    const agreed = { minor: 'on', guardian: said.slice(0, 160), guardianAgrees: 'on', 'question-0': said.slice(0, 300) }
    const coming = { clientId: crypto.randomUUID(), givenName: traces.givenName, needs: said, ...agreed }
    taken(await submit(`${added.headers.get('location')}/zapisy`, coming))
    const before = now()
    timeIs('2026-10-01T15:30:00Z')
    const { sessions } = (await (await visit(`/${k}/obecnosc.json`)).json()) as {
      sessions: { id: string; people: { entry: string }[] }[]
    }
    const [session] = sessions
    const roster = `/${k}/obecnosc/${session!.id}`
    taken(await submit(`${roster}/wpisy`, { tap: `${session!.people[0]!.entry} present` }))
    taken(await submit(`${roster}/liczba`, { adult: 7 }))
    timeIs(before.toISOString())
    const proposal = { title: 'Naprawa rowerów', summary: said, repeats: 'week', place: traces.street }
    const sent = { ...proposal, clientId: crypto.randomUUID() }
    const own = taken(await submit(`/${k}/propozycje`, sent)).headers.get('location')
    taken(await submit(`${own}/wiadomosc`, { text: said }))
    const phoned = { title: 'Szachy', repeats: 'once', channel: 'phone', clientId: crypto.randomUUID() }
    taken(await submit(`/${k}/propozycje`, phoned))
  },

  async centres(world, person) {
    const { submit, visit } = world
    const place = taken(await submit(`/${k}/miejsca`, { name: 'Klub na rogu', answerDays: 3 })).headers.get('location')
    const sala = taken(await submit(`${place}/nowa-sala`, { name: 'Sala', booking: 'asked' })).headers.get('location')
    const when = { day: '2026-10-05', begins: '18:00', minutes: 60, people: 5 }
    const words = { title: said.slice(0, 120), group: said.slice(0, 160), needs: said, name: traces.givenName }
    const own = { ...when, ...words, reach: traces.email, keep: ['2026-10-05', '2026-10-06'] }
    taken(await submit(`${sala}/rezerwacja`, { ...own, clientId: crypto.randomUUID() }))
    const waiting = (await (await visit(`${place}/rezerwacje.json`)).json()) as {
      waiting: { id: string; dates: { id: string }[] }[]
    }
    const { id, dates } = waiting.waiting[0]!
    const refusal = { decision: 'decline', dates: dates[0]!.id, reason: said }
    taken(await submit(`${place}/rezerwacje/${id}/decyzja`, refusal))
    const other = { ...when, room: 'sala', title: 'Próba', name: 'Ewa', reach: '', clientId: crypto.randomUUID() }
    taken(await submit(`${place}/wpis`, other))
    await fillMaking(world, person, place!, said)
    await fillKeys(world, place!, `${traces.givenName} ${traces.surname}`, traces.email, said)
  },

  volunteering: (world) => fillVolunteering(world, said),

  async news({ submit }) {
    const post = { title: 'Święto ulicy', lead: 'Zapraszamy na podwórko.', language: 'pl' }
    taken(await submit(`/${k}/aktualnosci`, post))
  },

  async notifications({ krakow, submit }) {
    taken(await submit('/konto/obserwowane', { kind: 'community', id: krakow.id }))
  },
}
