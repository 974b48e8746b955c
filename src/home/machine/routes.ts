import { Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import type { Env } from '#kit/http.ts'
import { housePaths as paths } from '../house-paths.ts'
import { statementOf } from '../statement/statement.ts'
import { openapi } from './openapi.ts'

const halfYear = 182 * 86_400_000

/** What programs ask for: the description of every address, what may be crawled, whom to tell of a weakness. */
export const machineRoutes = new Hono<Env>()

  .get(paths.openapi.pattern, (c) => {
    const { domains, settings } = c.var
    return c.json(openapi(domains, settings.publicUrl, settings.version))
  })

  // A trial is nobody's town: it should not be found instead of one.
  .get(paths.robots.pattern, (c) => {
    const closed = c.var.settings.demo ? ['/'] : ['/konto', '/wypisz/', '/kalendarz/', '/*.json']
    return c.text(['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ''].join('\n'))
  })

  .get(paths.security.pattern, async (c) => {
    const { db, settings, now } = c.var
    const { email } = (await statementOf(db, null, dayOf(now()))).statement
    const contact = email ? `mailto:${email}` : new URL(paths.help.href(), settings.publicUrl).href
    const expires = new Date(now().getTime() + halfYear).toISOString()
    // RFC 9116
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${expires}`,
      'Preferred-Languages: pl, uk, en',
      `Canonical: ${new URL(paths.security.href(), settings.publicUrl).href}`,
      '',
    ]
    return c.text(lines.join('\n'))
  })
