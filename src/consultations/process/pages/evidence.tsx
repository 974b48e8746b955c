import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { DataTable, Empty, LinkButton, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../here.ts'
import { paths } from '../paths.ts'

type Row = {
  id: string
  what: string
  channel: string
  address: string
  publishedFrom: string
  publishedTo: string | null
  note: string
  photo: string | null
}

export type GapBrief = {
  name: string
  basis: string
  channel?: string
  latest?: string
  days?: number
  needed?: number
}

type Props = { view: View; consultation: Around; evidence: Row[]; gaps: GapBrief[]; mayEdit: boolean }

export function EvidencePage({ view, consultation, evidence, gaps, mayEdit }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const add = mayEdit && <LinkButton href={paths.newEvidence.href(at)}>{t('consultations.evidence.add')}</LinkButton>
  const columns = ['what', 'where', 'when', 'note'].map((name) => ({
    label: t(`consultations.evidence.column.${name}`),
  }))
  const rows = evidence.map((row) => [
    t(`consultations.evidence.what.${row.what}`),
    <>
      {t(`consultations.evidence.channel.${row.channel}`)}: {place(row.address)}
    </>,
    days(view, row),
    <>
      {row.note} {row.photo && <a href={`/pliki/${row.photo}`}>{t('consultations.evidence.photo')}</a>}{' '}
      {mayEdit && (
        <a href={paths.evidenceRecord.href({ ...at, id: row.id })}>
          {t('consultations.change')}
          <span class="unseen">: {row.address}</span>
        </a>
      )}
    </>,
  ])
  return (
    <Page
      view={view}
      title={t('consultations.rooms.publications')}
      lead={t('consultations.evidence.lead')}
      breadcrumbs={consultationCrumbs(view, consultation)}
    >
      {gaps.length > 0 && <Gaps view={view} gaps={gaps} at={at} />}
      {evidence.length === 0 ? (
        <Empty title={t('consultations.evidence.empty')} action={add || undefined}>
          {t('consultations.evidence.empty.text')}
        </Empty>
      ) : (
        <>
          <DataTable caption={t('consultations.rooms.publications')} quietCaption columns={columns} rows={rows} />
          {add && <p>{add}</p>}
        </>
      )}
    </Page>
  )
}

/** An address of the web can be followed; a place is only read. */
export function place(address: string) {
  return /^https?:\/\//.test(address) ? (
    <a href={address} rel="noreferrer">
      {address}
    </a>
  ) : (
    address
  )
}

function days({ t, dates }: View, { publishedFrom, publishedTo }: Row) {
  if (!publishedTo) return t('consultations.evidence.since', { day: dates.day(publishedFrom) })
  return dates.span(publishedFrom, publishedTo)
}

function Gaps({ view, gaps, at }: { view: View; gaps: GapBrief[]; at: { community: string; consultation: string } }) {
  const { t, dates } = view
  return (
    <Notice kind="warning" title={t('consultations.evidence.gaps')}>
      <ul>
        {gaps.map(({ name, channel, latest, days = 0, needed = 0, basis }) => (
          <li>
            {t(`consultations.evidence.gap.${name}`, {
              channel: channel ? t(`consultations.evidence.channel.${ours[channel] ?? channel}`) : '',
              latest: latest ? dates.day(latest) : '',
              days,
              needed,
            })}{' '}
            {channel && (
              <a href={withQuery(paths.newEvidence.href(at), { channel: ours[channel] ?? channel })}>
                {t('consultations.evidence.gap.fill')}
              </a>
            )}
            <span class="rule-basis"> {t('consultations.lint.basis', { basis })}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Our names for the places a rule names otherwise. */
const ours: Record<string, string> = { 'office-board': 'board' }
