import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { createApp } from '#app.tsx'
import { buildAssets } from '#kit/assets.ts'
import { openEmbedded, openPostgres } from '#kit/database.ts'
import { folderMail } from '#kit/mail.ts'
import { migrate } from '#kit/migrate.ts'
import { useAssets } from '#kit/page.tsx'
import { folderStorage } from '#kit/storage.ts'

const { PORT = '3000', DATA_DIR = 'data', DATABASE_URL } = process.env
const now = () => new Date()
const [assets, database] = await Promise.all([
  buildAssets(),
  DATABASE_URL ? openPostgres(DATABASE_URL) : openEmbedded(join(DATA_DIR, 'pg')),
])
await migrate(database.db)
useAssets(assets.frame)
const app = createApp({
  db: database.db,
  now,
  assets,
  mail: folderMail(join(DATA_DIR, 'outbox'), now),
  storage: folderStorage(join(DATA_DIR, 'files')),
  settings: { publicUrl: `http://localhost:${PORT}`, demo: true, secret: 'x', version: '0.1.0' },
  report: (error, where) => console.error(where, error),
})
serve({ fetch: app.fetch, port: Number(PORT) }, () => console.log(`http://localhost:${PORT}`))
