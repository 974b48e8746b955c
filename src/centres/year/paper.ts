import {
  facts,
  figure,
  heading,
  type Paper,
  type Picture,
  paragraph,
  type Sheet,
  signatures,
  table,
} from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'
import type { Content } from './content.ts'
import type { ListName } from './figures.ts'
import type { Report } from './reports.ts'
import { agreementCells, agreementColumns, costCells, costColumns, goalCells, goalColumns } from './results.ts'
import { cellsBehind, columnsOf, roomCells, type Told, toldDivisions, toldFigures } from './told.ts'

export type Shown = { picture: Picture; alt: string }

/** The report of a year as a paper to sign: what was wanted, what was done, who did it, what it cost. */
export function reportPaper(view: View, report: Report, pictures: Shown[]): Paper {
  const { t, dates, lang, community } = view
  const { content, conclusion, number, published } = report
  const reader = { view, staff: false }
  const figures = toldFigures(reader, content)
  return {
    title: t('centres.year.paper.title', { year: String(content.year) }),
    subtitle: content.place,
    language: lang,
    community: community!.name,
    date: dates.day(published),
    footer: t('centres.year.report.number', { number, year: String(content.year) }),
    blocks: [
      facts(aboutOf(view, content)),
      heading(2, t('centres.year.report.conclusion')),
      ...conclusion.split(/\n+/).map((line) => paragraph(line)),
      heading(2, t('centres.year.numbers')),
      figureTable(view, figures),
      ...divisionTables(view, content),
      ...lineTables(view, content, figures),
      ...roomTable(view, content),
      ...pictureBlocks(view, pictures),
      signatures(t('centres.year.paper.coordinator'), t('centres.year.paper.municipality')),
    ],
  }
}

function aboutOf({ t }: View, { place, address, hosts, year }: Content): [string, string][] {
  const all: [string, string][] = [
    [t('centres.year.paper.place'), [place, address].filter(Boolean).join(', ')],
    [t('centres.hosts'), hosts.join(', ')],
    [t('centres.year.paper.term'), `1.01.${year} – 31.12.${year}`],
  ]
  return all.filter(([, value]) => value)
}

function figureTable({ t }: View, figures: Told[]) {
  return table({
    columns: [
      { title: t('centres.year.what'), width: 4, namesRow: true },
      { title: t('centres.year.count'), width: 1.4, align: 'right' },
    ],
    rows: figures.map(({ label, told }) => [label, told]),
  })
}

/** How dates and bookings divide, in one table: three small ones would push the signatures to a page of their own. */
function divisionTables(view: View, content: Content) {
  const divisions = toldDivisions({ view, staff: false }, content)
  const named = (['kind', 'led', 'by'] as const).flatMap((division) =>
    divisions[division].map((one) => ({
      ...one,
      label: `${view.t(`centres.year.division.${division}`)}: ${one.label}`,
    })),
  )
  return named.length === 0 ? [] : [figureTable(view, named)]
}

function lineTables(view: View, content: Content, figures: Told[]) {
  return [
    ...titled(view, 'goals', goalColumns, goalCells(view, content.goals, figures)),
    ...titled(view, 'agreements', agreementColumns, agreementCells(view, content.agreements)),
    ...titled(view, 'costs', costColumns, costCells(view, content.costs)),
  ]
}

function roomTable(view: View, { rooms }: Content) {
  return titled(
    view,
    'rooms',
    columnsOf('sale'),
    rooms.map((room) => roomCells(view, room)),
  )
}

function titled({ t }: View, name: string, columns: string[], rows: string[][]) {
  if (rows.length === 0) return []
  const wide = ['goal', 'organisation', 'agreement', 'cost', 'payer']
  return [
    heading(2, t(`centres.year.${name}`)),
    table({
      columns: columns.map((column, at) => ({
        title: t(`centres.year.column.${column}`),
        width: wide.includes(column) ? 2 : 1.4,
        namesRow: at === 0,
      })),
      rows,
    }),
  ]
}

function pictureBlocks({ t }: View, pictures: Shown[]) {
  if (pictures.length === 0) return []
  return [
    heading(2, t('centres.year.pictures')),
    ...pictures.map(({ picture, alt }) => figure(picture, { caption: alt })),
  ]
}

const sheetLists: ListName[] = [
  'terminy',
  'obecnosci',
  'glowy',
  'odwolane',
  'osoby',
  'rezerwacje',
  'sale',
  'wolontariat',
]

/** The figures and the rows behind them as sheets of a workbook, as everybody may read them. */
export function reportSheets(view: View, content: Content): Sheet[] {
  const { t } = view
  const reader = { view, staff: false }
  const figures = toldFigures(reader, content)
  const titles = (columns: string[]) => columns.map((name) => ({ title: t(`centres.year.column.${name}`) }))
  return [
    {
      name: t('centres.year.numbers'),
      columns: [{ title: t('centres.year.what') }, { title: t('centres.year.count'), type: 'number' }],
      rows: figures.map(({ label, value, told }) => [label, value ?? told]),
    },
    { name: t('centres.year.goals'), columns: titles(goalColumns), rows: goalCells(view, content.goals, figures) },
    ...sheetLists.map((list) => ({
      name: t(`centres.year.list.${list}`),
      columns: titles(columnsOf(list)),
      rows: cellsBehind(reader, content, list, null),
    })),
    {
      name: t('centres.year.agreements'),
      columns: titles(agreementColumns),
      rows: agreementCells(view, content.agreements),
    },
    { name: t('centres.year.costs'), columns: titles(costColumns), rows: costCells(view, content.costs) },
  ]
}
