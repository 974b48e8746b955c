import { createApp } from '#app.tsx'
import { attachLive } from '#documents/index.ts'
import { keptAssets } from '#kit/assets.ts'
import { repeat, runChores } from '#kit/chores.ts'
import { useAssets } from '#kit/page.tsx'
import { Problem } from '#kit/problem.ts'
import { platform } from '#platform.ts'
import { openHouse } from './house.ts'
import { drain, freePort, listen, onStop } from './listen.ts'
import { openLog } from './log.ts'
import { type Given, readSettings } from './settings.ts'

type Say = (sentence: string) => void

/** Starts the platform. What keeps it from starting is told in one sentence, and the program ends with 1. */
export async function start(environment: Record<string, string | undefined>, cache: string, say: Say): Promise<void> {
  try {
    await run(readSettings(environment), cache, say)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    say(error.message)
    process.exit(1)
  }
}

async function run(given: Given, cache: string, say: Say) {
  const now = () => new Date()
  const port = await freePort(given.PORT ?? 3000, given.HOST)
  const [house, assets] = await Promise.all([openHouse(given, port, now, say), keptAssets(cache)])
  useAssets(assets.frame)

  const { database, mail, storage, settings } = house
  const log = openLog(given.LOG)
  const report = (error: unknown, where: string) => log.error({ err: error, where }, 'fault')
  const rate = given.RATE ?? undefined
  const note = (entry: object) => log.info(entry)
  const app = createApp({ ...house, db: database.db, now, assets, report, rate, log: note })
  const server = await listen(app.fetch, port, given.HOST)
  const stopLive = attachLive(server, { db: database.db, now, publicUrl: settings.publicUrl })
  greet(port, settings.firstCode, say)

  const services = { mail, storage, domains: platform, publicUrl: settings.publicUrl }
  const stopChores = repeat(() => runChores(database, now(), services, report), 60)
  onStop(say, async () => {
    await stopLive()
    await drain(server)
    await stopChores()
    await house.close()
  })
}

function greet(port: number, firstCode: string | undefined, say: Say) {
  const address = `http://localhost:${port}`
  if (firstCode) say(`There is no community yet. Open ${address}/pierwsze-kroki and enter the code ${firstCode}`)
  else say(`Podwórko is open at ${address} (Ctrl-C stops it)`)
}
