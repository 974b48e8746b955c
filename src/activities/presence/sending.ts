import type { Context } from 'hono'
import { readBody } from '#kit/form.ts'
import type { Env } from '#kit/http.ts'
import { peselsIn } from '#kit/text/pesel.ts'
import { mayKeepList } from '../rights.ts'
import { noteCounts } from './counts.ts'
import { batchForm, entryForm, type SentEntry } from './forms.ts'
import { leaderHere } from './here.ts'
import { sessionById } from './sessions.ts'
import { type Answer, noteTaps, type Sender } from './taps.ts'

type Answers = Map<string, Answer>

/** What a phone kept while it had no network: each entry is answered by its number, and one refused stops no other. */
export async function takeEntries(c: Context<Env>) {
  const { leader } = leaderHere(c)
  const read = batchForm.safeParse(await readBody(c))
  if (!read.success) return c.json({ error: 'unreadable' }, 422)
  const { person, device, sent, entries } = read.data
  // Somebody else signed in on this phone: what one leader tapped is never sent under the name of another.
  if (person !== leader.id) return c.json({ error: 'somebody-else' }, 409)

  const answers: Answers = new Map()
  const readable = entries.flatMap((raw) => readEntry(raw, answers))
  const sender = { by: leader.id, device, sent }
  for (const session of new Set(readable.map((entry) => entry.session))) {
    const own = readable.filter((entry) => entry.session === session)
    for (const [id, answer] of await noteSession(c, sender, session, own)) answers.set(id, answer)
  }
  return c.json({ answers: [...answers].map(([id, answer]) => told(c, id, answer)) })
}

function readEntry(raw: unknown, answers: Answers): SentEntry[] {
  const { success, data } = entryForm.safeParse(raw)
  const id = (raw as { id?: unknown } | null)?.id
  if (!success && typeof id === 'string') answers.set(id, 'unreadable')
  if (!success) return []
  const named = data.kind === 'tap' && data.name ? peselsIn(data.name).length > 0 : false
  if (named) answers.set(data.id, 'pesel')
  return named ? [] : [data]
}

async function noteSession(c: Context<Env>, sender: Sender, session: string, own: SentEntry[]): Promise<Answers> {
  const { db, view, now } = c.var
  const here = await sessionById(db, view.community!.id, session)
  if (!here || !mayKeepList(view.person, here.activity)) return new Map(own.map(({ id }) => [id, 'not-yours']))
  const taps = own.filter((entry) => entry.kind === 'tap')
  const counts = own.filter((entry) => entry.kind === 'count')
  const noted = await noteTaps(db, sender, here, taps, now())
  const counted = counts.length > 0 ? await noteCounts(db, sender, here, counts, now()) : new Map()
  return new Map([...noted, ...counted])
}

function told(c: Context<Env>, id: string, answer: Answer) {
  if (answer === 'noted' || answer === 'again') return { id, answer, words: null }
  return { id, answer: 'refused', words: c.var.view.t(`activities.presence.refusal.${answer}`) }
}
