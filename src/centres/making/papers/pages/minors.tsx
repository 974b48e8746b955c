import { documentPaths, type ReadUnit, TextOf } from '#documents/index.ts'
import { Empty, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'

type Text = { slug: string; version: { name: string; made: Date }; units: ReadUnit[] }
type Props = { view: View; place: Place; full: Text | null; short: Text | null; mayRun: boolean }

/** How minors are protected here: the short text for children first, then the whole. */
export function MinorsPage({ view, place, full, short, mayRun }: Props) {
  const { t, dates } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <MakingFrame view={view} place={place} title={t('centres.minors')} lead={t('centres.minors.lead')}>
      {!full && <Empty title={t('centres.minors.none')}>{t('centres.minors.none-text')}</Empty>}
      {short && (
        <section class="flow" aria-labelledby="children">
          <h2 id="children">{t('centres.minors.short')}</h2>
          <ul>
            {short.units.map(({ text }) => (
              <li lang="pl">{text}</li>
            ))}
          </ul>
        </section>
      )}
      {full && (
        <section class="flow" aria-labelledby="standards">
          <h2 id="standards">{t('centres.minors.full')}</h2>
          <p class="soft">
            {full.version.name}, {dates.day(full.version.made)}.{' '}
            <a href={documentPaths.document.href({ community: at.community, document: full.slug })}>
              {t('centres.paper.versions')}
            </a>
          </p>
          <TextOf units={full.units} />
        </section>
      )}
      {mayRun && (
        <p class="button-row" data-screen="">
          <LinkButton look="quiet" sign="people" href={paths.clearances.href(at)}>
            {t('centres.clearances')}
          </LinkButton>
          <LinkButton look="quiet" sign="pen" href={paths.newStandards.href(at)}>
            {t(full ? 'centres.paper.room' : 'centres.paper.new.minors')}
          </LinkButton>
        </p>
      )}
    </MakingFrame>
  )
}
