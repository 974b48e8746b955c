import type { Context } from 'hono'
import type { z } from 'zod'
import { authorProblems } from '#accounts/index.ts'
import { dayOf } from '#deadlines/index.ts'
import { instantOf } from '#kit/dates.ts'
import { keepFile } from '#kit/files.ts'
import type { Env, Person } from '#kit/http.ts'
import type { Problems } from '#kit/ui/index.ts'
import type { Batch } from './batches.ts'
import { citedProblem, citedUnit } from './cited.ts'
import { consultationKey, formCode, readFormCode } from './form-code.ts'
import type { entryForm, paperForm } from './forms.ts'
import type { Here } from './here.ts'
import { addRemark } from './remarks.ts'
import { rowByNumber } from './rows.ts'
import { daysOf } from './sending.ts'
import type { Channel, Remark } from './tables.ts'

type Entered = { remark: Remark; again: boolean; problems: null } | { remark: null; again: false; problems: Problems }
type Values = z.infer<typeof entryForm> | z.infer<typeof paperForm>
type How = { channel: Channel; batch: Batch | null; formCode: string | null; author: number | null }

/** Takes a remark that staff type in: from the phone, from a letter, at a stand, from a form in a pile. */
export async function enterRemark(
  c: Context<Env>,
  here: Here,
  person: Person,
  values: Values,
  how: How,
): Promise<Entered> {
  const { db, view, now } = c.var
  const { t } = view
  const { consultation } = here
  const earlier = how.author ? await rowByNumber(db, consultation.id, how.author) : undefined
  const code = codeOf(here, how.formCode ?? earlier?.formCode ?? null)
  const cited = await citedUnit(db, consultation, values.citation, code.version)
  const missing = problemsOf(c, values, earlier, citedProblem(t, cited, values.citation), code.odd)
  if (Object.keys(missing).length > 0) return { remark: null, again: false, problems: missing }

  const photo = await keepPhoto(c, here, person)
  if (photo.problem) return { remark: null, again: false, problems: { photo: photo.problem } }
  const { client_id: clientId, text, proposed, reasons } = values
  const paper = { batchId: how.batch?.id ?? null, photoId: photo.id ?? earlier?.photoId ?? null, formCode: code.known }
  const said = { text, proposed, reasons, unitId: cited.unit?.id ?? null, clientId, channel: how.channel }
  const received = receivedAt(values.received, earlier?.received ?? null, now())
  const author = { ...values, signedIn: null, known: earlier ?? null }
  const added = await addRemark(db, person.id, consultation, { ...said, ...paper, received }, author, now())
  if (!added.refused) return { remark: added.remark, again: added.again, problems: null }
  const sentence = t(`consultations.remarks.refusal.${added.refused}`, daysOf(here, view))
  return { remark: null, again: false, problems: { text: sentence } }
}

/** What is odd with what was typed, by field. */
function problemsOf(c: Context<Env>, values: Values, earlier: Remark | undefined, cited: string | null, code: boolean) {
  const { t, now } = c.var.view
  const later = values.received !== null && values.received > dayOf(now)
  return {
    ...(cited ? { citation: cited } : {}),
    ...(code ? { form_code: t('consultations.entry.form-code.odd') } : {}),
    ...((!earlier && authorProblems(t, values)) || {}),
    ...(later ? { received: t('consultations.remarks.refusal.received-later') } : {}),
  }
}

/** A paper that came on an earlier day came within that day, whatever hour it is typed in. */
function receivedAt(day: string | null, earlier: Date | null, now: Date): Date {
  if (!day) return earlier ?? now
  return day === dayOf(now) ? now : instantOf(day, '12:00')
}

type Code = { known: string | null; version: number | null; odd: boolean }

/** The code as this consultation prints it; odd where it is none, or of another consultation's form. */
function codeOf({ consultation }: Here, typed: string | null): Code {
  if (!typed) return { known: null, version: null, odd: false }
  const code = readFormCode(typed)
  if (code?.key !== consultationKey(consultation.id)) return { known: null, version: null, odd: true }
  const { version, revision } = code
  return { known: formCode(consultation.id, version).replace(/F\d+$/, `F${revision}`), version, odd: false }
}

async function keepPhoto(c: Context<Env>, { consultation }: Here, person: Person) {
  const { db, storage, view, now } = c.var
  const form = c.req.header('content-type')?.includes('multipart') ? await c.req.parseBody() : {}
  const upload = form.photo
  if (!(upload instanceof File) || upload.size === 0) return { id: null, problem: null }
  const bytes = new Uint8Array(await upload.arrayBuffer())
  const { communityId } = consultation
  const given = { communityId, name: upload.name, bytes, by: person.id, public: false, now: now(), picture: true }
  const { file, refused } = await keepFile(db, storage, given)
  return { id: file?.id ?? null, problem: refused ? view.t('consultations.entry.photo.odd') : null }
}
