import { organisationNumber, personNumber } from './people.ts'
import { cast, community, count, formId, many, type Play } from './play.ts'
import { someAnswer, someRemark } from './remarks.ts'
import { dayAfter } from './text.ts'

type Unit = { id: string; citation: string; text: string }
type Draft = { units: Unit[]; pieces: number }

/** What is asked of a unit, by whom and through which channel: 250 remarks, of which 90 from paper and phone. */
const web = 160
const paper = 60
const phone = 30

/** Opens the formal consultation on a version and takes remarks for three weeks. */
export async function consult(play: Play, version: string): Promise<void> {
  const { p, t } = play
  await p.at(dayAfter(t.opens, -1), '15:00')
  await p.send(`${play.home}/uwagi/otwarcie`, { version }, cast.organiser)
  await p.at(t.opens, '00:00')
  const units = await unitsOf(play)
  for (let n = 0; n < many(play, web, 6); n += 1) {
    if (n % 8 === 0) await p.at(dayAfter(t.opens, 1 + Math.floor(n / 8)), '11:00')
    await sendOnline(play, units, n)
  }
  await p.at(dayAfter(t.closes, -1), '09:00')
  for (let n = web; n < web + many(play, phone, 2); n += 1) await notePhone(play, units, n)
  await p.at(dayAfter(t.closes, 1), '09:00')
  await typeIn(play, units)
}

async function unitsOf({ p, home }: Play): Promise<Unit[]> {
  const first = await p.read<Draft>(`${home}/uwagi/projekt`, null)
  const rest = []
  for (let piece = 2; piece <= first.pieces; piece += 1)
    rest.push(await p.read<Draft>(`${home}/uwagi/projekt?czesc=${piece}`, null))
  return [first, ...rest].flatMap(({ units }) => units).filter(({ text }) => text.length > 0)
}

/** A third comes from organisations, a third from people who leave an address, a third from people who leave nothing. */
async function sendOnline(play: Play, units: Unit[], n: number) {
  const { p, by, home } = play
  p.minutes(7)
  const person = personNumber(n)
  const unit = n % 9 === 8 ? null : units[(n * 13) % units.length]!
  const { text, reasons } = someRemark(by, n)
  const said = { client_id: formId(by), text, reasons, unit: unit?.id }
  const author =
    n % 3 === 0
      ? { organisation: organisationNumber(n % 120).name, email: person.email, contact: 'email' }
      : n % 3 === 1
        ? { givenName: person.givenName, surname: person.surname, email: person.email, contact: 'email' }
        : {}
  await p.send(`${home}/uwagi`, { ...said, ...author }, null)
  count(play, 'remarks on the web')
}

async function notePhone(play: Play, units: Unit[], n: number) {
  const { p, by, home } = play
  p.minutes(4)
  const { givenName, surname } = personNumber(n)
  const { text, reasons } = someRemark(by, n)
  const unit = units[(n * 13) % units.length]!
  const author = { givenName, surname, phone: `12 555 ${String(1000 + n)}`, contact: 'phone' }
  await p.send(
    `${home}/uwagi/wpis`,
    { client_id: formId(by), citation: unit.citation, channel: 'phone', text, reasons, ...author },
    cast.recorder,
  )
  count(play, 'remarks by phone')
}

/** Three piles of paper that came by the last day, typed in the morning after; people without e-mail hear by letter. */
async function typeIn(play: Play, units: Unit[]) {
  const { p, by, t, home } = play
  for (let pile = 0; pile < many(play, 3, 1); pile += 1) {
    const batch = await p.send(
      `${home}/uwagi/papier`,
      { client_id: formId(by), note: `Skrzynka nr ${pile + 1}`, pages: paper / 3 },
      cast.recorder,
    )
    for (let n = 0; n < many(play, paper / 3, 2); n += 1) {
      const number = web + phone + pile * (paper / 3) + n
      const { givenName, surname } = personNumber(number)
      const { text, reasons } = someRemark(by, number)
      const unit = units[(number * 13) % units.length]!
      const author = {
        givenName,
        surname,
        street: `ul. Lipowa ${n + 1}`,
        postcode: '30-001',
        town: 'Kraków',
        contact: 'letter',
      }
      await p.send(
        `${batch}/uwagi`,
        { client_id: formId(by), citation: unit.citation, text, reasons, received: t.closes, ...author },
        cast.recorder,
      )
      count(play, 'remarks on paper')
    }
    await p.send(`${batch}/zamkniecie`, {}, cast.recorder)
  }
}

type List = { remarks: { number: number; answered: string | null }[]; total: number }

/** Answers everything with reasons, offices by turns; two only after the due day, for all to see. */
export async function answer(play: Play): Promise<void> {
  const { p, t, by, home } = play
  await p.at(t.afterClosing, '09:00')
  const { offices } = await p.read<{ offices: { id: string }[] }>(`${community}/urzad`, null)
  const numbers = await waiting(play)
  const [first, second, ...inTime] = numbers
  for (let n = 0; n < inTime.length; n += 2) {
    if (n % 40 === 0) await p.at(dayAfter(t.afterClosing, n / 40), '10:00')
    p.minutes(3)
    const pair = inTime.slice(n, n + 2)
    const office = offices[(n / 2) % offices.length]!.id
    await p.send(`${home}/uwagi/przydzial`, { numbers: pair, office }, cast.organiser)
    await p.send(`${home}/uwagi/odpowiedz`, { numbers: pair, office, ...someAnswer(by) }, cast.official)
    count(play, 'remarks answered in time', pair.length)
  }
  await p.at(t.late, '10:00')
  for (const number of [first!, second!]) {
    await p.send(
      `${home}/uwagi/odpowiedz`,
      { numbers: [number], office: offices[0]!.id, ...someAnswer(by) },
      cast.official,
    )
    count(play, 'remarks answered late')
  }
}

async function waiting({ p, home }: Play): Promise<number[]> {
  const all: number[] = []
  for (let page = 1; ; page += 1) {
    const { remarks, total } = await p.read<List>(`${home}/uwagi?stan=waiting&strona=${page}`, null)
    all.push(...remarks.map(({ number }) => number))
    if (all.length >= total || remarks.length === 0) return all
  }
}
