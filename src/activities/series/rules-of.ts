import type { Context } from 'hono'
import { dayOf } from '#kit/dates.ts'
import type { Env } from '#kit/http.ts'
import { heldIn, planIn, schedulesOf } from './schedules.ts'
import { ruleSentence } from './sentence.ts'

/** How an activity repeats, in short sentences, of the schedules that still last. */
export async function rulesOf(c: Context<Env>, activityId: string): Promise<string[]> {
  const { db, view } = c.var
  const rules = await schedulesOf(db, activityId)
  const lasting = rules.filter((schedule) => (heldIn(schedule).at(-1) ?? '') >= dayOf(view.now))
  return lasting.map((schedule) => ruleSentence(view, planIn(schedule)))
}
