import { openEmbedded, openPostgres } from '#kit/database.ts'
import type { Db } from '#kit/db.ts'
import { migrate } from '#kit/migrate.ts'
import { memoryStorage } from '#kit/storage.ts'
import { fillCommunities } from '../demo/fill.ts'
import { invariants as ofProgramme } from '../demo/krakow/invariants.ts'
import { replayKrakow } from '../demo/krakow/replay.ts'
import { invariants as ofYear } from '../demo/mam/invariants.ts'
import { replayMam } from '../demo/mam/replay.ts'
import type { Player } from '../demo/player.ts'

type Stage = Parameters<typeof replayMam>[0]
type Finding = { sentence: string; broken: string[] }
type Played = { play: { p: Player; counts: Record<string, number> }; findings: (db: Db) => Promise<Finding[]> }

/** `npm run replay -- krakow`: plays a programme in a fresh database (in memory, or the empty one of DATABASE_URL). */
const programmes: Record<string, (stage: Stage) => Promise<Played>> = {
  async krakow(stage) {
    const play = await replayKrakow(stage)
    return { play, findings: (db) => ofProgramme(db, play) }
  },
  async mam(stage) {
    const play = await replayMam(stage)
    return { play, findings: (db) => ofYear(db, play) }
  },
}
const say = (sentence: string) => console.log(sentence)
const programme = programmes[process.argv[2] ?? '']
if (!programme) {
  say(`Which programme? There are: ${Object.keys(programmes).join(', ')}`)
  process.exit(1)
}

const url = process.env.DATABASE_URL
const database = url ? await openPostgres(url) : await openEmbedded()
await migrate(database.db)
const storage = memoryStorage()
await fillCommunities({ db: database.db, storage, now: new Date('2018-01-02T08:00:00Z'), say: () => {} })
const begun = performance.now()
const { play, findings } = await programme({ db: database.db, kind: database.kind, storage, today: new Date(), say })
say(`${play.p.requests()} requests in ${((performance.now() - begun) / 1000).toFixed(1)} s on ${database.kind}`)
for (const [what, howMany] of Object.entries(play.counts)) say(`${String(howMany).padStart(6)}  ${what}`)
const found = await findings(database.db)
for (const { sentence, broken } of found) {
  say(broken.length === 0 ? `✔ ${sentence}` : `✘ ${sentence}: ${broken.slice(0, 10).join(', ')}`)
}
await database.close()
if (found.some(({ broken }) => broken.length > 0)) process.exit(1)
