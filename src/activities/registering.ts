import type { Context } from 'hono'
import { authorOf, fullName, personById } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import type { Env } from '#kit/http.ts'
import { newToken } from '#kit/tokens.ts'
import { findOrAddOrganisation } from '#organisations/index.ts'
import type { RegistrationForm } from './forms.ts'
import type { ActivityHere } from './here.ts'
import { paths } from './paths.ts'
import { register } from './registrations.ts'
import type { Participation } from './tables.ts'
import { answersTo } from './taking/questions.ts'

/** Puts somebody on the list as the form says; `by` is the member of staff who types it in. */
export async function registerFrom(
  c: Context<Env>,
  by: string | null,
  here: ActivityHere,
  values: RegistrationForm & { channel?: Participation['channel'] },
) {
  const { db, view, now } = c.var
  const { token, tokenHash } = newToken()
  const { seats, needs, clientId, minor, guardian, channel = 'web' } = values
  const { communityId } = here.activity
  const who = async (tx: Db) => {
    const personId = await authorOf(
      tx,
      by ? null : view.person,
      by,
      communityId,
      { ...values, language: view.lang },
      now(),
    )
    const name = values.as === 'organisation' ? values.organisation : null
    const organisation = name ? await findOrAddOrganisation(tx, by ?? personId, communityId, { name }, now()) : null
    return { personId, organisationId: organisation?.id ?? null }
  }
  const answers = answersTo(here.activity.asked, values)
  const consent = minor ? { guardian, guardianAgreed: now() } : {}
  const form = { seats, needs, clientId, channel, tokenHash, who, answers, ...consent }
  const outcome = await register(db, by, here, form, now())
  return { ...outcome, token }
}

/**
 * Writes to whoever left an address where their registration is to be found. Answers whether the letter went: the page
 * shows the same link anyway, so a mail server that is down stops nobody.
 */
export async function confirmByMail(c: Context<Env>, here: ActivityHere, participation: Participation, token: string) {
  const { db, view, mail, settings } = c.var
  const person = participation.personId ? await personById(db, participation.personId) : undefined
  if (!person?.email) return false

  const { t, dates } = view
  const { activity, date } = here
  const facts = {
    title: activity.title,
    name: fullName(person),
    when: `${dates.weekday(date.begins)}, ${dates.clock(date.begins)}`,
    where: [date.place, date.address].filter(Boolean).join(', ') || (date.onlineUrl ?? ''),
    link: new URL(paths.ticket.href({ community: here.at.community, token }), settings.publicUrl).href,
  }
  const letter = participation.status === 'waiting' ? 'waiting' : 'registered'
  const message = { subject: t('activities.letter.subject', facts), text: t(`activities.letter.${letter}`, facts) }
  return mail.send({ to: person.email, ...message }).then(
    () => true,
    () => false,
  )
}
