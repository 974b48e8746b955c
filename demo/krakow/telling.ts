import { cast, community, count, type Play } from './play.ts'

type Waiting = { until: string; letters: { id: string }[]; calls: { id: string }[] }

/** Staff print and send the letters, and make the calls, of people who chose to hear that way. */
export async function tellByPaperAndPhone(play: Play): Promise<void> {
  const { p } = play
  const { until, letters, calls } = await p.read<Waiting>(`${community}/korespondencja`, cast.organiser)
  if (letters.length > 0) {
    await p.send(`${community}/korespondencja/wyslane`, { person: letters.map(({ id }) => id), until }, cast.organiser)
    count(play, 'letters sent', letters.length)
  }
  for (const { id } of calls) {
    await p.send(`${community}/korespondencja/rozmowa`, { person: id, until, outcome: 'told' }, cast.organiser)
    count(play, 'people called')
  }
}
