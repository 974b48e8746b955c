import { type Context, Hono } from 'hono'
import { keepFile } from '#kit/files.ts'
import { readForm } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { contentOf } from './content.ts'
import { pictureForm } from './forms.ts'
import { runYearHere } from './here.ts'
import { PicturesPage } from './pages/pictures.tsx'
import { paths } from './paths.ts'
import { addPicture, removePicture } from './pictures.ts'

/** Pictures of the year, each with what it shows. */
export const pictureRoutes = new Hono<Env>()

  .get(paths.pictures.pattern, (c) => showPictures(c, '', null))

  .post(paths.pictures.pattern, async (c) => {
    const { db, view, storage, now } = c.var
    const { centre, year, person, at } = await runYearHere(c)
    const { values, problems } = await readForm(c, pictureForm)
    if (problems) return showPictures(c, String(values.alt ?? ''), problems as Problems)

    const { picture, alt } = values
    const about = { communityId: centre.communityId, by: null, public: true, picture: true, now: now() }
    const bytes = new Uint8Array(await picture.arrayBuffer())
    const { file, refused } = await keepFile(db, storage, { ...about, name: picture.name, bytes, alt })
    if (refused) return showPictures(c, alt, { picture: view.t(`kit.file.refusal.${refused}`) })
    await addPicture(db, person, centre, year, file.id, now())
    return done(c, paths.pictures.href(at), view.t('centres.saved'))
  })

  .post(paths.pictureEnd.pattern, async (c) => {
    const { centre, year, person, at } = await runYearHere(c)
    const gone = await removePicture(c.var.db, person, centre, year, idOf(c.req.param('id')), c.var.now())
    found(gone || null)
    return done(c, paths.pictures.href(at), c.var.view.t('centres.year.removed'))
  })

async function showPictures(c: Context<Env>, alt: string, problems: Problems | null) {
  const { centre, year, place } = await runYearHere(c)
  const { pictures } = await contentOf(c.var.db, centre, year, c.var.view.now)
  return show(c, PicturesPage, { place, pictures, values: { alt }, problems }, problems ? 422 : 200)
}
