import { HTTPException } from 'hono/http-exception'

/**
 * A limit on how often one key may act: `most` times in `seconds`, counted in this process's memory.
 * The clock is passed in. Throws 429 beyond it.
 */
export function limit(most: number, seconds: number) {
  const tries = new Map<string, number[]>()
  return function spend(key: string, now: Date): void {
    const since = now.getTime() - seconds * 1000
    const recent = (tries.get(key) ?? []).filter((time) => time > since)
    if (recent.length >= most) throw new HTTPException(429)
    tries.set(key, [...recent, now.getTime()])
    if (tries.size > 10_000) forget(tries, since)
  }
}

function forget(tries: Map<string, number[]>, since: number) {
  for (const [key, times] of tries) if (times.every((time) => time <= since)) tries.delete(key)
}
