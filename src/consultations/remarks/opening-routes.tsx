import { type Context, Hono } from 'hono'
import { documentById, documentPaths, versionsOf } from '#documents/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { openingForm } from './forms.ts'
import { type Here, roomHere } from './here.ts'
import { openRemarks } from './opening.ts'
import { OpeningPage } from './pages/opening.tsx'
import { paths } from './paths.ts'
import { daysOf } from './sending.ts'

/** Choosing the version of the text that is consulted. */
export const openingRoutes = new Hono<Env>()

  .get(paths.opening.pattern, async (c) => showOpening(c, await roomHere(c), null))

  .post(paths.opening.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await roomHere(c)
    const person = allowed(view, here.room.may.organise)
    const { values, problems } = await readForm(c, openingForm)
    if (problems) return showOpening(c, here, problems as Problems)

    const { refused } = await openRemarks(db, person, here.consultation, values.version, now())
    const sentence = refused && view.t(`consultations.remarks.refusal.${refused}`, daysOf(here, view))
    if (sentence) return showOpening(c, here, { version: sentence })
    return done(c, paths.remarks.href(here.address), view.t('consultations.opening.done'))
  })

async function showOpening(c: Context<Env>, { consultation, room, address }: Here, problems: Problems | null) {
  const { db, view } = c.var
  allowed(view, room.may.organise)
  const { documentId, versionId } = consultation
  const [document, versions] = documentId
    ? await Promise.all([documentById(db, documentId), versionsOf(db, documentId)])
    : [undefined, []]
  const href = document && documentPaths.room.href({ community: address.community, document: document.slug })
  const data = {
    ...{ room, problems },
    document: document && href ? { title: document.title, href } : null,
    versions: versions.map(({ id, number, name, made }) => ({ id, number, name, made })),
    chosen: versionId,
  }
  return show(c, OpeningPage, data, problems ? 422 : 200)
}
