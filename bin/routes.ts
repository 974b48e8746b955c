import { createApp } from '#app.tsx'
import type { Db } from '#kit/db.ts'
import { memoryMail } from '#kit/mail.ts'
import { memoryStorage } from '#kit/storage.ts'

/** Prints every address of the platform: `npm run routes`. */
const settings = { publicUrl: 'http://localhost', demo: true, secret: '', version: '' }
const app = createApp({ db: {} as Db, now: () => new Date(), mail: memoryMail(), storage: memoryStorage(), settings })
const lines = app.routes
  .filter(({ method }) => method !== 'ALL')
  .map(({ method, path }) => `${method.padEnd(5)} ${path}`)
console.log([...new Set(lines)].sort((one, other) => one.slice(6).localeCompare(other.slice(6))).join('\n'))
