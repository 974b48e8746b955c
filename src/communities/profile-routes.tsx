import { type Context, Hono } from 'hono'
import { holds } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { communityBySlug, editCommunity, setArms } from './communities.ts'
import { armsForm, profileForm } from './forms.ts'
import { neighbourhoodsOf } from './neighbourhoods.ts'
import { officesOf } from './offices.ts'
import { ProfilePage } from './pages/profile.tsx'
import { ProfileFormPage } from './pages/profile-form.tsx'
import { paths } from './paths.ts'

export const profileRoutes = new Hono<Env>()

  .get(paths.profile.pattern, async (c) => {
    const { db, view, domains } = c.var
    const brief = found(view.community)
    const today = dayOf(view.now)
    const [community, offices, neighbourhoods, ...shelves] = await Promise.all([
      communityBySlug(db, brief.slug),
      officesOf(db, brief.id, today),
      neighbourhoodsOf(db, brief.id, today),
      ...domains.map((domain) => domain.shelves?.(db, brief, null, view)),
    ])
    const { id: _, created: _created, ...profile } = found(community)
    const data = { profile, offices, neighbourhoods, shelves: shelves.flatMap((shelf) => shelf ?? []) }
    return show(c, ProfilePage, { ...data, mayEdit: mayEdit(view) })
  })

  .get(paths.profileEdit.pattern, async (c) => {
    const { view, db } = c.var
    allowed(view, mayEdit(view))
    return form(c, found(await communityBySlug(db, view.community!.slug)))
  })

  .post(paths.profileEdit.pattern, async (c) => {
    const { view, db, now } = c.var
    const person = allowed(view, mayEdit(view))
    const { values, problems } = await readForm(c, profileForm)
    if (problems) return form(c, values, problems)

    await editCommunity(db, person.id, view.community!.id, values, now())
    return saved(c, 'communities.profile.saved')
  })

  .post(paths.arms.pattern, async (c) => {
    const { view, db, storage, now } = c.var
    const person = allowed(view, mayEdit(view))
    const { values, problems } = await readForm(c, armsForm)
    const present = found(await communityBySlug(db, view.community!.slug))
    if (problems) return form(c, { ...present, alt: (values as { alt?: string }).alt }, problems)

    const { arms, alt } = values
    const upload = { name: arms.name, bytes: new Uint8Array(await arms.arrayBuffer()), alt }
    const { refused } = await setArms(db, storage, person.id, present.id, upload, now())
    if (refused) return form(c, { ...present, alt }, { arms: view.t(`kit.file.refusal.${refused}`) })
    return saved(c, 'communities.arms.saved')
  })

const mayEdit = (view: View) => holds(view.person, [], found(view.community).id)

function form(c: Context<Env>, values: Record<string, unknown>, problems?: Problems) {
  return show(c, ProfileFormPage, { values, problems }, problems ? 422 : 200)
}

function saved(c: Context<Env>, flash: string) {
  const { view } = c.var
  return done(c, paths.profile.href({ community: view.community!.slug }), view.t(flash))
}
