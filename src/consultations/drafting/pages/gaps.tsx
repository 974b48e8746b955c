import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Empty, LinkButton, Notice, Pager, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'
import type { Source } from '../reading.ts'

type Props = {
  view: View
  consultation: Around
  /** The conclusions of this page; `count` says how many wait in all. */
  waiting: Source[]
  count: number
  page: number
  pages: number
  proposals: { number: number; title: string; sources: number }[]
  mayDraft: boolean
}

/** What was said and has neither a unit nor a reason yet. The list is public: it is a promise. */
export function GapsPage({ view, consultation, waiting, count, page, pages, proposals, mayDraft }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const turn = (name: 'previous' | 'next', number: number) => ({
    label: t(`consultations.report.${name}`),
    href: withQuery(paths.gaps.href(at), { strona: number }),
  })
  const topics = [...new Set(waiting.map(({ topic }) => topic))]
  return (
    <Page
      view={view}
      title={t('consultations.rooms.gaps')}
      lead={t('consultations.gaps.lead')}
      breadcrumbs={consultationCrumbs(view, consultation)}
    >
      {count === 0 && proposals.length === 0 ? (
        <Empty title={t('consultations.gaps.empty')}>{t('consultations.gaps.empty.text')}</Empty>
      ) : (
        <Notice kind="warning">{t('consultations.gaps.count', { count })}</Notice>
      )}
      {proposals.length > 0 && (
        <section class="flow">
          <h2>{t('consultations.gaps.proposals')}</h2>
          <ul>
            {proposals.map(({ number, title, sources }) => (
              <li>
                <a href={paths.proposal.href({ ...at, number })}>{title}</a>{' '}
                {t('consultations.proposal.sources', { count: sources })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {topics.map((topic) => (
        <section class="flow">
          <h2>{topic}</h2>
          <ul class="desk-list">
            {waiting.filter((one) => one.topic === topic).map((one) => line(view, at, one, mayDraft))}
          </ul>
        </section>
      ))}
      {pages > 1 && (
        <Pager
          label={t('consultations.rooms.gaps')}
          summary={t('consultations.gaps.page', { page, pages })}
          previous={page > 1 ? turn('previous', page - 1) : undefined}
          next={page < pages ? turn('next', page + 1) : undefined}
        />
      )}
    </Page>
  )
}

function line({ t }: View, at: { community: string; consultation: string }, one: Source, mayDraft: boolean) {
  return (
    <li>
      <p>
        {one.number}. {one.text}{' '}
        <a href={paths.trace.href({ community: at.community, kind: 'conclusion', id: one.id })}>
          {t('consultations.chain.see')}
          <span class="unseen">: {one.number}</span>
        </a>
      </p>
      <p>
        <Status
          kind={one.reached === 'unused' ? 'quiet' : 'warning'}
          label={t(`consultations.reached.${one.reached}`)}
        />
      </p>
      {mayDraft && one.reached === 'unused' && (
        <p>
          <LinkButton look="plain" href={withQuery(paths.newProposal.href(at), { wniosek: one.id })}>
            {t('consultations.gaps.make')}
            <span class="unseen">: {one.number}</span>
          </LinkButton>
        </p>
      )}
    </li>
  )
}
