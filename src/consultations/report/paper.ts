import { dayOf } from '#kit/dates.ts'
import type { Paper } from '#kit/papers/index.ts'
import { facts, heading, paragraph, type Sheet, table } from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'
import { type Content, figuresOf, positionsOf, type RemarkLine } from './content.ts'

type About = { content: Content; conclusion: string; number: number; published: Date | null }

/** The report as a paper, in the order a Polish office expects it. */
export function reportPaper(view: View, { content, conclusion, number, published }: About): Paper {
  const { t, dates, lang, community } = view
  const say = (name: string) => t(`consultations.report.${name}`)
  return {
    title: say('title'),
    subtitle: content.title,
    language: lang,
    community: community!.name,
    date: published ? dates.day(published) : undefined,
    footer: t('consultations.report.footer', { number }),
    orientation: 'landscape',
    blocks: [
      heading(2, say('about')),
      facts(aboutOf(view, content)),
      heading(2, say('conclusion')),
      ...conclusion.split(/\n+/).map((line) => paragraph(line)),
      heading(2, say('course')),
      courseTable(view, content),
      heading(2, t('consultations.rooms.publications')),
      evidenceTable(view, content),
      ...rowsOf(view, content),
    ],
  }
}

function rowsOf(view: View, content: Content) {
  const { t } = view
  return [
    heading(2, t('consultations.report.figures')),
    figuresTable(view, content),
    ...meetingBlocks(view, content),
    heading(2, t('consultations.report.remarks')),
    remarksTable(view, content),
    ...changeBlocks(view, content),
    ...opinionBlocks(view, content),
  ]
}

/** What the consultation was: basis, subject, forms, who answered for it. */
export function aboutOf({ t }: View, content: Content): [string, string][] {
  const forms = content.forms.map((form) => t(`consultations.form.${form}`)).join(', ')
  const all: [string, string | null][] = [
    [t('consultations.report.subject'), content.summary],
    [t('consultations.basis'), content.legalBasis],
    [t('consultations.texts.title'), content.document],
    [t('consultations.office'), content.office],
    [t('consultations.contact'), content.contact],
    [t('consultations.report.forms'), forms],
    [t('consultations.report.despite'), content.publishedBecause],
  ]
  return all.filter((pair): pair is [string, string] => Boolean(pair[1]))
}

function courseTable({ t, dates }: View, { stages }: Content) {
  return table({
    columns: [
      { title: t('consultations.schedule.column.stage'), width: 3, namesRow: true },
      { title: t('consultations.stage.begins'), width: 1 },
      { title: t('consultations.stage.ends'), width: 1 },
    ],
    rows: stages.map(({ kind, title, begins, ends }) => [
      title || t(`consultations.stage.${kind}`),
      dates.day(begins),
      dates.day(ends),
    ]),
  })
}

function evidenceTable({ t, dates }: View, { evidence }: Content) {
  const titles = ['what', 'where', 'when']
  return table({
    ordinal: t('consultations.report.ordinal'),
    columns: titles.map((name, at) => ({ title: t(`consultations.evidence.column.${name}`), width: at === 1 ? 3 : 1 })),
    rows: evidence.map(({ what, channel, address, from, to }) => [
      t(`consultations.evidence.what.${what}`),
      `${t(`consultations.evidence.channel.${channel}`)}: ${address}`,
      to ? dates.span(from, to) : dates.day(from),
    ]),
  })
}

/** What a figure divides into, in words. */
export function divisionOf({ t, dates }: View, list: string, by: Record<string, number>): string {
  const kind = list === 'proposals' ? 'proposal.outcome' : list === 'meetings' ? 'report' : 'source'
  return Object.entries(by)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${t(`consultations.${kind}.${name}`)}: ${dates.number(count)}`)
    .join(', ')
}

function figuresTable(view: View, content: Content) {
  const { t, dates } = view
  const positions = Object.entries(positionsOf(content))
  return table({
    columns: [
      { title: t('consultations.report.what'), width: 2, namesRow: true },
      { title: t('consultations.report.count'), width: 1, align: 'right' },
      { title: t('consultations.report.division'), width: 4 },
    ],
    rows: [
      ...figuresOf(content).map(({ list, count, by }) => [
        t(`consultations.report.list.${list}`),
        dates.number(count),
        divisionOf(view, list, by),
      ]),
      ...positions.map(([name, count]) => [t(`consultations.report.position.${name}`), dates.number(count), '']),
    ],
  })
}

function meetingBlocks({ t, dates }: View, { meetings }: Content) {
  if (meetings.length === 0) return []
  return [
    heading(2, t('consultations.rooms.meetings')),
    table({
      ordinal: t('consultations.report.ordinal'),
      columns: [
        { title: t('consultations.report.list.meetings'), width: 3, namesRow: true },
        { title: t('consultations.report.when'), width: 2 },
        { title: t('consultations.report.place'), width: 2 },
        { title: t('consultations.report.column.people'), width: 1, align: 'right' },
      ],
      rows: meetings.map(({ title, begins, place, people }) => [
        title,
        dates.moment(new Date(begins)),
        place,
        people > 0 ? dates.number(people) : t('consultations.report.not-counted'),
      ]),
    }),
  ]
}

const remarkColumns = {
  number: 0.5,
  unit: 1.25,
  remark: 3,
  why: 2,
  who: 1.45,
  position: 1.5,
  answer: 3.5,
}

/** The table customary in Polish offices: the place, what is asked and why, who asks, the position and its reasons. */
function remarksTable({ t }: View, { remarks }: Content) {
  return table({
    columns: Object.entries(remarkColumns).map(([name, width]) => ({
      title: t(name === 'number' ? 'consultations.report.ordinal' : `consultations.report.column.${name}`),
      width,
      namesRow: name === 'number',
    })),
    rows: remarks.map((remark) => [
      String(remark.number),
      remark.citation || t('consultations.report.whole'),
      wordsOf(t, remark),
      remark.reasons ?? '',
      remark.organisation ?? t('consultations.report.person'),
      t(`consultations.report.position.${remark.outcome ?? 'waiting'}`),
      remark.answer ?? '',
    ]),
  })
}

/** What is asked for, with the wording proposed; that it came late stands beside it. */
function wordsOf(t: View['t'], { text, proposed, late }: RemarkLine): string {
  const wording = proposed && t('consultations.report.proposed', { words: proposed })
  return [text, wording, late && `(${t('consultations.report.late')})`].filter(Boolean).join('\n')
}

function changeBlocks({ t }: View, { changes }: Content) {
  if (changes.length === 0) return []
  const titles = ['unit', 'before', 'after']
  const columns = titles.map((name, at) => ({ title: t(`consultations.report.column.${name}`), width: at ? 3 : 1 }))
  const rows = changes.map(({ citation, before, after }) => [citation, before.trim(), after.trim()])
  return [heading(2, t('consultations.report.changes')), table({ columns, rows })]
}

function opinionBlocks({ t, dates }: View, { opinions }: Content) {
  if (opinions.length === 0) return []
  const titles = ['body', 'position', 'due', 'reasons']
  const widths = [3, 2, 1.5, 4]
  const columns = titles.map((name, at) => ({ title: t(`consultations.report.column.${name}`), width: widths[at]! }))
  const rows = opinions.map(({ body, outcome, due, text }) => [
    body,
    t(`consultations.report.opinion.${outcome ?? 'waiting'}`),
    dates.day(due),
    text,
  ])
  return [heading(2, t('consultations.report.opinions')), table({ columns, rows })]
}

/** The rows behind the figures as sheets of a workbook. */
export function reportSheets({ t }: View, content: Content): Sheet[] {
  const say = (name: string) => ({ title: t(`consultations.report.column.${name}`) })
  const channel = (name: string) => t(`consultations.source.${name}`)
  return [
    {
      name: t('consultations.report.list.remarks'),
      columns: [
        { ...say('number'), type: 'number' },
        ...['unit', 'remark', 'proposed', 'why', 'who', 'channel'].map(say),
        { ...say('received'), type: 'date' },
        ...['position', 'answer', 'office'].map(say),
      ],
      rows: content.remarks.map((one) => [
        one.number,
        one.citation || t('consultations.report.whole'),
        one.text,
        one.proposed ?? null,
        one.reasons ?? null,
        one.organisation ?? t('consultations.report.person'),
        channel(one.channel),
        new Date(dayOf(new Date(one.received))),
        t(`consultations.report.position.${one.outcome ?? 'waiting'}`),
        one.answer,
        one.office,
      ]),
    },
    {
      name: t('consultations.report.list.conclusions'),
      columns: [{ ...say('number'), type: 'number' }, ...['topic', 'text', 'channel'].map(say)],
      rows: content.conclusions.map((one) => [one.number, one.topic, one.text, channel(one.channel)]),
    },
  ]
}
