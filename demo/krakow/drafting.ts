import { cast, count, formId, many, type Play } from './play.ts'
import { dayAfter } from './text.ts'

type Source = { id: string; number: number; text: string }
type Unit = { id: string; label: string }
type NewProposal = { topics: { slug: string }[]; sources: Source[]; document: { units: Unit[] } | null }

const wanted = 60

/** Sixty proposals of conclusions: fifty reach a unit of the text, ten are refused with a reason. */
export async function draft(play: Play): Promise<void> {
  const { p, t, home } = play
  // What was not said by now is said as a remark on the draft.
  await p.send(`${home}/plan/glosy`, {}, cast.organiser)
  const { topics } = await p.read<NewProposal>(`${home}/propozycje/nowa`, cast.drafter)
  for (let n = 0; n < many(play, wanted, 2); n += 1) {
    if (n % 10 === 0) await p.at(dayAfter(t.draftingFrom, 3 + n), '10:00')
    p.minutes(20)
    const topic = topics[n % topics.length]!.slug
    const { sources, document } = await p.read<NewProposal>(`${home}/propozycje/nowa?temat=${topic}`, cast.drafter)
    await propose(play, alike(sources).slice(0, 3), document?.units ?? [], n)
  }
}

/** Those that begin as the first does: the same thing said at several tables. */
function alike(sources: Source[]): Source[] {
  const begins = sources[0]!.text.slice(0, 16)
  return sources.filter(({ text }) => text.startsWith(begins))
}

const plan =
  'Program określi, co miasto i organizacje zrobią w tej sprawie, kto za to odpowiada i po czym poznamy zmianę.'

async function propose(play: Play, sources: Source[], units: Unit[], n: number) {
  const { p, by, home } = play
  const [first] = sources
  const title = first!.text.split(/[.;,:]/)[0]!
  const made = { client_id: formId(by), conclusions: sources.map(({ id }) => id), title, text: plan }
  const refused = n % 6 === 5
  const reason =
    'Sprawę rozstrzyga ustawa albo budżet; program nie może tego zmienić. Wniosek przekazano właściwemu wydziałowi.'
  const unit = units[(n * 7) % units.length]
  const decision = refused ? { outcome: 'refused', reason } : { outcome: 'taken', unitIds: [unit!.id] }
  await p.send(`${home}/propozycje`, { ...made, ...decision }, cast.drafter)
  count(play, refused ? 'proposals refused with a reason' : 'proposals taken into the text')
  count(play, 'conclusions traced', sources.length)
}
