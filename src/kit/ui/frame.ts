import type { Child } from 'hono/jsx'

export type Link = { label: string; href: string; current?: boolean }

/** A step on the way here; the page itself comes last and has no address. */
export type Crumb = { label: string; href?: string }

export type NoticeKind = 'info' | 'good' | 'warning' | 'bad'

/** What is wrong with each field of a form, in the order of the form. */
export type Problems = { [name: string]: string | undefined }

/** What stands around every page: one value per request, built in one place by the app. */
export type Frame = {
  lang: string
  site: { name: string; href: string }
  community?: { name: string; href: string; arms?: string }
  menu: Link[]
  person?: { name: string; href: string; inbox: number; inboxHref: string }
  signInHref: string
  languages: (Link & { code: string })[]
  /** `back` is where the reader returns after choosing without JavaScript. */
  theme: { chosen?: 'day' | 'dusk'; href: string; back: string }
  searchHref: string
  query?: string
  flash?: { kind: NoticeKind; text: string }
  /** A strip above everything, for example who the visitor of the demo is now. */
  strip?: Child
  /** Accessibility statement, privacy, about, and what else belongs at the bottom. */
  footer: Link[]
  /** Absolute address of the accessibility statement: the state's crawler reads it from a meta element. */
  statementHref: string
  assets: { styles: string[]; scripts: string[]; fonts: string[]; icon: string }
  words: FrameWords
}

/** The frame's own sentences, already in the reader's language. */
export type FrameWords = {
  skip: string
  menu: string
  search: string
  searchLabel: string
  languages: string
  theme: string
  day: string
  dusk: string
  device: string
  signIn: string
  /** With the number in it: "3 nowe wiadomości". */
  inbox: string
  breadcrumbs: string
  footer: string
  /** One warm sentence in the footer on what this place is. */
  motto: string
  /** Put before the title when a form came back: "Błąd". */
  error: string
  /** Heading of the error summary. */
  problems: string
}
