import { Hono } from 'hono'
import type { Domain } from '#kit/domain.ts'
import type { Env } from '#kit/http.ts'
import { sendDigests } from './digests.ts'
import { dutiesOf } from './duties.ts'
import { callForm, followForm, hourForm, matterForm, readingForm, sentForm } from './forms.ts'
import { readEvents } from './notices.ts'
import { paths } from './paths.ts'
import { eraseHearer, personalOf } from './personal.ts'
import { correspondenceRoutes } from './routes/correspondence.tsx'
import { inboxRoutes } from './routes/inbox.tsx'
import { stopRoutes } from './routes/stops.tsx'
import { forgetOldKeys } from './stops.ts'

export { followedBy } from './follows.ts'
export { type Attention, attentionTo } from './inbox.ts'
export { paths as notificationPaths } from './paths.ts'

const routes = new Hono<Env>().route('/', inboxRoutes).route('/', stopRoutes).route('/', correspondenceRoutes)

export const notifications: Domain = {
  name: 'notifications',
  routes,
  duties: dutiesOf,
  personal: personalOf,
  erase: eraseHearer,
  chores: async (db, now, services) => {
    await readEvents(db, now, services.domains)
    await sendDigests(db, now, services)
    await forgetOldKeys(db, now)
  },
  forms: {
    [paths.follows.pattern]: followForm,
    [paths.followEnd.pattern]: followForm,
    [paths.reading.pattern]: readingForm,
    [paths.stopMatter.pattern]: matterForm,
    [paths.lettersSent.pattern]: sentForm,
    [paths.call.pattern]: callForm,
    [paths.post.pattern]: hourForm,
  },
}
