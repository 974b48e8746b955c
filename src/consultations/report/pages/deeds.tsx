import { asDay, publicClock } from '#deadlines/index.ts'
import { Page } from '#kit/page.tsx'
import { ButtonRow, Clock, type ClockProps, Empty, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import type { Deed } from '../deeds.ts'
import { paths } from '../paths.ts'
import type { YearWaiting } from '../years.ts'
import { DeedTable } from './deed-table.tsx'

type Props = {
  view: View
  consultation: Around
  deeds: Deed[]
  removed: { text: string; because: string | null; removed: Date | null }[]
  year: number | null
  years: number[]
  waiting: YearWaiting[]
  thisYear: number
  mayChoose: boolean
  mayReport: boolean
}

/** What was promised, who answers for it and what was done; and the reports that are still owed. */
export function DeedsPage(props: Props) {
  const { view, consultation, deeds, removed, year, years, waiting, mayChoose } = props
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const choose = mayChoose && <LinkButton href={paths.choice.href(at)}>{t('consultations.deeds.choose')}</LinkButton>
  const removalOf = mayChoose
    ? ({ id, reported }: Deed) => (reported ? null : paths.removal.href({ ...at, commitment: id }))
    : null
  return (
    <Page
      view={view}
      title={t('consultations.rooms.deeds')}
      lead={t('consultations.deeds.lead')}
      breadcrumbs={consultationCrumbs(view, consultation)}
    >
      {waiting.map((one) => (
        <Clock {...yearClock(view, one)} />
      ))}
      {deeds.length === 0 ? (
        <Empty title={t('consultations.deeds.empty')} action={choose || undefined}>
          {t('consultations.deeds.empty.text')}
        </Empty>
      ) : (
        <>
          {year && <h2>{t('consultations.deeds.year', { year: String(year) })}</h2>}
          <DeedTable view={view} deeds={deeds} hrefOf={null} removalOf={removalOf} />
          {years.length > 0 && (
            <ul>
              {years.map((one) => (
                <li>
                  <a href={paths.year.href({ ...at, year: one })}>
                    {t('consultations.deeds.year', { year: String(one) })}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <Acts {...props} />
      {deeds.length > 0 && choose && <p>{choose}</p>}
      <Removed view={view} removed={removed} />
    </Page>
  )
}

/** The years to write about: those owed, then the one that is running. */
function Acts({ view, consultation, deeds, waiting, thisYear, mayReport }: Props) {
  const at = { community: view.community!.slug, consultation: consultation.slug }
  if (!mayReport || (deeds.length === 0 && waiting.length === 0)) return null
  const open = waiting.length > 0 ? waiting.map(({ year }) => year) : [thisYear - 1]
  return (
    <ButtonRow>
      {[...new Set([...open, thisYear])].map((year) => (
        <LinkButton look={year === open[0] ? 'main' : 'quiet'} href={paths.yearDesk.href({ ...at, year })}>
          {view.t('consultations.deeds.fill', { year: String(year) })}
        </LinkButton>
      ))}
    </ButtonRow>
  )
}

function Removed({ view: { t, dates }, removed }: Pick<Props, 'view' | 'removed'>) {
  if (removed.length === 0) return null
  return (
    <section class="flow">
      <h2>{t('consultations.deeds.removed')}</h2>
      <ul>
        {removed.map((one) => (
          <li>
            <s>{one.text}</s>{' '}
            {t('consultations.deeds.removed.because', { day: dates.day(one.removed!), reason: one.because! })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The public clock of a year's report: how long is left, or by how much it is late. */
export function yearClock({ t, dates, now }: View, { year, due }: YearWaiting): ClockProps {
  const clock = publicClock(asDay(due), now)
  const left = 'days' in clock ? clock.days : 0
  const states = { overdue: 'overdue', today: 'soon', running: left < 15 ? 'soon' : 'running' } as const
  return {
    state: states[clock.state as keyof typeof states],
    words: t(`deadlines.clock.${clock.state}`, { days: left }),
    label: t('consultations.deeds.year', { year: String(year) }),
    until: t('consultations.clock.day', { day: dates.day(due) }),
    date: due,
    left: Math.min(1, left / 150),
  }
}
