import type { Context } from 'hono'
import { addPerson, authorOf, editPerson, linkGuardian, personById } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import type { Env } from '#kit/http.ts'
import { phoneOf } from '#kit/text/phone.ts'
import type { OfferForm } from '../calls/forms.ts'
import type { CallHere } from '../calls/here.ts'
import { paths } from '../paths.ts'
import type { Channel } from '../tables.ts'
import { join } from './volunteers.ts'

/** Somebody says "I help" by this form; `by` is the member of staff who types it in. */
export function joinFrom(
  c: Context<Env>,
  by: string | null,
  { call }: CallHere,
  values: OfferForm & { channel?: Channel },
) {
  const { db, view, now } = c.var
  const { availability, needs, clientId, channel = 'web' } = values
  const who = async (tx: Db) => {
    const signedIn = by ? null : view.person
    const said = { ...values, language: view.lang }
    const known = await authorOf(tx, signedIn, by, call.communityId, said, now())
    const personId = known ?? (await addPerson(tx, by, call.communityId, { contact: 'none' }, now())).id
    if (values.minor) await noteMinor(tx, by ?? personId, call.communityId, personId, values, now())
    return personId
  }
  return join(db, by, call, { who, availability, needs, channel, clientId }, now())
}

/** A minor says when they come of age and who answers for them; staff or the guardian confirm it later. */
async function noteMinor(
  tx: Db,
  by: string,
  communityId: string,
  minorId: string,
  { minorUntil, guardian, guardianPhone }: OfferForm,
  now: Date,
) {
  const person = await personById(tx, minorId)
  // Whoever has an account says there when they were born; a form of one call does not overrule it.
  if (!minorUntil || !guardian || person?.minorUntil) return
  await editPerson(tx, by, minorId, { minorUntil }, now)
  const [givenName, ...rest] = guardian.split(/\s+/)
  const phone = guardianPhone ? phoneOf(guardianPhone) : null
  const named = { givenName: givenName!, surname: rest.join(' ') || null, phone }
  const { id } = await addPerson(tx, by, communityId, { ...named, contact: phone ? 'phone' : 'none' }, now)
  await linkGuardian(tx, { minorId, guardianId: id, communityId, side: 'minor', by }, now)
}

/** Writes to whoever left an address where their page is. A mail server that is down stops nobody: the page shows it. */
export async function sendLink(c: Context<Env>, { call, at }: CallHere, personId: string, token: string) {
  const { db, view, mail, settings } = c.var
  const person = await personById(db, personId)
  if (!person?.email || person.contact !== 'email') return false
  const link = new URL(paths.volunteer.href({ community: at.community, key: token }), settings.publicUrl).href
  const facts = { title: call.title, link }
  const message = {
    subject: view.t('volunteering.letter.subject', facts),
    text: view.t('volunteering.letter.text', facts),
  }
  return mail.send({ to: person.email, ...message }).then(
    () => true,
    () => false,
  )
}
