import { Page } from '#kit/page.tsx'
import { Card, CardList, Empty, Filter, LinkButton, Select, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { type Document, documentKinds } from '../tables.ts'

export type Brief = Pick<Document, 'slug' | 'title' | 'kind' | 'status' | 'adoptedOn' | 'resolution'> & {
  visible: boolean
}

type Props = { view: View; documents: Brief[]; kind: string | null; status: string | null; mayStart: boolean }

export function DocumentsPage({ view, documents, kind, status, mayStart }: Props) {
  const { t } = view
  const community = view.community!.slug
  const start = mayStart && (
    <LinkButton href={paths.newDocument.href({ community })} sign="plus">
      {t('documents.new.title')}
    </LinkButton>
  )
  return (
    <Page view={view} title={t('documents.list.title')} lead={t('documents.list.lead')}>
      {start && <div class="button-row">{start}</div>}
      <Choosing view={view} kind={kind} status={status} found={documents.length} />
      {documents.length === 0 ? (
        <Empty title={t('documents.list.empty')}>{t('documents.list.empty.text')}</Empty>
      ) : (
        <CardList label={t('documents.list.title')}>
          {documents.map((document) => (
            <DocumentCard view={view} document={document} />
          ))}
        </CardList>
      )}
    </Page>
  )
}

function DocumentCard({ view, document }: { view: View; document: Brief }) {
  const { t, dates } = view
  const { slug, title, kind, adoptedOn, resolution, visible } = document
  return (
    <Card
      level={2}
      title={title}
      kicker={t(`documents.of.${kind}`)}
      href={paths.document.href({ community: view.community!.slug, document: slug })}
      foot={<DocumentStatus view={view} status={document.status} visible={visible} />}
    >
      {adoptedOn ? t('documents.adopted', { resolution: resolution ?? '', day: dates.day(adoptedOn) }) : undefined}
    </Card>
  )
}

type StatusProps = { view: View; status: Document['status']; visible: boolean }

export function DocumentStatus({ view, status, visible }: StatusProps) {
  if (!visible) return <Status kind="quiet" label={view.t('documents.status.internal')} />
  return <Status kind={status === 'adopted' ? 'good' : 'info'} label={view.t(`documents.status.${status}`)} />
}

type ChoosingProps = { view: View; kind: string | null; status: string | null; found: number }

function Choosing({ view, kind, status, found }: ChoosingProps) {
  const { t } = view
  const chosen = kind || status
  const kinds = documentKinds.map((value) => ({ value, label: t(`documents.of.${value}`) }))
  const statuses = (['drafting', 'adopted', 'repealed'] as const).map((value) => ({
    value,
    label: t(`documents.status.${value}`),
  }))
  return (
    <Filter
      label={t('documents.filter')}
      submit={t('documents.filter.submit')}
      clear={chosen ? { label: t('documents.filter.clear'), href: view.path } : undefined}
      found={chosen ? t('documents.filter.found', { count: found }) : undefined}
    >
      <Select
        name="rodzaj"
        label={t('documents.kind')}
        options={kinds}
        value={kind}
        empty={t('documents.filter.any')}
      />
      <Select
        name="stan"
        label={t('documents.status')}
        options={statuses}
        value={status}
        empty={t('documents.filter.any')}
      />
    </Filter>
  )
}
