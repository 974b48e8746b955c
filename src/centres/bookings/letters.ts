import type { Context } from 'hono'
import { personById } from '#accounts/index.ts'
import { clockOf } from '#kit/dates.ts'
import type { Env } from '#kit/http.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { Centre } from '../places/tables.ts'
import type { Room } from '../rooms/tables.ts'
import type { FullRequest } from './requests.ts'
import type { Booking } from './tables.ts'

type Where = { centre: Centre; room: Room }

/**
 * Writes at once to whoever left an address: what was booked, what happens next, and the link that stands for an
 * account. Answers whether the letter went: the page shows the same link, so a mail server that is down stops nobody.
 */
export async function bookedLetter(c: Context<Env>, where: Where, { request, dates }: FullRequest): Promise<boolean> {
  const { db, view, mail, settings } = c.var
  const person = request.personId ? await personById(db, request.personId) : undefined
  if (!person?.email || !request.token) return false

  const link = linkOf(view, request.token, settings.publicUrl)
  const { centre, room } = where
  const facts = {
    title: request.title,
    where: `${centre.name}, ${room.name}`,
    address: centre.address,
    when: dates.map((date) => `– ${lineOf(view, date)}`).join('\n'),
    days: centre.answerDays,
    until: dates[0]!.heldUntil ? view.dates.moment(dates[0]!.heldUntil) : '',
    link,
  }
  const { t } = view
  const text = t(`centres.letter.${dates[0]!.status}`, facts)
  const subject = t('centres.letter.subject', facts)
  return mail.send({ to: person.email, subject, text }).then(
    () => true,
    () => false,
  )
}

export function linkOf(view: View, token: string, publicUrl: string): string {
  return new URL(paths.ticket.href({ community: view.community!.slug, token }), publicUrl).href
}

/** "wtorek, 8 września 2026, 18:00–20:00" */
export function lineOf(view: View, { begins, ends }: Pick<Booking, 'begins' | 'ends'>): string {
  return `${view.dates.weekday(begins)}, ${clockOf(begins)}–${clockOf(ends)}`
}

/** The same as a text message: short, without diacritics being lost on anybody, with the link. */
export function textMessage(view: View, { centre, room }: Where, { request, dates }: FullRequest, url: string): string {
  const standing = dates.filter(({ status }) => ['asked', 'held', 'confirmed'].includes(status))
  const first = standing[0] ?? dates[0]!
  return view.t('centres.sms', {
    where: `${centre.name}, ${room.name}`,
    when: lineOf(view, first),
    more: standing.length - 1,
    status: first.status,
    link: request.token ? linkOf(view, request.token, url) : '',
  })
}
