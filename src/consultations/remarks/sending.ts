import { createHmac } from 'node:crypto'
import type { Context } from 'hono'
import { authorProblems } from '#accounts/index.ts'
import type { Env } from '#kit/http.ts'
import { newToken, tokenHash } from '#kit/tokens.ts'
import type { Problems } from '#kit/ui/index.ts'
import type { Author } from './authors.ts'
import { citedProblem, citedUnit } from './cited.ts'
import type { RemarkForm } from './forms.ts'
import type { Here } from './here.ts'
import { sentLetter } from './letters.ts'
import { remarkByToken } from './own.ts'
import { addRemark } from './remarks.ts'
import type { Remark } from './tables.ts'

type Sent = { remark: Remark; again: boolean; token: string; problems: null } | { remark: null; problems: Problems }

/** Takes what was sent from the web, by a visitor or by somebody signed in. */
export async function sendRemark(c: Context<Env>, here: Here, values: RemarkForm): Promise<Sent> {
  const { db, view, settings, now } = c.var
  const { t } = view
  const cited = values.unit ? null : await citedUnit(db, here.consultation, values.citation)
  const odd = cited && citedProblem(t, cited, values.citation)
  if (odd) return { remark: null, problems: { citation: odd } }
  const author = await authorFrom(c, here, values)
  const missing = author.known || author.signedIn ? null : authorProblems(t, values)
  if (missing) return { remark: null, problems: missing }

  const token = ownToken(settings.secret, values.client_id)
  const { token: secret, tokenHash: mailHash } = newToken()
  const email = author.known || author.signedIn ? null : values.email
  const { client_id: clientId, text, proposed, reasons } = values
  const unitId = values.unit ?? cited?.unit?.id ?? null
  const said = { text, proposed, reasons, unitId, clientId, channel: 'web' as const, received: now() }
  const keys = { tokenHash: tokenHash(token), mailHash: email ? mailHash : null }
  const { remark, again, refused } = await addRemark(db, null, here.consultation, { ...said, ...keys }, author, now())
  if (refused)
    return { remark: null, problems: { text: t(`consultations.remarks.refusal.${refused}`, daysOf(here, view)) } }
  if (email && !again) await writeTo(c, here, email, remark, token, secret)
  return { remark, again, token, problems: null }
}

/** The same form sent twice gives its author the same link: it is made of the form's own secret name. */
export function ownToken(secret: string, clientId: string): string {
  return createHmac('sha256', secret).update(`remark ${clientId}`).digest('base64url').slice(0, 24)
}

/** Days for the sentences of refusals. */
export function daysOf({ window }: Pick<Here, 'window'>, { dates }: Context<Env>['var']['view']) {
  return { begins: window ? dates.day(window.begins) : '', ends: window ? dates.day(window.ends) : '' }
}

async function authorFrom(c: Context<Env>, { consultation }: Here, values: RemarkForm): Promise<Author> {
  const earlier = values.earlier ? await remarkByToken(c.var.db, consultation.id, values.earlier) : undefined
  return { ...values, signedIn: c.var.view.person, known: earlier ?? null }
}

async function writeTo(c: Context<Env>, here: Here, email: string, remark: Remark, token: string, secret: string) {
  const { view, mail, settings } = c.var
  const { number, late } = remark
  const facts = { number, late, title: here.consultation.title, token, secret, publicUrl: settings.publicUrl }
  // The remark is kept and its page shows the same link: a letter that cannot leave must not make it look lost.
  await mail.send(sentLetter(view, email, here.address, facts)).catch(() => undefined)
}
