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
    if (tries.size > 10_000) forget(tries, (times) => times.every((time) => time <= since))
  }
}

/**
 * A limit for traffic: `most` at once, then one each `seconds / most`. It keeps one number per key (the generic
 * cell rate algorithm of ITU-T I.371), so that it costs nothing at thousands a minute. Throws 429 beyond it.
 */
export function flow(most: number, seconds: number) {
  const full = new Map<string, number>()
  const window = seconds * 1000
  return function spend(key: string, now: Date): void {
    const time = now.getTime()
    const known = full.get(key) ?? 0
    // A clock that was set back must not lock anybody out.
    const from = known > time + 2 * window ? time : Math.max(known, time)
    if (from - time + window / most > window) throw new HTTPException(429)
    full.set(key, from + window / most)
    if (full.size > 50_000) forget(full, (until) => until <= time)
  }
}

function forget<Value>(all: Map<string, Value>, over: (value: Value) => boolean) {
  for (const [key, value] of all) if (over(value)) all.delete(key)
}
