import { ButtonRow, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Division } from '../figures.ts'
import type { Place } from '../here.ts'
import { paths } from '../paths.ts'
import type { Told } from '../told.ts'
import { Figures } from './figures.tsx'
import { YearFrame } from './frame.tsx'

export type Picture = { file: string; alt: string }
type Props = {
  view: View
  place: Place
  years: number[]
  over: boolean
  figures: Told[]
  divisions: Record<Division, Told[]>
  pictures: Picture[]
  goals: number
  agreements: number
  costs: number
  mayRun: boolean
}

/** A year of a place in numbers and pictures, from its records as they are now. */
export function YearPage(props: Props) {
  const { view, place, years, over, figures, divisions, pictures, mayRun } = props
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug, year: place.year }
  const around = years.filter((year) => Math.abs(year - place.year) === 1)
  return (
    <YearFrame
      view={view}
      place={place}
      title={t('centres.year.title', { year: String(place.year) })}
      lead={t(over ? 'centres.year.lead' : 'centres.year.lead-so-far')}
    >
      <Figures
        view={view}
        figures={figures}
        divisions={divisions}
        hrefOf={(list) => paths.list.href({ ...at, list })}
      />
      <Pictures view={view} pictures={pictures} />
      <section class="flow" aria-labelledby="more">
        <h2 id="more">{t('centres.year.more')}</h2>
        <ul>
          {(['goals', 'agreements', 'costs'] as const).map((name) => (
            <li>
              <a href={paths[name].href(at)}>{t(`centres.year.${name}`)}</a> ({props[name]})
            </li>
          ))}
          <li>
            <a href={paths.report.href(at)}>{t('centres.year.report')}</a>
          </li>
        </ul>
      </section>
      {mayRun && (
        <ButtonRow>
          <LinkButton look="quiet" sign="people" href={paths.leading.href(at)}>
            {t('centres.year.leading')}
          </LinkButton>
          <LinkButton look="quiet" href={paths.pictures.href(at)}>
            {t('centres.year.pictures')}
          </LinkButton>
          <LinkButton look="quiet" sign="hand" href={paths.handing.href(at)}>
            {t('centres.handing')}
          </LinkButton>
        </ButtonRow>
      )}
      {around.length > 0 && (
        <p>
          {around.map((year) => (
            <>
              <a href={paths.year.href({ ...at, year })}>{t('centres.year.title', { year: String(year) })}</a>{' '}
            </>
          ))}
        </p>
      )}
    </YearFrame>
  )
}

/** Pictures of the year, with what they show. */
export function Pictures({ view, pictures }: { view: View; pictures: Picture[] }) {
  if (pictures.length === 0) return null
  return (
    <section class="flow" aria-labelledby="pictures">
      <h2 id="pictures">{view.t('centres.year.pictures')}</h2>
      <ul class="year-pictures">
        {pictures.map(({ file, alt }) => (
          <li>
            <img src={`/pliki/${file}`} alt={alt} loading="lazy" />
          </li>
        ))}
      </ul>
    </section>
  )
}
