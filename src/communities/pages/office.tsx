import type { RoleHolder } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { Page } from '#kit/page.tsx'
import { Button, DataTable, Facts, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { nameOn } from '../office-rules.ts'
import type { Office, OfficeName } from '../offices.ts'
import { paths } from '../paths.ts'
import { OfficeActs, type OfficeForms } from './office-acts.tsx'

export type FullOffice = Omit<Office, 'name' | 'place'> & { names: OfficeName[] }
type Props = OfficeForms & {
  view: View
  office: FullOffice
  /** The town hall on the day asked about, for the way up and down. */
  offices: Office[]
  day: string
  /** Who serves here; only staff of the community are told. */
  people: RoleHolder[] | null
  mayEdit: boolean
}

export function OfficePage({ view, office, offices, day, people, mayEdit, ...forms }: Props) {
  const { t, dates } = view
  const community = view.community!.slug
  const name = nameOn(office.names, day) ?? office.names[0]!
  const parent = offices.find(({ id }) => id === office.parentId)
  const problems = Object.assign({}, ...Object.values(forms).map((form) => form?.problems))
  return (
    <Page
      view={view}
      title={name.name}
      kicker={t('communities.office.kicker')}
      breadcrumbs={[{ label: t('communities.offices.short'), href: paths.offices.href({ community }) }]}
      problems={problems}
    >
      {office.closed && <Notice>{t('communities.office.closed', { day: dates.day(office.closed) })}</Notice>}
      {day !== dayOf(view.now) && <Notice>{t('communities.office.as-on', { day: dates.day(day) })}</Notice>}
      <Facts
        facts={[
          name.place !== '' && { term: t('communities.office.place'), detail: name.place },
          office.email && {
            term: t('communities.office.email'),
            detail: <a href={`mailto:${office.email}`}>{office.email}</a>,
          },
          office.phone && {
            term: t('communities.office.phone'),
            detail: <a href={`tel:${office.phone.replace(/\s/g, '')}`}>{office.phone}</a>,
          },
          parent && { term: t('communities.office.parent'), detail: <OfficeLink view={view} office={parent} /> },
        ]}
      />
      <Sections view={view} sections={offices.filter(({ parentId }) => parentId === office.id)} />
      <History view={view} names={office.names} />
      {people && <People view={view} office={office} people={people} mayEdit={mayEdit} />}
      {mayEdit && <OfficeActs view={view} office={office} {...forms} />}
    </Page>
  )
}

function Sections({ view, sections }: { view: View; sections: Office[] }) {
  if (sections.length === 0) return null
  return (
    <section class="flow">
      <h2>{view.t('communities.office.sections')}</h2>
      <ul>
        {sections.map((office) => (
          <li>
            <OfficeLink view={view} office={office} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ view: { t, dates }, names }: { view: View; names: OfficeName[] }) {
  const title = t('communities.office.history')
  const columns = ['name', 'place', 'from', 'to'].map((name) => ({ label: t(`communities.office.column.${name}`) }))
  return (
    <section class="flow">
      <h2>{title}</h2>
      <DataTable
        caption={title}
        quietCaption
        columns={columns}
        rows={names.map(({ name, place, validFrom, validTo }) => [
          name,
          place || '–',
          dates.day(validFrom),
          validTo ? dates.day(validTo) : t('communities.office.still'),
        ])}
      />
    </section>
  )
}

type PeopleProps = { view: View; office: FullOffice; people: RoleHolder[]; mayEdit: boolean }

function People({ view, office, people, mayEdit }: PeopleProps) {
  const { t } = view
  const leaving = (role: string) => paths.officeLeaving.href({ community: view.community!.slug, id: office.id, role })
  return (
    <section class="flow">
      <h2>{t('communities.office.people')}</h2>
      <p class="quiet">{t('communities.office.people-lead')}</p>
      {people.length === 0 && <p>{t('communities.office.nobody')}</p>}
      <ul class="plain-list">
        {people.map(({ roleId, givenName, surname }) => {
          const name = [givenName, surname].filter(Boolean).join(' ') || t('communities.office.nameless')
          return (
            <li>
              <span>{name}</span>
              {mayEdit && (
                <form method="post" action={leaving(roleId)}>
                  <Button look="plain">{t('communities.office.leave', { name })}</Button>
                </form>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function OfficeLink({ view, office }: { view: View; office: Office }) {
  return <a href={paths.office.href({ community: view.community!.slug, id: office.id })}>{office.name}</a>
}
