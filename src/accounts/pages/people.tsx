import { Page } from '#kit/page.tsx'
import { Button, Card, CardList, Empty, Field, LinkButton, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Found } from '../finding.ts'
import { paths } from '../paths.ts'

type Props = { view: View; asked: string; people: Found[]; lately: Found[] }

/** The desk: find somebody, or enter them. There is no list of everybody, because nobody needs one. */
export function PeoplePage({ view, asked, people, lately }: Props) {
  const { t } = view
  const community = view.community!
  const here = paths.people.href({ community: community.slug })
  return (
    <Page
      view={view}
      title={t('accounts.people.title')}
      kicker={t('accounts.people.kicker')}
      lead={t('accounts.people.lead')}
      breadcrumbs={[{ label: community.name, href: `/${community.slug}` }, { label: t('accounts.people.title') }]}
      noindex
    >
      <form method="get" action={here} class="flow">
        <Field
          name="q"
          id="who"
          label={t('accounts.people.search')}
          hint={t('accounts.people.search-hint')}
          value={asked}
          autocomplete="off"
          spellcheck={false}
        />
        <Button sign="search">{t('accounts.people.find')}</Button>
      </form>
      {asked && <Results view={view} people={people} />}
      <p>
        <LinkButton href={paths.newPerson.href({ community: community.slug })} look="quiet" sign="plus">
          {t('accounts.people.enter')}
        </LinkButton>
      </p>
      {lately.length > 0 && (
        <section class="flow">
          <h2>{t('accounts.people.lately')}</h2>
          <PersonCards view={view} people={lately} />
        </section>
      )}
    </Page>
  )
}

function Results({ view, people }: { view: View; people: Found[] }) {
  const { t } = view
  if (people.length === 0) return <Empty title={t('accounts.people.nobody')}>{t('accounts.people.nobody-text')}</Empty>
  return (
    <section class="flow">
      <h2>{t('accounts.people.found', { count: people.length })}</h2>
      <PersonCards view={view} people={people} />
    </section>
  )
}

/** People as cards, with just enough to tell them apart. */
export function PersonCards({ view, people }: { view: View; people: Found[] }) {
  const { t } = view
  const slug = view.community!.slug
  return (
    <CardList>
      {people.map((person) => (
        <Card
          title={person.name || t('accounts.people.nameless')}
          href={paths.person.href({ community: slug, id: person.id })}
          foot={person.account ? <Status kind="good" label={t('accounts.people.has-account')} /> : undefined}
        >
          {[person.email, person.phone].filter(Boolean).join(' · ') || t('accounts.people.no-contact')}
        </Card>
      ))}
    </CardList>
  )
}
