import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Card, CardList, Empty, Field, Filter, LinkButton, Pager, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { OrganisationCard, Wanted } from '../directory.ts'
import { paths } from '../paths.ts'
import { organisationKinds, sectors } from '../tables.ts'

type Props = {
  view: View
  organisations: OrganisationCard[]
  total: number
  wanted: Omit<Wanted, 'page'>
  page: number
  pages: number
  /** What staff have not looked at yet; only they are shown it. */
  waiting: OrganisationCard[] | null
  ended: OrganisationCard[] | null
}

export function DirectoryPage({ view, organisations, total, wanted, page, pages, waiting, ended }: Props) {
  const { t } = view
  const { slug: community, locative } = view.community!
  const narrowed = Boolean(wanted.q || wanted.kind || wanted.sector)
  return (
    <Page
      view={view}
      title={t('organisations.directory.title', { place: locative })}
      lead={t('organisations.directory.lead')}
    >
      {waiting && waiting.length > 0 && (
        <section class="flow">
          <h2>{t('organisations.directory.waiting', { count: waiting.length })}</h2>
          <Cards view={view} organisations={waiting} />
        </section>
      )}
      <Narrowing view={view} wanted={wanted} found={t('organisations.directory.found', { count: total })} />
      <section class="flow">
        <h2 class="unseen">{t('organisations.directory.list')}</h2>
        {organisations.length === 0 ? (
          <Empty title={t(narrowed ? 'organisations.directory.none-such' : 'organisations.directory.none')} />
        ) : (
          <Cards view={view} organisations={organisations} />
        )}
        {pages > 1 && <Pages view={view} wanted={wanted} page={page} pages={pages} />}
      </section>
      {ended && ended.length > 0 && (
        <details>
          <summary>{t('organisations.directory.ended', { count: ended.length })}</summary>
          <Cards view={view} organisations={ended} />
        </details>
      )}
      <p>
        <LinkButton href={paths.newOrganisation.href({ community })} sign="plus">
          {t('organisations.new')}
        </LinkButton>
      </p>
    </Page>
  )
}

function Cards({ view, organisations }: { view: View; organisations: OrganisationCard[] }) {
  return (
    <CardList>
      {organisations.map(({ slug, name, kind, words }) => (
        <Card
          title={name}
          href={paths.organisation.href({ community: view.community!.slug, slug })}
          kicker={view.t(`organisations.kind.${kind}`)}
        >
          {words.length > 140 ? `${words.slice(0, 140).replace(/\s+\S*$/, '')}…` : words}
        </Card>
      ))}
    </CardList>
  )
}

function Narrowing({ view, wanted, found }: { view: View; wanted: Props['wanted']; found: string }) {
  const { t } = view
  const href = paths.directory.href({ community: view.community!.slug })
  const narrowed = Boolean(wanted.q || wanted.kind || wanted.sector)
  const options = (names: readonly string[], of: string) =>
    names.map((name) => ({ value: name, label: t(`organisations.${of}.${name}`) }))
  return (
    <Filter
      label={t('organisations.filter.label')}
      action={href}
      submit={t('organisations.filter.submit')}
      clear={narrowed ? { label: t('organisations.filter.clear'), href } : undefined}
      found={found}
    >
      {/* The page's own search in the header is called q as well. */}
      <Field id="words" name="q" label={t('organisations.filter.q')} value={wanted.q} />
      <Select
        name="kind"
        label={t('organisations.field.kind')}
        empty={t('organisations.filter.any')}
        options={options(organisationKinds, 'kind')}
        value={wanted.kind}
      />
      <Select
        name="sector"
        label={t('organisations.field.sector')}
        empty={t('organisations.filter.any')}
        options={options(sectors, 'sector')}
        value={wanted.sector}
      />
    </Filter>
  )
}

function Pages({ view, wanted, page, pages }: { view: View } & Pick<Props, 'wanted' | 'page' | 'pages'>) {
  const { t } = view
  const to = (strona: number) =>
    withQuery(paths.directory.href({ community: view.community!.slug }), { ...wanted, strona })
  return (
    <Pager
      label={t('organisations.pages')}
      summary={t('organisations.page-of', { page, pages })}
      previous={page > 1 ? { label: t('organisations.previous'), href: to(page - 1) } : undefined}
      next={page < pages ? { label: t('organisations.next'), href: to(page + 1) } : undefined}
    />
  )
}
