import { Page } from '#kit/page.tsx'
import { ButtonRow, Empty, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import type { Deed } from '../deeds.ts'
import { paths } from '../paths.ts'
import { DeedTable } from './deed-table.tsx'

type Props = {
  view: View
  consultation: Around
  deeds: Deed[]
  year: number | null
  years: number[]
  nextYear: number
  mayChoose: boolean
  mayReport: boolean
}

export function DeedsPage({ view, consultation, deeds, year, years, nextYear, mayChoose, mayReport }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const choose = mayChoose && <LinkButton href={paths.choice.href(at)}>{t('consultations.deeds.choose')}</LinkButton>
  return (
    <Page
      view={view}
      title={t('consultations.rooms.deeds')}
      lead={t('consultations.deeds.lead')}
      breadcrumbs={consultationCrumbs(view, consultation)}
    >
      {deeds.length === 0 ? (
        <Empty title={t('consultations.deeds.empty')} action={choose || undefined}>
          {t('consultations.deeds.empty.text')}
        </Empty>
      ) : (
        <>
          {year && <h2>{t('consultations.deeds.year', { year: String(year) })}</h2>}
          <DeedTable view={view} deeds={deeds} hrefOf={null} />
          {years.length > 1 && (
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
          <ButtonRow>
            {mayReport && (
              <LinkButton href={paths.yearDesk.href({ ...at, year: nextYear })}>
                {t('consultations.deeds.fill', { year: String(nextYear) })}
              </LinkButton>
            )}
            {mayReport && (
              <LinkButton look="quiet" href={paths.yearDesk.href({ ...at, year: nextYear + 1 })}>
                {t('consultations.deeds.fill', { year: String(nextYear + 1) })}
              </LinkButton>
            )}
            {choose}
          </ButtonRow>
        </>
      )}
    </Page>
  )
}
