import { dayOf } from '#kit/dates.ts'
import { chance } from '../krakow/chance.ts'
import { playerOn } from '../player.ts'
import { letRooms } from './letting.ts'
import { openPlace } from './opening.ts'
import type { Year } from './play.ts'
import { attend } from './presence.ts'
import { fillProgramme } from './programme.ts'
import { reportYear } from './report.ts'

type Stage = Parameters<typeof playerOn>[0] & { today: Date; say: (sentence: string) => void }

/** Plays the last whole year in a place of Kraków, from its opening to its report. Answers what was done. */
export async function replayMam({ today, say, ...house }: Stage): Promise<Year> {
  const year = Number(dayOf(today).slice(0, 4)) - 1
  const p = playerOn(house)
  const play: Year = {
    ...{ p, by: chance(494), year, home: '', rooms: [], series: [] },
    ...{ counts: { sessions: 0 }, feed: '', report: '', taps: new Set(), there: new Set() },
  }
  await openPlace(play)
  say('The place is open.')
  await fillProgramme(play)
  say('The programme is published.')
  await letRooms(play)
  say('Rooms are booked.')
  await attend(play)
  say('The year is over.')
  await reportYear(play)
  return play
}
