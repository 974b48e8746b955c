import { DataTable } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../../process/here.ts'
import type { MeetingBrief } from '../brief.ts'
import { paths } from '../paths.ts'

export type TableBrief = { number: number; title: string; host: string }
export type Cell = { table: number; round: number | null; count: number }

type Props = {
  view: View
  about: Around
  meeting: MeetingBrief
  tables: TableBrief[]
  counts: Cell[]
  mayRecord: boolean
}

/** World Café: what each table talks about, who hosts it, and how much was said in each round. */
export function CafeGrid({ view, about, meeting, tables, counts, mayRecord }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug, meeting: meeting.slug }
  const rounds = Array.from({ length: meeting.rounds }, (_, place) => place + 1)
  const said = (table: number, round: number) =>
    counts.find((cell) => cell.table === table && cell.round === round)?.count ?? 0
  const name = ({ number, title }: TableBrief) =>
    [t('consultations.table', { number }), title].filter(Boolean).join(': ')
  return (
    <section class="flow">
      <h2>{t('consultations.meeting.tables')}</h2>
      <p>{t('consultations.meeting.rounds', { rounds: meeting.rounds, minutes: meeting.roundMinutes })}</p>
      <DataTable
        caption={t('consultations.meeting.tables')}
        quietCaption
        columns={[
          { label: t('consultations.table.talks') },
          { label: t('consultations.table.host') },
          ...rounds.map((round) => ({ label: t('consultations.round', { round }), numeric: true })),
        ]}
        rows={tables.map((table) => [
          mayRecord ? <a href={paths.table.href({ ...at, table: table.number })}>{name(table)}</a> : name(table),
          table.host || '–',
          ...rounds.map((round) => said(table.number, round)),
        ])}
      />
    </section>
  )
}
