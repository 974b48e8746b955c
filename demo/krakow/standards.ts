import type { DemoPerson } from './people.ts'
import { personNumber } from './people.ts'
import { cast, community, count, formId, type Play } from './play.ts'
import { dayAfter } from './text.ts'

type Waiting = { waiting: { id: string; number: number }[] }

const said = [
  ['problem', 'Klucz do sali jest u jednej osoby, a ona bywa na urlopie.'],
  ['need', 'Potrzebna jest szafka, w której grupa zostawi swoje rzeczy.'],
  ['proposal', 'Niech regulamin mieści się na jednej stronie i wisi na drzwiach.'],
  ['good-practice', 'U nas sąsiadka otwiera salę i sama ją zamyka; nikt niczego nie zgubił.'],
  ['proposal', 'Regulamin powinien zmieścić się na jednej kartce.'],
  ['need', 'Przydałby się czajnik, którego nie trzeba przynosić z domu.'],
] as const

/** A consultation in full swing: one meeting goes round for correction, one is recorded today, cards wait in a pile. */
export async function runStandards(play: Play, today: string): Promise<void> {
  const { p } = play
  await p.at(dayAfter(today, -14), '09:00')
  const home = await announceStandards(play, today)
  const { topics } = await p.read<{ topics: { id: string; title: string }[] }>(`${home}/wnioski/nowy`, null)
  const [keys, rules] = topics.map(({ id }) => ({ id }))

  const first = await callMeeting(play, home, keys!.id, 'Klucze, szafki, czajnik', dayAfter(today, -3), 'talk')
  const second = await callMeeting(play, home, rules!.id, 'Regulamin na jednej stronie', today, 'open-space')
  await callMeeting(play, home, rules!.id, 'Kto za co odpowiada', dayAfter(today, 9), 'world-cafe')
  await p.at(dayAfter(today, -3), '17:30')
  await record(play, first)
  await p.send(`${second}/sesje`, { cell: '1-1', title: 'Co musi być w regulaminie', convener: 'Kinga' }, cast.recorder)
  await p.at(dayAfter(today, -2), '10:00')
  await p.send(`${first}/zapis/obieg`, { until: dayAfter(today, 3) }, cast.recorder)
  const correction = { number: 1, text: 'Klucz jest u dwóch osób.', channel: 'phone', clientId: formId(play.by) }
  await p.send(`${first}/zapis/poprawki`, correction, cast.recorder)
  await hear(play, home, rules!.id)
  await sort(play, home, rules!.id)
  count(play, 'consultations under way')
}

async function announceStandards({ p }: Play, today: string): Promise<string> {
  const made = await p.send(
    `${community}/konsultacje`,
    {
      title: 'Zasady miejsc aktywności mieszkańców',
      summary: 'Jak otwierać, dzielić i sprzątać wspólne sale? Zasady piszą ci, którzy z nich korzystają.',
      kind: 'general',
      legalBasis: 'art. 5a ust. 1 ustawy o samorządzie gminnym',
      forms: ['meeting', 'workshop', 'paper', 'phone', 'outdoor'],
    },
    cast.organiser,
  )
  const home = made.replace(/\/plan\/.*$/, '')
  const stages: [string, number, number][] = [
    ['announcement', -13, -4],
    ['topic-meetings', -3, 20],
    ['summaries', 21, 30],
    ['drafting', 31, 70],
  ]
  for (const [kind, from, to] of stages) {
    const span = { begins: dayAfter(today, from), ends: dayAfter(today, to) }
    await p.send(`${home}/plan/etapy`, { kind, ...span }, cast.organiser)
  }
  for (const title of ['Klucze i wyposażenie', 'Regulamin i porządek']) {
    await p.send(`${home}/plan/tematy`, { title, summary: 'Co działa, co przeszkadza, co zapisać.' }, cast.organiser)
  }
  await p.at(dayAfter(today, -13), '10:00')
  const reason = 'Zasady nie są aktem prawa miejscowego; formalne konsultacje projektu odbędą się na wiosnę.'
  await p.send(`${home}/plan/ogloszenie`, { despite: 'on', reason }, cast.organiser)
  return home
}

function callMeeting({ p }: Play, home: string, topicId: string, title: string, day: string, method: string) {
  const form = {
    ...{ title, topicId, day, method, begins: '17:00', ends: '19:30' },
    summary: 'Rozmowa przy herbacie. Można przyjść bez zapisu.',
    ...{ place: 'Świetlica przy placu', address: 'os. Centrum C 10' },
    questions: 'Co działa?\nCo przeszkadza?',
    ...{ tables: 2, rounds: 2, roundMinutes: 30, open: 'on', registration: 'on', capacity: 30 },
    access: ['step-free', 'toilet'],
    languages: ['pl', 'uk'],
    agenda: '17:00 Powitanie\n17:15 Rozmowy\n19:00 Podsumowanie',
  }
  return p.send(`${home}/spotkania`, form, cast.organiser)
}

async function record({ p, by }: Play, meeting: string) {
  for (const [n, [kind, text]] of said.entries()) {
    p.minutes(4)
    const table = 1 + (n % 2)
    await p.send(
      `${meeting}/protokol/${table}`,
      { kind, text, support: n, round: 1, clientId: formId(by) },
      cast.recorder,
    )
  }
}

/** Voices on the web and the telephone, one taken back, and a pile of cards that is being typed in. */
async function hear({ p, by }: Play, home: string, topicId: string) {
  for (const [n, [kind, text]] of said.slice(0, 3).entries()) {
    p.minutes(11)
    const author = contactOf(personNumber(640 + n))
    await p.send(
      `${home}/wnioski/nowy`,
      { topicId, kind, text: `${text} (spoza spotkań)`, clientId: formId(by), ...author },
      null,
    )
  }
  const batch = await p.send(
    `${home}/stosy`,
    { kind: 'conclusions', note: 'Urna przy wejściu', pages: 12 },
    cast.recorder,
  )
  const card = { topicId, kind: 'need', text: 'Tablica na ogłoszenia sąsiadów.', support: 1, clientId: formId(by) }
  await p.send(batch, card, cast.recorder)
}

const contactOf = ({ givenName, surname, email }: DemoPerson) => ({ givenName, surname, email, contact: 'email' })

/** Two voices that say the same are one, one belongs to a cluster, one was taken back, one became an open proposal. */
async function sort(play: Play, home: string, topicId: string) {
  const { p, by } = play
  const { waiting } = await p.read<Waiting>(`${home}/bez-odpowiedzi`, cast.drafter)
  const [one, other, third, fourth] = waiting.map(({ number }) => number) as [number, number, number, number]
  await p.send(`${home}/grupy`, { title: 'Krótki regulamin', topicId }, cast.organiser)
  await p.send(`${home}/wnioski/${other}/scalenie`, { into: one }, cast.organiser)
  await p.send(`${home}/wnioski/${third}/wycofanie`, {}, cast.organiser)
  const open = waiting.find(({ number }) => number === fourth)!
  const proposal = {
    client_id: formId(by),
    title: 'Regulamin na jednej stronie',
    text: '',
    conclusions: [open.id],
    outcome: 'later',
  }
  await p.send(`${home}/propozycje`, proposal, cast.drafter)
}
