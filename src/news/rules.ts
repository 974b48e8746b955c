import type { Post } from './tables.ts'

export type Refusal = 'changed-meanwhile' | 'published-already' | 'not-published' | 'withdrawn-already'
export type State = 'draft' | 'planned' | 'public' | 'withdrawn'

type Stated = Pick<Post, 'published' | 'withdrawn'>

/** Where a post stands at a moment: only a public one is read by everybody. */
export function stateOf({ published, withdrawn }: Stated, now: Date): State {
  if (withdrawn) return 'withdrawn'
  if (!published) return 'draft'
  return published > now ? 'planned' : 'public'
}

/** Why a text cannot be saved over another, or null: the one who saves must have seen the newest. */
export function editRefusal(post: Pick<Post, 'revision'>, seen: number): Refusal | null {
  return post.revision === seen ? null : 'changed-meanwhile'
}

/** Why a post cannot be published, or null. A planned one may be published sooner, a withdrawn one brought back. */
export function publicationRefusal(post: Stated, now: Date): Refusal | null {
  return stateOf(post, now) === 'public' ? 'published-already' : null
}

/** Why a post cannot be withdrawn, or null; a plan may be. */
export function withdrawalRefusal(post: Stated, now: Date): Refusal | null {
  const state = stateOf(post, now)
  if (state === 'withdrawn') return 'withdrawn-already'
  return state === 'draft' ? 'not-published' : null
}
