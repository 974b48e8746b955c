import type { Shelf } from '#kit/domain.ts'
import { FollowButton } from '#kit/follow.tsx'
import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Facts, Field, FoldedForm, LinkButton, Notice, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { Neighbourhood } from '../tables.ts'
import { NeighbourhoodMap } from './neighbourhood-map.tsx'
import { Prose } from './prose.tsx'
import { Shelves } from './shelves.tsx'

type Closure = { values: Record<string, unknown>; problems: Problems }
type Props = {
  view: View
  neighbourhood: Neighbourhood
  all: Neighbourhood[]
  shelves: Shelf[]
  mayEdit: boolean
  closure?: Closure
}

export function NeighbourhoodPage({ view, neighbourhood, all, shelves, mayEdit, closure }: Props) {
  const { t, dates } = view
  const { id, slug, name, kind, words, parentId, validFrom, validTo } = neighbourhood
  const community = view.community!.slug
  const parent = all.find((one) => one.id === parentId)
  const inside = all.filter((one) => one.parentId === id)
  return (
    <Page
      view={view}
      title={name}
      kicker={t(`communities.neighbourhood.kind.${kind}`)}
      breadcrumbs={[
        { label: t('communities.neighbourhoods.title-short'), href: paths.neighbourhoods.href({ community }) },
      ]}
      problems={closure?.problems}
    >
      {validTo && <Notice>{t('communities.neighbourhood.closed', { day: dates.day(validTo) })}</Notice>}
      <Prose text={words} />
      {!validTo && <FollowButton view={view} kind="neighbourhood" id={id} />}
      <NeighbourhoodMap view={view} neighbourhoods={withThe(neighbourhood, all)} current={id} />
      <Facts
        facts={[
          { term: t('communities.neighbourhood.since'), detail: dates.day(validFrom) },
          parent && {
            term: t('communities.neighbourhood.parent'),
            detail: <a href={paths.neighbourhood.href({ community, slug: parent.slug })}>{parent.name}</a>,
          },
          inside.length > 0 && {
            term: t('communities.neighbourhood.inside'),
            detail: inside.map(({ name }) => name).join(', '),
          },
        ]}
      />
      <Shelves shelves={shelves} />
      {mayEdit && (
        <section class="flow" aria-labelledby="acts">
          <h2 id="acts">{t('communities.neighbourhood.acts')}</h2>
          <ButtonRow>
            <LinkButton href={paths.neighbourhoodEdit.href({ community, slug })} sign="pen">
              {t('communities.neighbourhood.edit')}
            </LinkButton>
          </ButtonRow>
          {!validTo && <ClosureForm view={view} slug={slug} closure={closure} />}
        </section>
      )}
    </Page>
  )
}

function ClosureForm({ view, slug, closure }: { view: View; slug: string; closure?: Closure }) {
  const { t } = view
  const action = paths.neighbourhoodClosure.href({ community: view.community!.slug, slug })
  return (
    <FoldedForm title={t('communities.neighbourhood.close')} open={Boolean(closure)} action={action}>
      <Field
        name="lastDay"
        type="date"
        width="medium"
        label={t('communities.neighbourhood.last-day')}
        value={closure?.values.lastDay as string}
        error={closure?.problems.lastDay}
        required
      />
      <Button look="quiet">{t('communities.neighbourhood.close')}</Button>
    </FoldedForm>
  )
}

/** A neighbourhood that has ended is still drawn on its own page, among those of today. */
function withThe(one: Neighbourhood, all: Neighbourhood[]): Neighbourhood[] {
  return all.some(({ id }) => id === one.id) ? all : [...all, one]
}
