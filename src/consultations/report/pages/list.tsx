import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { DataTable } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import type { Content, ListName } from '../content.ts'
import { paths } from '../paths.ts'

/** The rows a figure was counted from, as cells; `only` is one channel, outcome or position. */
export function listRows({ t, dates }: View, content: Content, list: ListName, only: string | null): string[][] {
  const position = (outcome: string | null) => t(`consultations.report.position.${outcome ?? 'waiting'}`)
  const chosen = (...names: (string | null)[]) => !only || names.includes(only)
  const channel = (name: string) => t(`consultations.source.${name}`)
  if (list === 'meetings')
    return content.meetings.map((one) => [one.title, dates.moment(new Date(one.begins)), one.place, String(one.people)])
  if (list === 'conclusions')
    return content.conclusions
      .filter((one) => chosen(one.channel))
      .map((one) => [String(one.number), one.topic, one.text, channel(one.channel)])
  if (list === 'proposals')
    return content.proposals
      .filter((one) => chosen(one.outcome ?? 'open'))
      .map((one) => [
        String(one.number),
        one.title,
        t(`consultations.proposal.outcome.${one.outcome ?? 'open'}`),
        one.reason ?? '',
      ])
  return content.remarks
    .filter((one) => chosen(one.channel, one.outcome ?? 'waiting'))
    .map((one) => [
      String(one.number),
      one.citation || t('consultations.report.whole'),
      one.organisation ?? t('consultations.report.person'),
      one.text,
      channel(one.channel),
      position(one.outcome),
      one.answer ?? '',
    ])
}

const titles: Record<ListName, string[]> = {
  meetings: ['title', 'when', 'place', 'people'],
  conclusions: ['number', 'topic', 'text', 'channel'],
  proposals: ['number', 'title', 'position', 'reasons'],
  remarks: ['number', 'unit', 'who', 'remark', 'channel', 'position', 'answer'],
}

type Props = {
  view: View
  consultation: Around
  number: number
  list: ListName
  only: string | null
  rows: string[][]
  count: number
  page: number
}

export function ListPage({ view, consultation, number, list, only, rows, count, page }: Props) {
  const { t, community } = view
  const here = { community: community!.slug, consultation: consultation.slug, number }
  const report = { label: t('consultations.report.footer', { number }), href: paths.published.href(here) }
  const columns = titles[list].map((name) => ({ label: t(`consultations.report.column.${name}`) }))
  const at = (strona: number) => withQuery(paths.list.href({ ...here, list }), { tylko: only, strona })
  return (
    <Page
      view={view}
      kicker={report.label}
      title={t(`consultations.report.list.${list}`)}
      lead={t('consultations.report.rows', { count })}
      breadcrumbs={consultationCrumbs(view, consultation, report)}
      wide
    >
      <DataTable caption={t(`consultations.report.list.${list}`)} quietCaption columns={columns} rows={rows} />
      <p>
        {page > 1 && <a href={at(page - 1)}>{t('consultations.report.previous')}</a>}{' '}
        {page * 50 < count && <a href={at(page + 1)}>{t('consultations.report.next')}</a>}
      </p>
    </Page>
  )
}
