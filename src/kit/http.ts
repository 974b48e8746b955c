import { HTTPException } from 'hono/http-exception'
import type { Db } from './db.ts'
import type { Domain } from './domain.ts'
import type { Mail } from './mail.ts'
import type { Storage } from './storage.ts'
import type { View } from './view.ts'

export type Env = {
  Variables: {
    db: Db
    view: View
    now: () => Date
    mail: Mail
    storage: Storage
    settings: Settings
    /** The whole platform, for pages that gather what every slice offers. */
    domains: Domain[]
  }
}

/** What the application is told from outside; `bin/server.ts` alone reads the environment. */
export type Settings = {
  publicUrl: string
  demo: boolean
  secret: string
  oidc?: { issuer: string; clientId: string; clientSecret: string; label: string }
  version: string
  /** How many proxies of our own stand in front; unknown, one on a private network is believed. */
  proxies?: number
  /** Opens the first-run page of an empty installation: printed where the server was started, and nowhere else. */
  firstCode?: string
}

/** How surely it is known who acts: they say so, they read that e-mail, staff saw them, the state confirmed it. */
export type Assurance = 'declared' | 'email' | 'staff' | 'eid'

/** A person as the request knows them. Most people of a town have no account; this one is signed in. */
export type Person = {
  id: string
  name: string
  email: string | null
  roles: Role[]
  lang: string | null
  /** Of the session they act in; without one nothing is known but what they say. */
  assurance?: Assurance
  sessionId?: string
}

export type Role = {
  role: string
  communityId: string | null
  scopeKind: string | null
  scopeId: string | null
}

/** The row, or a 404 page. */
export function found<Row>(row: Row | null | undefined): Row {
  if (row == null) throw new HTTPException(404)
  return row
}

/** The signed-in person, or the sign-in page (with everything typed kept on it). */
export function signedIn(view: View): Person {
  if (view.person == null) throw new HTTPException(401)
  return view.person
}

/** Passes the person whose roles allow this; others get 403 in words, visitors the sign-in page. */
export function allowed(view: View, may: boolean): Person {
  const person = signedIn(view)
  if (!may) throw new HTTPException(403)
  return person
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** An id from an address, or a 404 page: a malformed id is a thing that is not there, never a database error. */
export function idOf(text: string | undefined): string {
  if (!text || !uuid.test(text)) throw new HTTPException(404)
  return text
}
