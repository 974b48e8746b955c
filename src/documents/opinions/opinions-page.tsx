import type { Problems } from '#kit/ui/index.ts'
import { Button, Card, CardList, Choices, Empty, Field, Hidden, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { RoomFrame } from '../drafting/room.tsx'
import { paths } from '../paths.ts'
import type { DocumentBrief } from '../reading/document.tsx'
import { type OpinionBrief, OpinionState } from './opinion-page.tsx'

export type RequestValues = {
  client_id?: string
  version?: string
  bodyKind?: string
  office?: string | null
  body?: string | null
  deliveredOn?: string
  days?: string | number
}

type Props = {
  view: View
  document: Pick<DocumentBrief, 'slug' | 'title' | 'status'>
  opinions: OpinionBrief[]
  versions: { id: string; name: string }[]
  offices: { id: string; name: string }[]
  mayAsk: boolean
  mayDraft: boolean
  values: RequestValues
  problems: Problems | null
}

/** Whom we asked, what they said, and whom else to ask. */
export function OpinionsPage(props: Props) {
  const { view, document, opinions, versions, mayAsk, problems } = props
  const { t } = view
  return (
    <RoomFrame
      view={view}
      document={document}
      title={t('documents.room.opinions')}
      lead={t('documents.opinions.lead')}
      here="opinions"
      closed={!props.mayDraft}
      problems={problems}
    >
      {opinions.length === 0 && (
        <Empty title={t('documents.opinions.empty')}>{t('documents.opinions.empty.text')}</Empty>
      )}
      <OpinionList view={view} slug={document.slug} opinions={opinions} level={2} />
      {mayAsk && versions.length > 0 && (
        <>
          <h2>{t('documents.opinion.ask')}</h2>
          <RequestForm {...props} />
        </>
      )}
    </RoomFrame>
  )
}

type ListProps = { view: View; slug: string; opinions: OpinionBrief[]; level?: 2 | 3 }

export function OpinionList({ view, slug, opinions, level = 3 }: ListProps) {
  const address = { community: view.community!.slug, document: slug }
  if (opinions.length === 0) return null
  return (
    <CardList column>
      {opinions.map((opinion) => (
        <Card
          title={opinion.body}
          level={level}
          kicker={opinion.version.name}
          href={paths.opinion.href({ ...address, opinion: opinion.id })}
          foot={<OpinionState view={view} opinion={opinion} />}
        />
      ))}
    </CardList>
  )
}

function RequestForm({ view, document, versions, offices, values, problems }: Props) {
  const { t } = view
  const office = (
    <Select
      name="office"
      label={t('documents.opinion.office')}
      value={values.office}
      error={problems?.office}
      empty={t('documents.opinion.choose')}
      options={offices.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
  const kinds = (['council', 'office', 'other'] as const).map((value) => ({
    value,
    label: t(`documents.opinion.body.${value}`),
    hint: t(`documents.opinion.body.${value}.hint`),
    more: value === 'office' && offices.length > 0 ? office : undefined,
  }))
  return (
    <form method="post" action={paths.opinions.href({ community: view.community!.slug, document: document.slug })}>
      <Hidden name="client_id" value={values.client_id ?? ''} />
      <Select
        name="version"
        label={t('documents.opinion.version')}
        value={values.version}
        error={problems?.version}
        options={versions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choices
        name="bodyKind"
        legend={t('documents.opinion.whom')}
        choices={kinds}
        value={values.bodyKind}
        error={problems?.bodyKind}
        required
      />
      <Field
        name="body"
        label={t('documents.opinion.name')}
        hint={t('documents.opinion.name.hint')}
        optional={t('documents.optional')}
        value={values.body}
        error={problems?.body}
      />
      <Term view={view} values={values} problems={problems} />
      <Button>{t('documents.opinion.ask.do')}</Button>
    </form>
  )
}

function Term({ view, values, problems }: { view: View; values: RequestValues; problems: Problems | null }) {
  const { t } = view
  return (
    <>
      <Field
        name="deliveredOn"
        type="date"
        width="medium"
        label={t('documents.opinion.delivered')}
        hint={t('documents.opinion.delivered.hint')}
        value={values.deliveredOn}
        error={problems?.deliveredOn}
        required
      />
      <Field
        name="days"
        type="number"
        width="short"
        min={1}
        max={365}
        label={t('documents.opinion.days')}
        hint={t('documents.opinion.days.hint')}
        optional={t('documents.optional')}
        value={values.days}
        error={problems?.days}
      />
    </>
  )
}
