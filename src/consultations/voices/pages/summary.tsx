import { FollowButton } from '#kit/follow.tsx'
import { Page } from '#kit/page.tsx'
import { DataTable, Empty, LinkButton, PrintButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'
import { conclusionChannels, conclusionKinds } from '../tables.ts'
import { type ConclusionsProps, SaidQuote } from './conclusions.tsx'

export type SummaryProps = {
  about: Around
  topic: { id: string; slug: string; title: string; summary: string }
  parts: { title: string; said: ConclusionsProps['conclusions'] }[]
  counts: { kind: string; channel: string; count: number }[]
}

/** What was said on one topic: in numbers, then group by group. */
export function SummaryPage({ view, about, topic, parts, counts }: SummaryProps & { view: View }) {
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug }
  const list = { label: t('consultations.conclusions.title'), href: paths.conclusions.href(at) }
  const filled = parts.filter(({ said }) => said.length > 0)
  return (
    <Page
      view={view}
      title={topic.title}
      kicker={t('consultations.summary.title')}
      lead={topic.summary || undefined}
      breadcrumbs={consultationCrumbs(view, about, list, { label: t('consultations.summary.title') })}
    >
      <FollowButton view={view} kind="topic" id={topic.id} />
      {filled.length === 0 ? <Empty title={t('consultations.summary.none')} /> : <Counts view={view} counts={counts} />}
      <p class="button-row" data-screen="">
        {['pdf', 'docx', 'html'].map((format) => (
          <LinkButton look="quiet" sign="file" href={paths.summaryFile.href({ ...at, topic: topic.slug, format })}>
            {t(`consultations.file.${format}`)}
          </LinkButton>
        ))}
        <PrintButton label={t('consultations.summary.print')} />
      </p>
      {filled.map((part) => (
        <section class="flow">
          <h2>{part.title}</h2>
          <div class="voices">
            {part.said.map((said) => (
              <SaidQuote view={view} said={said} href={paths.conclusion.href({ ...at, number: said.number })} />
            ))}
          </div>
        </section>
      ))}
    </Page>
  )
}

function Counts({ view: { t }, counts }: { view: View; counts: SummaryProps['counts'] }) {
  const of = (kind: string, channel: string) =>
    counts.find((cell) => cell.kind === kind && cell.channel === channel)?.count ?? 0
  const used = conclusionChannels.filter((channel) => counts.some((cell) => cell.channel === channel))
  return (
    <DataTable
      caption={t('consultations.summary.counts')}
      columns={[
        { label: t('consultations.voice.kind-short') },
        ...used.map((channel) => ({ label: t(`consultations.heard.${channel}`), numeric: true })),
      ]}
      rows={conclusionKinds.map((kind) => [
        t(`consultations.kind.${kind}`),
        ...used.map((channel) => of(kind, channel)),
      ])}
    />
  )
}
