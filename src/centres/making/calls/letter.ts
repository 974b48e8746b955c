import type { Context } from 'hono'
import { personById } from '#accounts/index.ts'
import type { Env } from '#kit/http.ts'
import { paths } from '../paths.ts'
import type { CallHere } from './here.ts'

/**
 * Writes to whoever left an address where their declaration is to be found. Answers whether the letter went: the page
 * shows the same link anyway, so a mail server that is down stops nobody.
 */
export async function confirmByMail(c: Context<Env>, { place, at }: CallHere, personId: string | null, token: string) {
  const { db, view, mail, settings } = c.var
  const person = personId ? await personById(db, personId) : undefined
  if (!person?.email || person.contact !== 'email') return false

  const href = paths.ticket.href({ community: at.community, token })
  const facts = { name: place.name, link: new URL(href, settings.publicUrl).href }
  const subject = view.t('centres.letter.declared.subject', facts)
  return mail.send({ to: person.email, subject, text: view.t('centres.letter.declared', facts) }).then(
    () => true,
    () => false,
  )
}
