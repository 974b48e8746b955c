import { dayOf } from '#kit/dates.ts'
import { playerOn } from '../player.ts'
import { openAnnual } from './annual.ts'
import { chance } from './chance.ts'
import { answer, consult } from './consulting.ts'
import { draft } from './drafting.ts'
import { accountForYear, adopt, change, commit, prove, report } from './ending.ts'
import { meet } from './meeting.ts'
import { spendDay } from './office-day.ts'
import { announce, plan } from './planning.ts'
import type { Play } from './play.ts'
import { runStandards } from './standards.ts'
import { tellByPaperAndPhone } from './telling.ts'
import { askCouncil, askDepartments, nameVersion, readTextIn } from './text.ts'
import { timelineOf, yearBefore } from './timeline.ts'
import { hear } from './voices.ts'

type Stage = Parameters<typeof playerOn>[0] & { today: Date; small?: boolean; say: (sentence: string) => void }

/**
 * Plays programme A from the plan to the first yearly report in the community `krakow` of a filled database, through
 * the same requests people make. Answers what was done.
 */
export async function replayKrakow({ today, say, small = false, ...house }: Stage): Promise<Play> {
  const t = timelineOf(yearBefore(dayOf(today)))
  const p = playerOn(house)
  const play: Play = { p, t, by: chance(2018), say, home: '', text: '', documentId: '', counts: {}, small }

  await p.at(t.planned, '08:00')
  await plan(play)
  await announce(play)
  await meet(play)
  await hear(play)
  await readTextIn(play)
  await draft(play)
  await p.at(t.outline)
  const outline = await nameVersion(play, 'Założenia', 'Tekst po spotkaniach tematycznych, przekazany wydziałom.')
  await askDepartments(play, outline)
  await p.at(t.council, '08:00')
  const draftVersion = await nameVersion(play, 'Projekt do konsultacji', 'Po opiniach wydziałów.')
  await askCouncil(play, draftVersion)
  await prove(play)
  await consult(play, draftVersion)
  await answer(play)
  await p.at(t.late, '18:00')
  await tellByPaperAndPhone(play)
  await change(play)
  await nameVersion(play, 'Projekt po konsultacjach', 'Z uwagami, które uwzględniono.')
  await report(play)
  await adopt(play)
  await commit(play)
  await accountForYear(play)
  await openAnnual(play, dayOf(today))
  await runStandards(play, dayOf(today))
  await spendDay(play, dayOf(today))
  return play
}
