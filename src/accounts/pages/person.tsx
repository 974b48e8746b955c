import { Page } from '#kit/page.tsx'
import { phoneShown } from '#kit/text/phone.ts'
import type { Problems } from '#kit/ui/index.ts'
import { Button, Facts, LinkButton, Notice, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ConsentLine } from '../consents.ts'
import type { Care } from '../guardians.ts'
import { paths } from '../paths.ts'
import { fullName } from '../people.ts'
import { type HeldRole, holds } from '../roles.ts'
import type { AgeGroup } from '../rules.ts'
import { deskCrumbs } from './crumbs.ts'
import { DeskCare } from './desk-care.tsx'
import { DeskConsents } from './desk-consents.tsx'
import { RoleLine } from './role-list.tsx'

export type DeskPerson = {
  id: string
  givenName: string | null
  surname: string | null
  email: string | null
  phone: string | null
  street: string | null
  postcode: string | null
  town: string | null
  contact: string
  language: string
  publicName: string
  minorUntil: string | null
  created: Date
  age: AgeGroup
  byStaff: boolean
}

type Props = {
  view: View
  person: DeskPerson
  roles: HeldRole[]
  care: Care[]
  consents: ConsentLine[]
  problems: Problems
}

/** One person as staff of their community see them. */
export function PersonPage({ view, person, roles, care, consents, problems }: Props) {
  const { t } = view
  const name = fullName(person) || t('accounts.people.nameless')
  const where = { community: view.community!.slug, id: person.id }
  return (
    <Page
      view={view}
      title={name}
      kicker={t('accounts.people.kicker')}
      breadcrumbs={deskCrumbs(view, name)}
      problems={problems}
      noindex
    >
      {person.age !== 'adult' && <Notice kind="info">{t(`accounts.person.${person.age}`)}</Notice>}
      <Contact view={view} person={person} />
      {person.age !== 'child' && <EntryCard view={view} person={person} />}
      <DeskConsents view={view} person={person} care={care} consents={consents} problems={problems} />
      <DeskCare view={view} person={person} care={care} />
      <PersonRoles view={view} person={person} roles={roles} />
      <section class="flow">
        <h2>{t('accounts.person.data')}</h2>
        <ul>
          <li>
            <a href={paths.personData.href(where)}>{t('accounts.person.why')}</a>
          </li>
          <li>
            <a href={paths.personMerge.href(where)}>{t('accounts.merge.title')}</a>
          </li>
          <li>
            <a href={paths.personErasure.href(where)}>{t('accounts.person.erase')}</a>
          </li>
        </ul>
      </section>
    </Page>
  )
}

function EntryCard({ view: { t, community }, person }: { view: View; person: DeskPerson }) {
  return (
    <section class="flow" id="card">
      <h2>{t('accounts.person.card')}</h2>
      <p>{t('accounts.person.card-text')}</p>
      <form method="post" action={paths.personCard.href({ community: community!.slug, id: person.id })}>
        <Button look="quiet" sign="print">
          {t('accounts.person.card-make')}
        </Button>
      </form>
    </section>
  )
}

function Contact({ view: { t, dates, community }, person }: { view: View; person: DeskPerson }) {
  const home = [person.street, [person.postcode, person.town].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const entered = person.byStaff ? 'accounts.person.entered' : 'accounts.person.came'
  return (
    <section class="flow">
      <h2>{t('accounts.contact.title')}</h2>
      <Facts
        facts={[
          { term: t('accounts.contact.contact'), detail: t(`accounts.contact-way.${person.contact}`) },
          person.email ? { term: t('accounts.sign-in.email'), detail: person.email } : null,
          person.phone
            ? {
                term: t('accounts.contact.phone'),
                detail: <a href={`tel:${person.phone}`}>{phoneShown(person.phone)}</a>,
              }
            : null,
          home ? { term: t('accounts.contact.home'), detail: home } : null,
          { term: t('accounts.contact.language'), detail: t(`kit.frame.language.${person.language}`) },
          { term: t('accounts.contact.public-name'), detail: t(`accounts.public-name.${person.publicName}`) },
        ]}
      />
      <p>
        <Status kind="quiet" label={t(entered, { day: dates.day(person.created) })} />
      </p>
      <LinkButton
        href={paths.personContact.href({ community: community!.slug, id: person.id })}
        look="quiet"
        sign="pen"
      >
        {t('accounts.person.change')}
      </LinkButton>
    </section>
  )
}

function PersonRoles({ view, person, roles }: { view: View; person: DeskPerson; roles: HeldRole[] }) {
  const { t, community } = view
  const administers = holds(view.person, ['administrator'], community!.id)
  if (roles.length === 0 && !administers) return null
  return (
    <section class="flow">
      <h2>{t('accounts.account.roles')}</h2>
      <ul>
        {roles.map((role) => (
          <RoleLine view={view} role={role} />
        ))}
      </ul>
      {administers && (
        <p>
          <a href={`${paths.roles.href({ community: community!.slug })}?osoba=${person.id}`}>
            {t('accounts.person.grant')}
          </a>
        </p>
      )}
    </section>
  )
}
