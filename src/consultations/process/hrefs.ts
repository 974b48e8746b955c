import { path, withQuery } from '#kit/paths.ts'
import { paths as drafting } from '../drafting/paths.ts'
import { paths as report } from '../report/paths.ts'
import type { Way } from './rules.ts'

type At = { community: string; consultation: string }

const here = '/:community/konsultacje/:consultation'
const meetings = path(`${here}/spotkania`)
const voices = path(`${here}/wnioski`)
const newVoice = path(`${here}/wnioski/nowy`)
const summary = path(`${here}/podsumowanie/:topic`)
const remarks = path(`${here}/uwagi`)
const newRemark = path(`${here}/uwagi/nowa`)
const remarkOpening = path(`${here}/uwagi/otwarcie`)

/** The doors of the other rooms, for the pages that lead to all of them. */
export const hrefs = {
  meetings: (at: At) => meetings.href(at),
  voices: (at: At) => voices.href(at),
  newVoice: (at: At) => newVoice.href(at),
  topic: (at: At, topic: string) => withQuery(voices.href(at), { temat: topic }),
  summary: (at: At & { topic: string }) => summary.href(at),
  remarks: (at: At) => remarks.href(at),
  newRemark: (at: At) => newRemark.href(at),
  remarkOpening: (at: At) => remarkOpening.href(at),
  proposals: (at: At) => drafting.proposals.href(at),
  desk: (at: At) => drafting.newProposal.href(at),
  gaps: (at: At) => drafting.gaps.href(at),
  report: (at: At) => report.report.href(at),
  deeds: (at: At) => report.deeds.href(at),
}

/** Where each way of taking part leads; `draft` is the public text. */
export function hrefOf(way: Way, at: At, draft: string | null): string {
  const ways: Record<Way, string> = {
    speak: hrefs.newVoice(at),
    meet: hrefs.meetings(at),
    remark: hrefs.newRemark(at),
    'read-draft': draft ?? hrefs.remarks(at),
    'read-answers': hrefs.remarks(at),
    'read-report': hrefs.report(at),
    'see-deeds': hrefs.deeds(at),
  }
  return ways[way]
}
