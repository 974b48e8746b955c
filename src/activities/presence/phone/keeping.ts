import { forgetSessions, type KeptSession, keepSessions, type Owner, type Store, waitingOf } from './store.ts'

/** The name of what the worker answers from; it holds nobody's data. */
export const cacheName = 'obecnosc'
/** Noted beside the store, so that pages without a roster need not open it: the day of the copy. */
export const mark = 'obecnosc'

type Copy = { copied: string; leader: string; sessions: Omit<KeptSession, 'person' | 'base' | 'copied'>[] }

/** Today's sessions as the server has them now, or null without a network or a sign-in. */
export async function fetchCopy(owner: Owner): Promise<KeptSession[] | null> {
  const headers = { accept: 'application/json' }
  const answer = await fetch(`${owner.base}.json`, { headers, cache: 'no-store' }).catch(() => null)
  if (!answer?.ok) return null
  const { copied, leader, sessions } = (await answer.json()) as Copy
  if (leader !== owner.id) return null
  const moment = Date.parse(copied)
  return sessions.map((session) => ({ ...session, person: owner.id, base: owner.base, copied: moment }))
}

/** Keeps a copy until the day's sessions are over and everything noted of them has been confirmed; then nothing stays. */
export async function keepCopy(store: Store, owner: Owner, sessions: KeptSession[]): Promise<void> {
  const lasting = sessions.some(({ ends, copied }) => Date.parse(ends) > copied)
  await keepSessions(store, owner.id, owner.base, lasting ? sessions : [])
  localStorage.setItem(mark, new Date().toLocaleDateString('sv-SE'))
  await navigator.storage?.persist?.()
}

/** The page for when there is no network, with its styles and scripts, and the worker that answers with it. */
export async function keepPage(base: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/assets/roster.worker.js', { scope: base })
  const href = `${base}/telefon`
  const answer = await fetch(`${href}?lang=${document.documentElement.lang}`, { credentials: 'omit' }).catch(() => null)
  if (!answer?.ok) return
  const page = await answer.clone().text()
  const before = await (await caches.match(href, { ignoreVary: true }))?.text()
  if (assetsIn(before ?? '').join() !== assetsIn(page).join()) await caches.delete(cacheName)
  const cache = await caches.open(cacheName)
  await cache.put(href, answer)
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
  const wanted = new Set([...assetsIn(page), ...loaded.filter((path) => path.startsWith('/assets/'))])
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await cache.addAll([...wanted].filter((path) => !kept.has(path) && !path.includes('.worker.')))
}

function assetsIn(page: string): string[] {
  return [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!)
}

/** Lists of a day that is over are not left lying on the phone; what still waits to be sent is. */
export async function tidy(store: Store): Promise<void> {
  const today = new Date().toLocaleDateString('sv-SE')
  const old = (await store.getAll('sessions')).filter(
    ({ begins }) => new Date(begins).toLocaleDateString('sv-SE') < today,
  )
  for (const { person, id } of old) await store.delete('sessions', [person, id])
  if ((await store.count('sessions')) + (await store.count('queue')) === 0) localStorage.removeItem(mark)
}

/** Nothing of this person stays; false when something of theirs waits and must be sent or taken away first. */
export async function forget(store: Store, person: string): Promise<boolean> {
  if ((await waitingOf(store, person)).length > 0) return false
  await forgetSessions(store, person)
  await tidy(store)
  return true
}
