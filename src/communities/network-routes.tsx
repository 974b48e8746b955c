import { Hono } from 'hono'
import { holds } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { View } from '#kit/view.ts'
import { addCommunity, allCommunities } from './communities.ts'
import { communityForm } from './forms.ts'
import { NetworkPage } from './pages/network.tsx'
import { NewCommunityPage } from './pages/new-community.tsx'
import { paths } from './paths.ts'

export const networkRoutes = new Hono<Env>()

  .get(paths.network.pattern, async (c) => {
    const { db, view } = c.var
    const communities = (await allCommunities(db)).map(({ slug, name, words, lat, lon, county, voivodeship }) => ({
      slug,
      name,
      words,
      lat,
      lon,
      county,
      voivodeship,
    }))
    return show(c, NetworkPage, { communities, mayEdit: operates(view) })
  })

  .get(paths.newCommunity.pattern, (c) => {
    allowed(c.var.view, operates(c.var.view))
    return show(c, NewCommunityPage, { values: {} })
  })

  .post(paths.newCommunity.pattern, async (c) => {
    const { view, db, now } = c.var
    const operator = allowed(view, operates(view))
    const { values, problems } = await readForm(c, communityForm)
    if (problems) return show(c, NewCommunityPage, { values, problems }, 422)

    const { community, refused } = await addCommunity(db, operator.id, { ...values, joined: dayOf(now()) }, now())
    if (refused) {
      const told = { slug: view.t(`communities.new.refusal.${refused}`) }
      return show(c, NewCommunityPage, { values, problems: told }, 422)
    }
    return done(c, paths.profile.href({ community: community.slug }), view.t('communities.new.done'))
  })

export const operates = (view: View) => holds(view.person, ['operator'], null)
