import { Hono } from 'hono'
import { type Env, found } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { allCommunities, communityBySlug } from './communities.ts'
import { NetworkPage } from './pages/network.tsx'
import { ProfilePage } from './pages/profile.tsx'
import { paths } from './paths.ts'

export const routes = new Hono<Env>()

  .get(paths.network.pattern, async (c) => show(c, NetworkPage, { communities: await allCommunities(c.var.db) }))

  .get(paths.profile.pattern, async (c) => {
    const community = found(await communityBySlug(c.var.db, c.req.param('community')))
    return show(c, ProfilePage, { community })
  })
