import { ButtonRow, DataTable, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { handingConsent } from '../handing.ts'
import type { Section } from '../handing-cells.ts'
import type { Place } from '../here.ts'
import { paths } from '../paths.ts'
import { YearFrame } from './frame.tsx'

type Props = {
  view: View
  place: Place
  sections: Section[]
  papers: { title: string; href: string }[]
  reports: { year: number; number: number }[]
  dates: number
}

/** The pack for a successor, as one page with its files. */
export function HandingPage({ view, place, sections, papers, reports, dates }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <YearFrame view={view} place={place} title={t('centres.handing')} lead={t('centres.handing.lead')} wide noindex>
      <ButtonRow>
        <LinkButton look="quiet" sign="file" href={paths.handingPaper.href(at)} download>
          {t('centres.handing.paper')}
        </LinkButton>
        <LinkButton look="quiet" sign="calendar" href={paths.calendar.href(at)} download>
          {`${t('centres.handing.calendar')}: ${t('centres.handing.calendar-count', { count: dates })}`}
        </LinkButton>
        <LinkButton look="quiet" sign="file" href={`${paths.handing.href(at)}.json`} download>
          {t('centres.handing.data')}
        </LinkButton>
      </ButtonRow>
      {sections.map(({ name, columns, rows }) => (
        <section class="flow" aria-labelledby={name}>
          <h2 id={name}>{t(`centres.handing.${name}`)}</h2>
          {name === 'people' && <p>{t('centres.handing.people-hint', { key: handingConsent })}</p>}
          {rows.length === 0 ? (
            <p>{t('centres.handing.nothing')}</p>
          ) : (
            <DataTable
              caption={t(`centres.handing.${name}`)}
              quietCaption
              columns={columns.map((column) => ({ label: t(`centres.handing.column.${column}`) }))}
              rows={rows}
            />
          )}
        </section>
      ))}
      <ul>
        {papers.map(({ title, href }) => (
          <li>
            <a href={href}>{title}</a>
          </li>
        ))}
        {reports.map(({ year, number }) => (
          <li>
            <a href={paths.published.href({ ...at, year, number })}>
              {t('centres.year.report.number', { number, year: String(year) })}
            </a>
          </li>
        ))}
      </ul>
    </YearFrame>
  )
}
