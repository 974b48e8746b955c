import type { Dates } from './dates.ts'
import type { Person } from './http.ts'
import type { Lang, Translate } from './words.ts'

/** A community as every page needs it. The slice `communities` fills it in. */
export type CommunityBrief = { id: string; slug: string; name: string; locative: string; arms: string | null }

export type MenuItem = { label: string; href: string; current?: boolean }

/** Everything about this request that a page may show: who looks, where, when and in which language. */
export type View = {
  lang: Lang
  t: Translate
  dates: Dates
  now: Date
  /** Where the installation stands, as `https://podworko.example`, for addresses that travel. */
  site: string
  /** The address without `.json` and without the query. */
  path: string
  query: URLSearchParams
  json: boolean
  person: Person | null
  community: CommunityBrief | null
  menu: MenuItem[]
  theme: 'day' | 'dusk' | null
  flash: string | null
  demo: boolean
  /** Things waiting for this person, for the number beside their name. */
  waiting: number
  /** What this person follows, as `kind:id`. */
  followed: string[]
}
