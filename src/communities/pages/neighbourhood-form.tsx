import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Choices, Field, LinkButton, type Problems, Select, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { neighbourhoodKinds } from '../tables.ts'

type Values = Record<string, unknown>
type Props = {
  view: View
  /** Null where it is being added. */
  slug: string | null
  others: { id: string; name: string }[]
  values: Values
  problems?: Problems
}

export function NeighbourhoodFormPage({ view, slug, others, values, problems = {} }: Props) {
  const { t } = view
  const community = view.community!.slug
  const list = { label: t('communities.neighbourhoods.title-short'), href: paths.neighbourhoods.href({ community }) }
  const action = slug ? paths.neighbourhoodEdit.href({ community, slug }) : list.href
  const back = slug ? paths.neighbourhood.href({ community, slug }) : list.href
  const title = t(slug ? 'communities.neighbourhood.edit' : 'communities.neighbourhood.new')
  return (
    <Page view={view} title={title} breadcrumbs={[list]} problems={problems}>
      <form method="post" action={action} enctype="multipart/form-data" class="flow">
        <MainFields view={view} values={values} problems={problems} others={others} />
        <ShapeFields view={view} values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('communities.save')}</Button>
          <LinkButton look="quiet" href={back}>
            {t('communities.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}

type Fields = { view: View; values: Values; problems: Problems }

function MainFields({ view: { t }, values, problems, others }: Fields & Pick<Props, 'others'>) {
  const optional = t('kit.form.optional')
  return (
    <>
      <Field
        name="name"
        label={t('communities.neighbourhood.name')}
        value={values.name as string}
        error={problems.name}
        required
      />
      <Choices
        name="kind"
        legend={t('communities.neighbourhood.kind')}
        choices={neighbourhoodKinds.map((kind) => ({
          value: kind,
          label: t(`communities.neighbourhood.kind.${kind}`),
        }))}
        value={values.kind as string}
        error={problems.kind}
        required
      />
      <Select
        name="parentId"
        label={t('communities.neighbourhood.parent')}
        optional={optional}
        empty={t('communities.neighbourhood.no-parent')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.parentId as string}
        error={problems.parentId}
      />
      <Field
        name="from"
        type="date"
        width="medium"
        label={t('communities.neighbourhood.since')}
        value={values.from as string}
        error={problems.from}
        required
      />
      <TextArea
        name="words"
        label={t('communities.neighbourhood.words')}
        optional={optional}
        value={values.words as string}
        error={problems.words}
      />
    </>
  )
}

function ShapeFields({ view: { t }, values, problems }: Fields) {
  const optional = t('kit.form.optional')
  return (
    <>
      <Field
        name="file"
        type="file"
        label={t('communities.shape.file')}
        hint={t('communities.shape.hint')}
        optional={optional}
        accept=".geojson,.json,application/geo+json,application/json"
        error={problems.file}
      />
      <TextArea
        name="shape"
        label={t('communities.shape.text')}
        optional={optional}
        value={values.shape as string}
        error={problems.shape}
        rows={4}
      />
    </>
  )
}
