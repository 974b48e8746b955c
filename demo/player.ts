import { createApp } from '#app.tsx'
import { runChores } from '#kit/chores.ts'
import type { Database } from '#kit/database.ts'
import { instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { type Message, memoryMail } from '#kit/mail.ts'
import type { Storage } from '#kit/storage.ts'
import { platform } from '#platform.ts'

export type Fields = Record<string, string | number | File | undefined | (string | number)[]>
/** Who asks: a signed-in person's e-mail, or null for somebody without an account. */
export type Who = string | null

const site = 'http://localhost'

/**
 * People who use the platform through the same requests that browsers send, on a clock that moves when told to.
 * An answer that is not what its asker expects (a page, or a redirect after an act) ends the play with its words.
 */
export function playerOn({ db, kind, storage }: { db: Db; kind: Database['kind']; storage: Storage }) {
  let now = new Date()
  let requests = 0
  const mail = memoryMail()
  const cookies = new Map<string, { sid: string; since: Date }>()
  const settings = { publicUrl: site, demo: true, secret: 'replay', version: 'replay' }
  const faults: unknown[] = []
  const app = createApp({
    db,
    mail,
    storage,
    settings,
    now: () => now,
    rate: 1_000_000,
    report: (error) => faults.push(error),
  })
  const services = { mail, storage, domains: platform, publicUrl: site }

  async function ask(method: 'GET' | 'POST', address: string, who: Who, body?: URLSearchParams | FormData | string) {
    requests += 1
    const headers: Record<string, string> = { origin: site, 'accept-language': 'pl' }
    if (typeof body === 'string') headers['content-type'] = 'application/json'
    if (who) headers.cookie = await cookieOf(who)
    const answer = await app.request(`${site}${address}`, { method, headers, body })
    if (faults.length > 0) throw new Error(`${method} ${address} broke`, { cause: faults[0] })
    return answer
  }

  /** A session lasts a month: whoever comes back later signs in again by the code from a letter. */
  async function cookieOf(email: string): Promise<string> {
    const known = cookies.get(email)
    if (known && now.getTime() - known.since.getTime() < 20 * 86_400_000) return known.sid

    await ask('POST', '/konto/wejscie', null, new URLSearchParams({ email }))
    const code = /\b\d{6}\b/.exec(lastLetter(mail.box, email)?.text ?? '')?.[0]
    if (!code) throw new Error(`No code came to ${email}`)
    const answer = await ask('POST', '/konto/wejscie/kod', null, new URLSearchParams({ email, code }))
    const sid = /sid=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0]
    if (!sid) throw new Error(`${email} could not sign in: ${await wordsOf(answer)}`)
    cookies.set(email, { sid, since: now })
    return sid
  }

  return {
    mail,
    requests: () => requests,
    now: () => now,
    /** Moves the clock to a moment in Warsaw and lets time do its work. */
    async at(day: string, clock = '12:00') {
      now = instantOf(day, clock)
      await runChores({ db, kind }, now, services, (error) => faults.push(error))
      if (faults.length > 0) throw new Error(`The chores of ${day} broke`, { cause: faults[0] })
    },
    /** Lets minutes pass between one act and the next. */
    minutes(count: number) {
      now = new Date(now.getTime() + count * 60_000)
    },
    /** Sends a form and answers the address it led to. */
    async send(address: string, fields: Fields, who: Who): Promise<string> {
      const answer = await ask('POST', address, who, bodyOf(fields))
      if (answer.status === 303) return answer.headers.get('location') ?? ''
      throw new Error(`POST ${address} by ${who ?? 'somebody'} was answered ${answer.status}: ${await wordsOf(answer)}`)
    },
    /** Sends a form that must be refused in words. */
    async refused(address: string, fields: Fields, who: Who): Promise<void> {
      const answer = await ask('POST', address, who, bodyOf(fields))
      if (answer.status !== 422) throw new Error(`POST ${address} was answered ${answer.status}, not refused`)
    },
    /** Sends what a program sends instead of a form. */
    async tell<Answer>(address: string, value: unknown, who: Who): Promise<Answer> {
      const answer = await ask('POST', address, who, JSON.stringify(value))
      if (answer.status === 200) return (await answer.json()) as Answer
      throw new Error(`POST ${address} was answered ${answer.status}: ${await wordsOf(answer)}`)
    },
    /** Reads a file that is text. */
    async text(address: string, who: Who): Promise<string> {
      const answer = await ask('GET', address, who)
      if (answer.status !== 200) throw new Error(`GET ${address} was answered ${answer.status}`)
      return answer.text()
    },
    /** Reads a page's rows. */
    async read<Rows>(address: string, who: Who): Promise<Rows> {
      const [path, query] = address.split('?') as [string, string?]
      const answer = await ask('GET', `${path}.json${query ? `?${query}` : ''}`, who)
      if (answer.status !== 200) throw new Error(`GET ${address} was answered ${answer.status}`)
      return (await answer.json()) as Rows
    },
    /** Whether a page is there, as somebody sees it. */
    async sees(address: string, who: Who, words: RegExp): Promise<boolean> {
      const answer = await ask('GET', address, who)
      return answer.status === 200 && words.test(await answer.text())
    },
  }
}

export type Player = ReturnType<typeof playerOn>

function bodyOf(fields: Fields): URLSearchParams | FormData {
  const body = Object.values(fields).some((value) => value instanceof File) ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    for (const one of [value].flat()) {
      if (one instanceof File) (body as FormData).append(name, one)
      else body.append(name, String(one))
    }
  }
  return body
}

function lastLetter(box: Message[], to: string): Message | undefined {
  return box.findLast((message) => message.to === to)
}

/** What a page says, without its frame: enough to know why it refused. */
async function wordsOf(answer: Response): Promise<string> {
  const page = await answer.text()
  const errors = [...page.matchAll(/class="field__error"[^>]*>([^<]+)/g)].map(([, words]) => words!.trim())
  const main = page
    .slice(Math.max(0, page.indexOf('<main')))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  return errors.length > 0 ? errors.join(' ') : main.slice(0, 400)
}
