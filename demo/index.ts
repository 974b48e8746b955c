import type { Db } from '#kit/db.ts'
import type { Message } from '#kit/mail.ts'
import type { Storage } from '#kit/storage.ts'
import { fillClasses } from './classes.ts'
import { fillDocuments } from './documents.ts'
import { fillCommunities } from './fill.ts'
import { replayKrakow } from './krakow/replay.ts'
import { fillKeys } from './mam/keys.ts'
import { fillLastYear } from './mam/last-year.ts'
import { fillMaking } from './mam/making.ts'
import { fillPlaces } from './mam/places.ts'
import { fillVolunteers } from './mam/volunteers.ts'
import { fillNews } from './news.ts'
import { fillProgramme } from './programme.ts'

export type Filling = { db: Db; storage: Storage; now: Date; say: (sentence: string) => void; small?: boolean }

/** Fills an empty database with the demo world, by the commands the screens use. Answers the letters people got. */
export async function fillDemo(filling: Filling): Promise<Message[]> {
  await fillCommunities(filling)
  await fillNews(filling)
  await fillDocuments(filling)
  const invitations = await fillProgramme(filling)
  await fillClasses(filling)
  const letters = await fillPlaces(filling)
  letters.push(...(await fillLastYear(filling)), ...(await fillKeys(filling)))
  letters.push(...(await fillVolunteers(filling)), ...(await fillMaking(filling)))
  const { db, storage, now, say, small } = filling
  say('  Kraków writes its programme: meetings, remarks, answers (about half a minute) …')
  const { p } = await replayKrakow({ db, kind: 'pglite', storage, today: now, small, say })
  return [...invitations, ...letters, ...p.mail.box]
}
