import type { Hono } from 'hono'
import type { z } from 'zod'
import type { Db } from './db.ts'
import type { Event } from './events.ts'
import type { Env } from './http.ts'
import type { Mail } from './mail.ts'
import type { Storage } from './storage.ts'
import type { End } from './traces.ts'
import type { SignName } from './ui/index.ts'
import type { CommunityBrief, MenuItem, View } from './view.ts'
import type { Facts, Lang, Translate } from './words.ts'

/** Something lately said to everybody, for the front page. */
export type Latest = { title: string; text: string; language: Lang; href: string; happened: Date }

/** Something that happens on a day, for calendars and the front page. */
export type CalendarEntry = {
  uid: string
  title: string
  href: string
  begins: Date
  ends: Date | null
  /** A whole local day rather than a time. */
  allDay: boolean
  place: string | null
  cancelled: boolean
  kind: string
  /** What it belongs to (a consultation, a topic, a neighbourhood), for the calendars of those who follow that. */
  about?: End[]
}

export type Pin = { label: string; href: string; lat: number; lon: number }

/** A room in which something can take place, as forms offer it. `id` goes into the `room_id` of a date. */
export type Venue = {
  id: string
  label: string
  capacity: number | null
  href: string
  address: string
  /** What is there for certain for whoever needs it: 'step-free', 'toilet', 'loop' … */
  access?: string[]
  /** Days in which whoever lets it promises to answer those who ask. */
  answerDays?: number
}

/** A thing one can do today, offered on the front page, most urgent first. */
export type Door = {
  title: string
  text: string
  href: string
  urgency: number
  sign: SignName
  paint?: 'brick' | 'lime' | 'sky' | 'sun'
}

/** One number with its word, and where the records behind it are. */
export type Figure = { value: number; label: string; href: string; order: number }

/** Something that waits for this person (an official's answer, a recorder's fair copy). */
export type Duty = { title: string; href: string; due: Date | null }

/** A part of "your data": a heading, and rows of labels and values. */
export type PersonalSection = { title: string; rows: Record<string, string | number | null>[] }

/** Who hears that an event happened, and the sentence they hear. */
export type Telling = {
  /** People told because it is theirs. They are always told. */
  people: { id: string; why: string }[]
  /** And those who follow any of these. */
  followed: { kind: string; id: string }[]
  matter: { kind: string; id: string; title: string; href: string }
  key: string
  facts?: Facts
  href: string
}

/** A thing at an end of a trace, as a reader may see it: its short name, where its page is, and its first words. */
export type Thing = End & { label: string; href: string; excerpt: string }

/** Links under a heading, shown on the page of a municipality or of one of its neighbourhoods. */
export type Shelf = { title: string; links: { label: string; href: string; text?: string }[]; order: number }

export type Services = { mail: Mail; storage: Storage; domains: Domain[]; publicUrl: string }

/** Everything a part of the platform can offer the whole. Only `name` and `routes` are required. */
export type Domain = {
  name: string
  routes: Hono<Env>
  /** What stands in a community's menu. */
  menu?: (community: CommunityBrief, t: Translate) => (MenuItem & { order: number })[]
  doors?: (db: Db, community: CommunityBrief, view: View) => Promise<Door[]>
  duties?: (db: Db, view: View) => Promise<Duty[]>
  /** Numbers of the chain for the front page ("412 głosów, 412 odpowiedzi"). */
  figures?: (db: Db, communityId: string, view: View) => Promise<Figure[]>
  /** The newest things said to everybody, the newest first. */
  latest?: (db: Db, community: CommunityBrief, view: View) => Promise<Latest[]>
  calendar?: (db: Db, communityId: string, from: Date, until: Date) => Promise<CalendarEntry[]>
  /** What a person takes part in, for their own calendar. */
  mine?: (db: Db, personId: string, from: Date, until: Date) => Promise<CalendarEntry[]>
  pins?: (db: Db, communityId: string) => Promise<Pin[]>
  /** Rooms in which dates of activities may be put, for the forms that ask where. */
  venues?: (db: Db, communityId: string) => Promise<Venue[]>
  /** What this slice shows on the page of a municipality (no neighbourhood) or of one of its neighbourhoods. */
  shelves?: (db: Db, community: CommunityBrief, neighbourhoodId: string | null, view: View) => Promise<Shelf[]>
  /** "Your data": everything this slice holds about a person. */
  personal?: (db: Db, personId: string, t: Translate) => Promise<PersonalSection[]>
  /** Forget a person who asked to be forgotten; public records keep "a resident". */
  erase?: (tx: Db, personId: string, now: Date) => Promise<void>
  /** What the passing of time does: due reminders, waivers, expiries. Safe to run at any moment, any number of times. */
  chores?: (db: Db, now: Date, services: Services) => Promise<void>
  /** Turns ends of traces of its own kinds into things a reader may follow; what is not public is left out. */
  things?: (db: Db, ends: End[], view: View) => Promise<Thing[]>
  /** Which events people hear about. */
  tells?: Record<string, (db: Db, event: Event) => Promise<Telling | null>>
  /** The form of each POST address, for /openapi.json. */
  forms?: Record<string, z.ZodType>
}
