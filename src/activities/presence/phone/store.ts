import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { RosterRow } from '../rosters.ts'
import type { AgeBand, TapStatus } from '../tables.ts'

export type KeptSession = {
  person: string
  base: string
  id: string
  title: string
  begins: string
  ends: string
  place: string
  copied: number
  people: RosterRow[]
  heads: { band: AgeBand; people: number; method: string }[]
}

type TapEntry = { kind: 'tap'; entry: string; status: TapStatus; name: string | null }
type CountEntry = { kind: 'count'; band: AgeBand; people: number; method: string }

/** What was noted, and whom it is about, for the list of what waits; gone from the phone with the entry. */
export type Noted = (TapEntry | CountEntry) & { who: string }

/** An entry that waits for the network. Its counter is its key: this phone's own order, whatever its clock says. */
export type Waiting = Noted & {
  counter: number
  id: string
  person: string
  base: string
  session: string
  tapped: number
  copied: number
  refused: string | null
}

/** Whose phone it is now, and what must be known of it away from its pages. */
export type Owner = { id: string; name: string; base: string; unsent: string }

type Schema = DBSchema & {
  queue: { key: number; value: Waiting; indexes: { person: string } }
  sessions: { key: [string, string]; value: KeptSession }
  about: { key: string; value: Owner | string }
}

export type Store = IDBPDatabase<Schema>

export function openStore(): Promise<Store> {
  return openDB<Schema>('obecnosc', 1, {
    upgrade(db) {
      db.createObjectStore('queue', { keyPath: 'counter', autoIncrement: true }).createIndex('person', 'person')
      db.createObjectStore('sessions', { keyPath: ['person', 'id'] })
      db.createObjectStore('about')
    },
  })
}

/** The number this phone is known by: made once, nobody's. */
export async function deviceOf(store: Store): Promise<string> {
  const known = await store.get('about', 'device')
  if (typeof known === 'string') return known
  const device = crypto.randomUUID()
  await store.put('about', device, 'device')
  return device
}

export async function ownerOf(store: Store): Promise<Owner | null> {
  const owner = await store.get('about', 'owner')
  return owner && typeof owner !== 'string' ? owner : null
}

/** Whoever takes the phone over finds none of the lists of the one before; entries that wait are kept apart. */
export async function becomeOwner(store: Store, owner: Owner): Promise<void> {
  const before = await ownerOf(store)
  if (before && before.id !== owner.id) await forgetSessions(store, before.id)
  await store.put('about', owner, 'owner')
}

export async function waitingOf(store: Store, person: string): Promise<Waiting[]> {
  return store.getAllFromIndex('queue', 'person', person)
}

export async function waitingOfOthers(store: Store, person: string): Promise<number> {
  return (await store.count('queue')) - (await store.countFromIndex('queue', 'person', person))
}

export async function addWaiting(store: Store, entry: Noted & Omit<Waiting, keyof Noted | 'counter'>): Promise<void> {
  // The key generator gives the counter.
  await store.add('queue', entry as Waiting)
}

export async function sessionsOf(store: Store, person: string): Promise<KeptSession[]> {
  return store.getAll('sessions', IDBKeyRange.bound([person, ''], [person, '\uffff']))
}

/** A new copy takes the place of the one before; what still has entries waiting stays until they have gone. */
export async function keepSessions(store: Store, person: string, base: string, fresh: KeptSession[]): Promise<void> {
  const waiting = new Set((await waitingOf(store, person)).map(({ session }) => session))
  const change = store.transaction('sessions', 'readwrite')
  for (const key of await change.store.getAllKeys(IDBKeyRange.bound([person, ''], [person, '\uffff']))) {
    const kept = await change.store.get(key)
    if (kept?.base === base && !waiting.has(key[1])) await change.store.delete(key)
  }
  for (const session of fresh) await change.store.put(session)
  await change.done
}

export async function forgetSessions(store: Store, person: string): Promise<void> {
  await store.delete('sessions', IDBKeyRange.bound([person, ''], [person, '\uffff']))
}
