import { personNumber } from '../krakow/people.ts'
import { formId } from '../krakow/play.ts'
import { cast, community, count, type Year } from './play.ts'

type Person = { entry: string }
type Session = { id: string; begins: string; ends: string; cancelled: boolean; activity: string; people: Person[] }
type Today = { leader: string; sessions: Session[] }
type Entry = {
  kind: 'tap'
  id: string
  session: string
  counter: number
  tapped: number
  entry: string
  status: string
  name: string | null
}

const perSession = 21
const allTaps = 9000
const headCounts = 40

/** The day's sessions from the first to the last of the year: taps on the net and off it, and heads where names are not taken. */
export async function attend(play: Year): Promise<void> {
  const phones = Array.from({ length: 4 }, () => ({ device: formId(play.by), counter: 0 }))
  const later: { at: string; batch: unknown }[] = []
  let counted = 0
  for (const day of daysOf(play.year)) {
    const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
    await play.p.at(day, weekend ? '13:30' : '20:45')
    await sendLate(play, later)
    const { leader, sessions } = await play.p.read<Today>(`${community}/obecnosc`, cast.organiser)
    for (const session of sessions.filter(({ cancelled }) => !cancelled)) {
      if (weekend && counted < headCounts) {
        await countHeads(play, session)
        counted += 1
      } else await keepRoster(play, phones, leader, session, later)
    }
  }
  await play.p.at(`${play.year}-12-31`, '22:00')
  await sendLate(play, later)
}

type Phone = { device: string; counter: number }

/** One session on one phone with the net, or on two without it that both know some of the people and send twice. */
async function keepRoster(
  play: Year,
  phones: Phone[],
  leader: string,
  session: Session,
  later: { at: string; batch: unknown }[],
) {
  const wanted = Math.min(perSession, allTaps - play.taps.size)
  if (wanted <= 0) return
  const people = whoComes(play, session, wanted)
  const offline = play.counts.sessions! % 3 === 2
  const sent = play.p.now().getTime()
  const batchOf = (phone: Phone, mine: typeof people) => {
    const entries = mine.map((one): Entry => {
      const id = formId(play.by)
      phone.counter += 1
      play.taps.add(id)
      play.there.add(`${session.id} ${one.entry}`)
      const tapped = sent - 5_000_000 + phone.counter
      return { kind: 'tap', id, session: session.id, counter: phone.counter, tapped, ...one, status: 'present' }
    })
    return { person: leader, device: phone.device, sent, entries }
  }
  count(play, 'sessions')
  if (!offline) {
    await deliver(play, batchOf(phones[0]!, people))
    count(play, 'taps with the net', people.length)
    return
  }
  // Two people are on both phones.
  const half = Math.ceil(people.length / 2)
  const [left, right] = [people.slice(0, half), people.slice(Math.max(0, half - 2), people.length - 2)]
  const pair = (play.counts.sessions! / 3) % 2 < 1 ? [phones[0]!, phones[1]!] : [phones[2]!, phones[3]!]
  for (const [phone, mine] of [
    [pair[0]!, left],
    [pair[1]!, right],
  ] as const)
    later.push({ at: session.ends, batch: batchOf(phone, mine) })
  count(play, 'taps without the net', left.length + right.length)
}

/** On the first evening people say their names; later they are on the roster. */
function whoComes({ by, counts }: Year, { people, activity }: Session, wanted: number) {
  const known = people.slice(0, wanted).map(({ entry }) => ({ entry, name: null as string | null }))
  const first = activity.length * 31 + (counts.sessions ?? 0)
  const missing = Array.from({ length: wanted - known.length }, (_, n) => {
    const { givenName, surname } = personNumber((first + n * 7) % 900)
    return { entry: formId(by), name: `${givenName} ${surname}` }
  })
  return [...known, ...missing]
}

async function sendLate(play: Year, later: { at: string; batch: unknown }[]) {
  for (const { batch } of later.splice(0)) {
    await deliver(play, batch)
    // The answer was lost on the way: the phone sends everything once more.
    await deliver(play, batch)
    count(play, 'batches sent twice')
  }
}

async function deliver({ p }: Year, batch: unknown) {
  const { answers } = await p.tell<{ answers: { answer: string; words: string | null }[] }>(
    `${community}/obecnosc/wpisy`,
    batch,
    cast.organiser,
  )
  const refused = answers.filter(({ answer }) => answer === 'refused')
  if (refused.length > 0) throw new Error(`A tap was refused: ${refused[0]!.words}`)
}

async function countHeads(play: Year, { id }: Session) {
  const { by, p } = play
  const heads = {
    child: by.whole(12),
    youth: by.whole(9),
    adult: 4 + by.whole(20),
    senior: by.whole(15),
    method: 'counted',
  }
  await p.send(`${community}/obecnosc/${id}/liczba`, heads, cast.organiser)
  count(play, 'head-counts')
}

function daysOf(year: number): string[] {
  const days = []
  for (let at = Date.UTC(year, 0, 1, 12); new Date(at).getUTCFullYear() === year; at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}
