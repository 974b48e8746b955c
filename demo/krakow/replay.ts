import { dayOf } from '#kit/dates.ts'
import { playerOn } from '../player.ts'
import { chance } from './chance.ts'
import { announce, plan } from './planning.ts'
import { cast, type Play } from './play.ts'
import { timelineOf, yearBefore } from './timeline.ts'

type Stage = Parameters<typeof playerOn>[0] & { today: Date; say: (sentence: string) => void }

/**
 * Plays programme A from the plan to the first yearly report in the community `krakow` of a filled database, through
 * the same requests people make. Answers what was done.
 */
export async function replayKrakow({ today, say, ...house }: Stage): Promise<Play> {
  const t = timelineOf(yearBefore(dayOf(today)))
  const p = playerOn(house)
  const play: Play = { p, t, by: chance(2018), say, home: '', text: '', documentId: '', counts: {} }

  await p.at(t.planned, '08:00')
  for (const email of Object.values(cast)) await p.signIn(email)
  await plan(play)
  await announce(play)
  return play
}
