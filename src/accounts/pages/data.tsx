import type { PersonalSection } from '#kit/domain.ts'
import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, DataTable, Empty, Facts, LinkButton, PrintButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { DomainData } from '../personal.ts'
import { accountCrumbs, deskCrumbs } from './crumbs.ts'

type Props = { view: View /** Null for one's own data. */; name: string | null; data: DomainData[] }

/** Everything the platform holds about a person (art. 15 GDPR), to read, to print, or as a file to take along (art. 20). */
export function DataPage({ view, name, data }: Props) {
  const { t, dates } = view
  const title = t(name === null ? 'accounts.data.title' : 'accounts.data.title-of')
  return (
    <Page
      view={view}
      title={title}
      kicker={name ?? undefined}
      lead={t('accounts.data.lead', { day: dates.day(view.now) })}
      breadcrumbs={name === null ? accountCrumbs(view, title) : deskCrumbs(view, title)}
      noindex
    >
      <ButtonRow>
        <PrintButton label={t('accounts.data.print')} />
        {name === null && (
          <LinkButton href={paths.dataFile.href()} look="quiet" sign="file" download>
            {t('accounts.data.file')}
          </LinkButton>
        )}
        {name === null && (
          <LinkButton href={paths.dataSheet.href()} look="quiet" sign="table" download>
            {t('accounts.data.sheet')}
          </LinkButton>
        )}
      </ButtonRow>
      {data.flatMap(({ sections }) => sections.map((section) => <Section section={section} />))}
      <p>{t('accounts.data.rest')}</p>
      {name === null && (
        <p>
          <a href={paths.erasure.href()}>{t('accounts.erasure.title')}</a>
        </p>
      )}
    </Page>
  )
}

/** One record is read term by term, several of one kind as a table. */
function Section({ section: { title, rows } }: { section: PersonalSection }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const facts = (row: PersonalSection['rows'][number]) =>
    Object.entries(row).map(([term, detail]) =>
      detail === null || detail === '' ? null : { term, detail: `${detail}` },
    )
  return (
    <section class="flow">
      <h2>{title}</h2>
      {rows.length === 1 ? (
        <Facts facts={facts(rows[0]!)} />
      ) : (
        <DataTable
          caption={title}
          quietCaption
          columns={columns.map((label) => ({ label }))}
          rows={rows.map((row) => columns.map((column) => `${row[column] ?? ''}`))}
        />
      )}
    </section>
  )
}

type ReasonsProps = { view: View; id: string; name: string; reasons: { title: string; count: number }[] }

/** Why a person's data is held: which parts of the platform hold something, and how much, without showing it. */
export function ReasonsPage({ view, id, name, reasons }: ReasonsProps) {
  const { t } = view
  const title = t('accounts.person.why')
  const person = { id, name: name || t('accounts.people.nameless') }
  return (
    <Page view={view} title={title} kicker={person.name} breadcrumbs={deskCrumbs(view, title, person)} noindex>
      {reasons.length === 0 ? (
        <Empty title={t('accounts.data.nothing')} />
      ) : (
        <Facts
          facts={reasons.map((reason) => ({
            term: reason.title,
            detail: t('accounts.data.records', { count: reason.count }),
          }))}
        />
      )}
      <section class="flow">
        <h2>{t('accounts.data.title-of')}</h2>
        <p>{t('accounts.data.print-lead')}</p>
        <form method="post" action={paths.personData.href({ community: view.community!.slug, id })}>
          <Button look="quiet" sign="print">
            {t('accounts.data.show-all')}
          </Button>
        </form>
      </section>
    </Page>
  )
}
