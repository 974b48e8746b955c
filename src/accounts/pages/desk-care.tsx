import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, Choices, Empty, Field, Hidden, Status, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Found } from '../finding.ts'
import type { Care } from '../guardians.ts'
import { paths } from '../paths.ts'
import { deskCrumbs } from './crumbs.ts'
import type { DeskPerson } from './person.tsx'

/** Who answers for this person, or for whom they answer. */
export function DeskCare({ view, person, care }: { view: View; person: DeskPerson; care: Care[] }) {
  const { t } = view
  if (care.length === 0 && person.age === 'adult') return null
  const where = { community: view.community!.slug, id: person.id }
  return (
    <section class="flow" id="care">
      <h2>{t('accounts.care.title')}</h2>
      <ul>
        {care.map((one) => (
          <li>
            <CareLine view={view} person={person} care={one} />
          </li>
        ))}
      </ul>
      {person.age !== 'adult' && (
        <p>
          <a href={paths.personCare.href(where)}>{t('accounts.care.link')}</a>
        </p>
      )}
    </section>
  )
}

function CareLine({ view: { t, community }, person, care }: { view: View; person: DeskPerson; care: Care }) {
  const other = care.minorId === person.id ? care.guardian : care.minor
  const label = care.minorId === person.id ? 'accounts.care.guardian-is' : 'accounts.care.minor-is'
  const action = paths.personCareDecision.href({ community: community!.slug, id: person.id })
  return (
    <div class="flow">
      <p>
        {t(label, { name: other || t('accounts.people.nameless') })}{' '}
        <Status
          kind={care.counts ? 'good' : 'warning'}
          label={t(care.counts ? 'accounts.care.counts' : 'accounts.care.waits')}
        />
      </p>
      <form method="post" action={action} class="button-row">
        <Hidden name="care" value={care.id} />
        {!care.counts && (
          <Button look="quiet" name="decision" value="confirm">
            {t('accounts.care.seen')}
          </Button>
        )}
        <Button look="plain" name="decision" value="end">
          {t('accounts.care.end')}
        </Button>
      </form>
    </div>
  )
}

type Props = { view: View; id: string; name: string; asked: string; people: Found[]; problems: Problems }

/** Links a guardian whose papers staff have seen. */
export function DeskCarePage({ view, id, name, asked, people, problems }: Props) {
  const { t } = view
  const title = t('accounts.care.link')
  const action = paths.personCare.href({ community: view.community!.slug, id })
  return (
    <Page
      view={view}
      title={title}
      kicker={name}
      lead={t('accounts.care.link-lead')}
      breadcrumbs={deskCrumbs(view, title, { id, name: name || t('accounts.people.nameless') })}
      problems={problems}
      noindex
    >
      <form method="get" action={action} class="flow">
        <Field name="q" id="who" label={t('accounts.people.search')} value={asked} autocomplete="off" />
        <Button look="quiet" sign="search">
          {t('accounts.people.find')}
        </Button>
      </form>
      {asked && people.length === 0 && (
        <Empty title={t('accounts.people.nobody')}>{t('accounts.care.nobody-text')}</Empty>
      )}
      {people.length > 0 && (
        <form method="post" action={action} class="flow">
          <Hidden name="q" value={asked} />
          <Choices
            name="guardianId"
            legend={t('accounts.care.who')}
            error={problems.guardianId}
            required
            choices={people.map((one) => ({
              value: one.id,
              label: one.name || t('accounts.people.nameless'),
              hint: [one.email, one.phone].filter(Boolean).join(' · ') || undefined,
            }))}
          />
          <Tick name="seen" label={t('accounts.care.seen-tick')} error={problems.seen} />
          <Button>{title}</Button>
        </form>
      )}
    </Page>
  )
}
