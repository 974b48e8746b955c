import { deviceOf, type Owner, type Store, type Waiting, waitingOf } from './store.ts'

export type Sent = 'all' | 'no-network' | 'signed-out'

const pieces = 40

/**
 * Sends what waits, in the phone's own order, a piece at a time. An entry leaves the phone only when the server has
 * answered for its number; one it refused stays, with the reason, until somebody takes it away. Two windows never send
 * at once; if they did, each entry would still be counted once.
 */
export async function sendWaiting(store: Store, owner: Owner): Promise<Sent> {
  const held = await navigator.locks.request('obecnosc', { ifAvailable: true }, async (lock) =>
    lock ? sendAll(store, owner) : ('no-network' as const),
  )
  return held
}

async function sendAll(store: Store, owner: Owner): Promise<Sent> {
  const device = await deviceOf(store)
  for (;;) {
    const unsent = (await waitingOf(store, owner.id)).filter(({ refused }) => refused === null)
    if (unsent.length === 0) return 'all'
    const here = unsent.filter(({ base }) => base === unsent[0]!.base).slice(0, pieces)
    const answer = await post(owner.id, device, here)
    if (answer.status !== 200) return [401, 403, 409].includes(answer.status) ? 'signed-out' : 'no-network'
    if ((await settle(store, here, answer.answers)) === 0) return 'no-network'
  }
}

type Answer = { id: string; answer: string; words: string | null }

async function post(person: string, device: string, entries: Waiting[]) {
  const body = JSON.stringify({ person, device, sent: Date.now(), entries: entries.map(asSent) })
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const answer = await fetch(`${entries[0]!.base}/wpisy`, { method: 'POST', headers, body }).catch(() => null)
  if (!answer?.ok) return { status: answer?.status ?? 0, answers: [] }
  const { answers } = (await answer.json().catch(() => ({ answers: [] }))) as { answers: Answer[] }
  return { status: 200, answers }
}

/** Only what the server needs: neither whom it is about, nor anything else the phone keeps for its own list. */
function asSent({ who: _, refused: __, person: ___, base: ____, ...entry }: Waiting) {
  return entry
}

async function settle(store: Store, sent: Waiting[], answers: Answer[]): Promise<number> {
  const change = store.transaction('queue', 'readwrite')
  let settled = 0
  for (const entry of sent) {
    const told = answers.find(({ id }) => id === entry.id)
    if (!told) continue
    settled += 1
    if (told.answer === 'refused') await change.store.put({ ...entry, refused: told.words ?? '' })
    else await change.store.delete(entry.counter)
  }
  await change.done
  return settled
}
