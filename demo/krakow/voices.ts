import { sentence } from './meeting.ts'
import { personNumber } from './people.ts'
import { cast, count, formId, many, type Play } from './play.ts'
import { dayAfter } from './text.ts'

type Form = { topics: { id: string; slug: string }[] }
type Board = { clusters: { id: string; title: string }[]; conclusions: { number: number; text: string }[] }

const web = 48
const phone = 12
const outdoor = 6
const paper = 136

/** Voices from outside the meetings: the web, the telephone, an outdoor duty and four piles of paper. */
export async function hear(play: Play): Promise<void> {
  const { p, t, home } = play
  const { topics } = await p.read<Form>(`${home}/wnioski/nowy`, null)
  await p.at(dayAfter(t.meeting(10), 1), '09:00')
  for (let n = 0; n < many(play, web, 3); n += 1) await say(play, topics[n % 11]!.id, n)
  for (let n = 0; n < many(play, phone + outdoor, 2); n += 1) await note(play, topics[n % 11]!.id, n)
  for (let pile = 0; pile < many(play, 4, 1); pile += 1) await typeIn(play, topics, pile)
  await sort(play, topics[0]!)
}

const groups: [title: string, begins: string][] = [
  ['Gdzie ćwiczyć', 'Małe zespoły'],
  ['Wspólny kalendarz', 'Potrzebny jest wspólny'],
  ['Puste lokale na pracownie', 'Miasto udostępni'],
]

/** The voices of one topic are put into groups; those nobody could place stay loose. */
async function sort(play: Play, topic: { id: string; slug: string }) {
  const { p, home } = play
  for (const [title] of groups) await p.send(`${home}/grupy`, { topicId: topic.id, title }, cast.organiser)
  const { clusters, conclusions } = await p.read<Board>(`${home}/grupy?temat=${topic.slug}`, cast.organiser)
  for (const { number, text } of conclusions) {
    const group = groups.find(([, begins]) => text.startsWith(begins))
    const cluster = clusters.find(({ title }) => title === group?.[0])
    if (cluster) await p.send(`${home}/wnioski/${number}/grupa`, { cluster: cluster.id }, cast.organiser)
    if (cluster) count(play, 'voices put into groups')
  }
}

async function say(play: Play, topicId: string, n: number) {
  const { p, by, home } = play
  p.minutes(9)
  const [kind, text] = sentence(play, n % 11, 100 + n)
  const { givenName, surname, email } = personNumber(300 + n)
  const author = n % 2 === 0 ? { givenName, surname, email, contact: 'email' } : {}
  await p.send(`${home}/wnioski/nowy`, { topicId, kind, text, clientId: formId(by), ...author }, null)
  count(play, 'conclusions on the web')
}

async function note(play: Play, topicId: string, n: number) {
  const { p, by, home } = play
  p.minutes(6)
  const [kind, text] = sentence(play, n % 11, 200 + n)
  const { givenName, surname } = personNumber(360 + n)
  const channel = n < phone ? 'phone' : 'outdoor'
  const author = n < phone ? { givenName, surname, phone: `12 555 ${2000 + n}`, contact: 'phone' } : {}
  await p.send(`${home}/wnioski/wpis`, { topicId, kind, text, channel, clientId: formId(by), ...author }, cast.recorder)
  count(play, `conclusions: ${channel}`)
}

async function typeIn(play: Play, topics: { id: string }[], pile: number) {
  const { p, by, home } = play
  p.minutes(30)
  const cards = many(play, paper / 4, 3)
  const batch = await p.send(
    `${home}/stosy`,
    { kind: 'conclusions', note: `Urna nr ${pile + 1}`, pages: cards, checkEvery: play.small ? 1 : 10 },
    cast.recorder,
  )
  const typed: Typed[] = []
  for (let n = 0; n < cards; n += 1) {
    const topic = (pile * cards + n) % 11
    const [kind, text] = sentence(play, topic, 300 + pile * cards + n)
    const card = { kind, text, support: by.whole(4) }
    await p.send(batch, { ...card, topicId: topics[topic]!.id, clientId: formId(by) }, cast.recorder)
    typed.push(card)
    count(play, 'conclusions on paper')
  }
  await checkPile(play, batch, typed, pile === 0)
  await p.send(`${batch}/zamkniecie`, {}, cast.recorder)
}

type Typed = { kind: string; text: string; support: number }
type Checking = { next: { number: number; place: number } | null; count: number; checked: number }

/** Somebody else types a share of the pile again; in the first pile one reading differs and waits, and so does a card. */
async function checkPile(play: Play, batch: string, typed: Typed[], first: boolean) {
  const { p } = play
  for (;;) {
    const { next, count: all, checked } = await p.read<Checking>(`${batch}/kontrola`, cast.organiser)
    if (!next || (first && checked === all - 2)) break
    await p.send(`${batch}/kontrola`, { ...typed[next.place - 1]!, card: next.number }, cast.organiser)
    count(play, 'cards typed twice')
  }
  const { next } = await p.read<Checking>(`${batch}/kontrola`, cast.organiser)
  if (!next) return
  const { kind, text, support } = typed[next.place - 1]!
  await p.send(
    `${batch}/kontrola`,
    { kind, text: text.slice(0, -1), support: support + 1, card: next.number },
    cast.organiser,
  )
  count(play, 'cards read differently')
}
