import type { Context } from 'hono'
import { fullName, personById } from '#accounts/index.ts'
import type { Env } from '#kit/http.ts'
import { proposalPaths } from './paths.ts'
import type { Proposal } from './tables.ts'

/** Writes to whoever left an address where they see what became of it; a mail server that is down stops nobody. */
export async function sendLink(c: Context<Env>, proposal: Proposal, token: string): Promise<void> {
  const { db, view, mail, settings } = c.var
  const person = proposal.personId ? await personById(db, proposal.personId) : undefined
  if (!person?.email) return

  const { t, dates, community } = view
  const link = new URL(proposalPaths.own.href({ community: community!.slug, token }), settings.publicUrl).href
  const facts = { title: proposal.title, name: fullName(person), due: dates.weekday(proposal.due), link }
  const subject = t('activities.proposals.letter.subject', facts)
  await mail.send({ to: person.email, subject, text: t('activities.proposals.letter', facts) }).catch(() => undefined)
}
