import { organisationNumber, personNumber, someone } from './people.ts'
import { cast, community, count, formId, many, type Play } from './play.ts'
import { dayAfter } from './text.ts'
import { afterthoughts, places, topics } from './topics.ts'

type Topics = { topics: { id: string; title: string }[] }

const tables = 3
const perTable = 6
const guests = 12

/** Eleven topic meetings: announced, filled, held at three tables at once, written down, corrected and published. */
export async function meet(play: Play): Promise<void> {
  const { p, t, home } = play
  const { topics: known } = await p.read<Topics>(`${home}/spotkania/nowe`, cast.organiser)
  await p.at(dayAfter(t.published, 1), '09:00')
  const meetings: string[] = []
  for (const [n, topic] of known.slice(0, many(play, 11, 2)).entries()) meetings.push(await callMeeting(play, topic, n))
  for (const [n, meeting] of meetings.entries()) {
    await p.at(dayAfter(t.meeting(n), -1), '11:00')
    await register(play, meeting, n)
    await record(play, meeting, n)
    await agree(play, meeting, n)
  }
}

async function callMeeting(play: Play, topic: { id: string; title: string }, n: number): Promise<string> {
  const { p, t, home } = play
  const form = {
    title: n === 10 ? topic.title : `Spotkanie: ${topic.title}`,
    topicId: topic.id,
    summary: topics[n]!.summary,
    day: t.meeting(n),
    begins: '17:00',
    ends: '20:00',
    place: 'Sala Obrad',
    address: 'pl. Wszystkich Świętych 3–4',
    method: 'world-cafe',
    questions: 'Co dziś przeszkadza?\nCzego potrzeba?\nCo proponujemy zapisać w programie?',
    tables,
    rounds: 3,
    roundMinutes: 20,
    open: 'on',
    registration: 'on',
    capacity: 60,
    access: ['step-free', 'toilet', 'loop', 'sign-language'],
    languages: ['pl', 'uk'],
    agenda: '17:00 Powitanie i zasady rozmowy\n17:15 Trzy rundy przy stolikach\n19:15 Wspólne podsumowanie',
  }
  count(play, 'topic meetings')
  return p.send(`${home}/spotkania`, form, cast.organiser)
}

/** Organisations and people put themselves on the list; nobody needs an account. */
async function register(play: Play, meeting: string, n: number): Promise<void> {
  const { p, by } = play
  const list = `${community}/wydarzenia/${meeting.split('/').at(-1)}/zapisy`
  for (let guest = 0; guest < many(play, guests, 2); guest += 1) {
    p.minutes(5)
    const number = n * guests + guest
    const { name } = organisationNumber(number)
    const { givenName, surname, email } = personNumber(number)
    const needs = guest === 0 ? 'Proszę o miejsce przy tłumaczce języka migowego.' : ''
    const who = { as: 'organisation', organisation: name, givenName, surname, email, contact: 'email' }
    await p.send(list, { ...who, seats: 1, needs, clientId: formId(by) }, null)
    count(play, 'organisations registered')
  }
}

/** Three tables are written down at once, each with its own round. */
async function record(play: Play, meeting: string, n: number): Promise<void> {
  const { p, t, by } = play
  await p.at(t.meeting(n), '17:20')
  for (let said = 0; said < tables * many(play, perTable, 1); said += 1) {
    p.minutes(2)
    const table = 1 + (said % tables)
    const [kind, text] = sentence(play, n, said)
    const support = by.whole(14)
    const round = 1 + Math.floor(said / tables / 2)
    await p.send(`${meeting}/protokol/${table}`, { kind, text, support, round, clientId: formId(by) }, cast.recorder)
    count(play, 'conclusions at tables')
  }
}

type Copy = {
  conclusions: { number: number; text: string }[]
  corrections: { id: string; number: number | null; revision: number }[]
}

/** The fair copy goes round; one correction is taken, one refused with its reason; then it is published. */
async function agree(play: Play, meeting: string, n: number): Promise<void> {
  const { p, t, by } = play
  await p.at(dayAfter(t.meeting(n), 1), '10:00')
  await p.send(`${meeting}/zapis/obieg`, { until: dayAfter(t.meeting(n), 5) }, cast.recorder)
  const { conclusions } = await p.read<Copy>(`${meeting}/zapis`, cast.recorder)
  await p.at(dayAfter(t.meeting(n), 2), '18:00')
  const [first, second] = conclusions
  await p.send(
    `${meeting}/zapis/poprawki`,
    {
      number: first!.number,
      text: `${first!.text} Dotyczy to także weekendów.`,
      channel: 'phone',
      clientId: formId(by),
    },
    cast.recorder,
  )
  await p.send(
    `${meeting}/zapis/poprawki`,
    { number: second!.number, text: 'Proszę dopisać nazwisko mówiącej osoby.', channel: 'phone', clientId: formId(by) },
    cast.recorder,
  )
  const copy = await p.read<Copy>(`${meeting}/zapis`, cast.recorder)
  for (const { id, number, revision } of copy.corrections) {
    const about = copy.conclusions.find((one) => one.number === number)!
    const taken = number === first!.number
    const decision = taken
      ? { outcome: 'accepted', wording: `${about.text} Dotyczy to także weekendów.`, revision }
      : {
          outcome: 'rejected',
          revision,
          reason: 'W zapisie nie podajemy nazwisk osób, które mówiły przy stolikach.',
        }
    await p.send(`${meeting}/zapis/poprawki/${id}`, decision, cast.recorder)
    count(play, taken ? 'corrections taken' : 'corrections refused with reasons')
  }
  await p.at(dayAfter(t.meeting(n), 6), '09:00')
  await p.send(`${meeting}/zapis/publikacja`, {}, cast.organiser)
}

/** A sentence of the topic, said of somebody somewhere, often with an afterthought: hardly two are the same. */
export function sentence({ by }: Play, topic: number, n: number): [kind: string, text: string] {
  const { voices } = topics[topic]!
  const [kind, words] = voices[n % voices.length]!
  const place = places[(n * 7 + topic) % places.length]!
  const text = words.replaceAll('{gdzie}', place).replaceAll('{kto}', someone(by))
  return [kind, `${text}${afterthoughts[(Math.floor(n / voices.length) + topic) % afterthoughts.length]}`]
}
