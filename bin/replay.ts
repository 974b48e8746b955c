import { openEmbedded, openPostgres } from '#kit/database.ts'
import { migrate } from '#kit/migrate.ts'
import { memoryStorage } from '#kit/storage.ts'
import { fillCommunities } from '../demo/fill.ts'
import { invariants } from '../demo/krakow/invariants.ts'
import { replayKrakow } from '../demo/krakow/replay.ts'

/** `npm run replay -- krakow`: plays a programme in a fresh database (in memory, or the empty one of DATABASE_URL). */
const say = (sentence: string) => console.log(sentence)
const [name] = process.argv.slice(2)
if (name !== 'krakow') {
  say('Which programme? There is: krakow')
  process.exit(1)
}

const url = process.env.DATABASE_URL
const database = url ? await openPostgres(url) : await openEmbedded()
await migrate(database.db)
const storage = memoryStorage()
const today = new Date()
await fillCommunities({ db: database.db, storage, now: new Date('2018-01-02T08:00:00Z'), say: () => {} })
const begun = performance.now()
const play = await replayKrakow({ db: database.db, kind: database.kind, storage, today, say })
say(`${play.p.requests()} requests in ${((performance.now() - begun) / 1000).toFixed(1)} s on ${database.kind}`)
for (const [what, howMany] of Object.entries(play.counts)) say(`${String(howMany).padStart(6)}  ${what}`)
const findings = await invariants(database.db, play)
for (const { sentence, broken } of findings) {
  say(broken.length === 0 ? `✔ ${sentence}` : `✘ ${sentence}: ${broken.slice(0, 10).join(', ')}`)
}
await database.close()
if (findings.some(({ broken }) => broken.length > 0)) process.exit(1)
