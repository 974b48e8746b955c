import sharp from 'sharp'
import { dayOf } from '#kit/dates.ts'
import type { Message } from '#kit/mail.ts'
import type { Filling } from '../index.ts'
import { type Fields, type Player, playerOn } from '../player.ts'
import { type Decision, type MakingFacts, makings } from './making-facts.ts'
import { dayAfter } from './play.ts'

/** Neighbours make two places: who wanted to, four meetings and what came of them, rules, things. Answers the letters. */
export async function fillMaking({ db, storage, now, say, small }: Filling): Promise<Message[]> {
  const p = playerOn({ db, kind: 'pglite', storage })
  const today = dayOf(now)
  for (const facts of small ? makings.slice(0, 1) : makings) {
    await makePlace(p, facts, today)
    say(`  ${facts.place.name}`)
  }
  return p.mail.box
}

async function makePlace(p: Player, { town, place, meetings, things, people }: MakingFacts, today: string) {
  const organiser = `organiser.${town}@example.org`
  await p.at(dayAfter(today, -95), '09:00')
  const home = await p.send(`/${town}/miejsca`, place, organiser)
  await choosePeople(p, home, organiser, people, today)
  for (const [at, decisions] of meetings.entries()) {
    const day = dayAfter(today, -70 + at * 14)
    const page = await callMeeting(p, home, organiser, at + 1, day, place.name)
    await p.at(day, '20:00')
    for (const decision of decisions) await decide(p, page, organiser, decision, day)
  }
  await makeTexts(p, home, organiser)
  await fitOut(p, home, organiser, things, today)
  if (town === 'krakow') await leaveWork(p, home, organiser, today)
}

/** Two calls: one for the team, on which everybody is told, and one for animators, who are checked first. */
async function choosePeople(p: Player, home: string, organiser: string, people: MakingFacts['people'], today: string) {
  const words = 'Cztery spotkania przy herbacie. Nie trzeba się na niczym znać, wystarczy tu mieszkać albo bywać.'
  const untilDay = dayAfter(today, -80)
  const call = await p.send(`${home}/nabory`, { role: 'team-member', untilDay, words, paid: 'unpaid' }, organiser)
  for (const person of people) {
    p.minutes(300)
    await p.send(`${call}/zgloszenia`, offerOf(person), null)
  }
  await p.at(dayAfter(today, -78), '10:00')
  await p.send(`${call}/wpis`, { ...paperOf('Bronisława'), receivedOn: dayAfter(today, -79) }, organiser)
  const { people: waiting } = await p.read<{ people: { id: string; late: boolean }[] }>(`${call}/zgloszenia`, organiser)
  for (const [at, { id, late }] of waiting.entries()) {
    p.minutes(5)
    const decided = late
      ? { outcome: 'declined', reason: 'Zespół jest już pełny, ale zapraszamy na każde spotkanie: są otwarte.' }
      : at === waiting.length - 2
        ? { outcome: 'reserve', reason: 'Gdy ktoś zrezygnuje, zadzwonimy.' }
        : { outcome: 'accepted', reason: 'Cieszymy się na spotkanie.' }
    await p.send(`${call}/zgloszenia/${id}`, { ...decided, from: dayAfter(today, -75) }, organiser)
  }
  await p.send(`${call}/koniec`, {}, organiser)
}

async function callMeeting(p: Player, home: string, organiser: string, number: number, day: string, name: string) {
  await p.at(dayAfter(day, -5), '09:00')
  const when = { day, begins: '17:30', ends: '19:30', place: 'Szkoła podstawowa, świetlica' }
  return p.send(`${home}/zespol`, { title: `Spotkanie zespołu nr ${number}: ${name}`, ...when }, organiser)
}

async function decide(p: Player, page: string, organiser: string, { votes, ...said }: Decision, day: string) {
  const [votesFor, votesAgainst, abstained] = votes ?? []
  const counted = votes ? { votesFor, votesAgainst, abstained } : {}
  await p.send(`${page}/ustalenia`, { ...said, ...counted, decided: day, clientId: crypto.randomUUID() }, organiser)
}

const clauses = ['open', 'free', 'respect', 'no-agitation', 'booking', 'refusal', 'adult', 'key', 'tidy', 'damage']
const standards = ['relations', 'clearance', 'intervention', 'reporting', 'receiving', 'support', 'between-children']
const further = ['internet', 'needs', 'records', 'preparing', 'publishing', 'review']
const short = ['safe', 'respect', 'body', 'secrets', 'photos', 'internet', 'tell', 'phone']

async function makeTexts(p: Player, home: string, organiser: string) {
  const own = 'Klucz może dostać każda grupa, która była tu trzy razy.'
  await p.send(`${home}/regulamin/wzor`, { clauses, own }, organiser)
  await p.send(`${home}/ochrona-dzieci/wzor`, { clauses: [...standards, ...further], short }, organiser)
}

async function fitOut(p: Player, home: string, organiser: string, things: Fields[], today: string) {
  await p.at(dayAfter(today, -20), '11:00')
  const room = { name: 'Sala przy oknie', capacity: 24, areaM2: 46, booking: 'asked', openedBy: 'staff' }
  await p.send(`${home}/nowa-sala`, room, organiser)
  for (const thing of things)
    await p.send(`${home}/wyposazenie`, { ...thing, acquired: dayAfter(today, -24) }, organiser)
  const alt = 'Prostokątna sala. Wejście bez progu z lewej, wzdłuż prawej ściany trzy okna, na środku stoły w podkowie.'
  const picture = new File([new Uint8Array(await drawing())], 'sala.png', { type: 'image/png' })
  const sketch = await p.send(`${home}/szkice`, { picture, title: 'Szkic sali przy oknie', alt }, organiser)
  const marks: [number, number, string][] = [
    [6, 52, 'Wejście bez progu, drzwi 100 cm'],
    [50, 50, 'Stoły składane: w podkowę, w rzędy albo pod ścianę'],
    [90, 20, 'Kącik przy oknie z czterema fotelami'],
    [22, 12, 'Aneks z blatem na dwóch wysokościach'],
  ]
  for (const [x, y, words] of marks) await p.send(`${sketch}/miejsca`, { x, y, words }, organiser)
}

/** What waits at the place today: a call for work with children, a meeting whose decisions nobody wrote down. */
async function leaveWork(p: Player, home: string, organiser: string, today: string) {
  await p.at(dayAfter(today, -9), '09:00')
  const words = 'Prowadzenie popołudni dla młodzieży: dwa razy w tygodniu po trzy godziny, od przyszłego miesiąca.'
  const about = { role: 'animator', untilDay: dayAfter(today, 12), words, hoursFrom: 8, hoursTo: 24 }
  const call = await p.send(`${home}/nabory`, { ...about, paid: 'either', places: 2, withMinors: 'on' }, organiser)
  const wanted: MakingFacts['people'] = [
    ['Julia', 'Topola', 20, 'Jestem instruktorką harcerską.'],
    ['Rafał', 'Buk', 12, 'Uczę grać na bębnach.'],
  ]
  for (const person of wanted) {
    p.minutes(90)
    await p.send(`${call}/zgloszenia`, offerOf(person), null)
  }
  await p.send(`${call}/wpis`, { ...paperOf('Zenon'), channel: 'phone' }, organiser)
  const { workers } = await p.read<{ workers: { id: string }[] }>(`${home}/ochrona-dzieci/osoby`, organiser)
  const checked = { kind: 'register', checkedOn: dayAfter(today, -9), validUntil: dayAfter(today, 356) }
  await p.send(`${home}/ochrona-dzieci/osoby`, { ...checked, personId: workers[0]!.id }, organiser)
  await callMeeting(p, home, organiser, 5, dayAfter(today, -2), 'Na Kablu')
}

function offerOf([givenName, surname, hours, words]: MakingFacts['people'][number]): Fields {
  const plain = `${givenName}.${surname}`
    .toLowerCase()
    .replace(/ł/g, 'l')
    .normalize('NFD')
    .replace(/[^a-z.]/g, '')
  const reach = { contact: 'email', email: `${plain}@example.org` }
  return { givenName, surname, hours, words, paid: 'unpaid', ...reach, clientId: crypto.randomUUID() }
}

function paperOf(givenName: string): Fields {
  return { givenName, hours: 3, paid: 'unpaid', contact: 'none', channel: 'paper', clientId: crypto.randomUUID() }
}

/** A plan of a room, drawn here so that it is nobody's photograph. */
function drawing(): Promise<Buffer> {
  const wall = 'fill="none" stroke="#54463c" stroke-width="8"'
  const table = 'fill="#f3eadb" stroke="#7d6a5b" stroke-width="3"'
  const tables = [
    [300, 200, 360, 60],
    [300, 200, 60, 220],
    [600, 200, 60, 220],
  ].map(([x, y, width, height]) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${table}/>`)
  const windows = [90, 250, 410].map((y) => `<path d="M956 ${y}v110" stroke="#6fa9cf" stroke-width="14"/>`)
  const seats = [820, 880].flatMap((x) => [70, 130].map((y) => `<circle cx="${x}" cy="${y}" r="22" ${table}/>`))
  const kitchen = `<rect x="60" y="50" width="300" height="50" fill="#e6efd6" stroke="#7d6a5b" stroke-width="3"/>`
  const door = `<path d="M40 260a110 110 0 0 1 110 110M40 370h110" fill="none" stroke="#83271a" stroke-width="4"/>`
  const all = [
    `<rect width="1000" height="620" fill="#fbf7ef"/>`,
    `<rect x="40" y="30" width="920" height="560" ${wall}/>`,
  ]
  const parts = [...all, ...tables, ...windows, ...seats, kitchen, door]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="620">${parts.join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
