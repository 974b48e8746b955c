import { mergeTexts } from './differences/merge.ts'

/** What the plain form of a unit holds. */
export type Content = { heading: string; text: string }

/** Content as it was at a revision, counted from 1 and raised by one at each save. */
export type Revised = Content & { revision: number }

export type Saving =
  | { outcome: 'saved'; content: Revised }
  | { outcome: 'unchanged' }
  | { outcome: 'changed-meanwhile'; mine: Content; theirs: Revised; proposal: Content | null }

/**
 * What saving a unit comes to. `current` is what is stored now, `base` what the form started from (null when it is no
 * longer known). Nothing is overwritten: when another person saved in between, both texts come back, with a proposal
 * that holds both changes where they do not meet.
 */
export function saving(current: Revised, base: Revised | null, sent: Content): Saving {
  const mine = tidied(sent)
  if (same(mine, current)) return { outcome: 'unchanged' }
  if (base?.revision === current.revision) {
    return { outcome: 'saved', content: { ...mine, revision: current.revision + 1 } }
  }
  if (base && same(mine, base)) return { outcome: 'unchanged' }
  return { outcome: 'changed-meanwhile', mine, theirs: current, proposal: base ? merged(base, mine, current) : null }
}

function merged(base: Content, mine: Content, theirs: Content): Content | null {
  const heading = mergeTexts(base.heading, mine.heading, theirs.heading)
  const text = mergeTexts(base.text, mine.text, theirs.text)
  return heading === null || text === null ? null : tidied({ heading, text })
}

/** Forms send CR LF for the end of a line. */
function tidied({ heading, text }: Content): Content {
  return { heading: heading.trim(), text: text.replace(/\r\n?/g, '\n').trim() }
}

function same(one: Content, other: Content) {
  const [mine, theirs] = [tidied(one), tidied(other)]
  return mine.heading === theirs.heading && mine.text === theirs.text
}
