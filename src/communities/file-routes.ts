import { Hono } from 'hono'
import { fileById, serveFile } from '#kit/files.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { paths } from './paths.ts'
import { isStaff } from './staff.ts'

export const fileRoutes = new Hono<Env>()

  // What is not public is, for everybody but the community's own staff, not there.
  .get(paths.file.pattern, async (c) => {
    const { db, storage, view } = c.var
    const file = found(await fileById(db, idOf(c.req.param('id'))))
    found(file.public || isStaff(view.person, file.communityId) ? file : null)
    return found(await serveFile(storage, file, c.req.raw))
  })
