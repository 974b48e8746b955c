import { dayOf } from '#kit/dates.ts'
import type { CalendarEntry, Door, Duty, Figure, Latest } from '#kit/domain.ts'
import { Page } from '#kit/page.tsx'
import { Card, CardList, Courtyard, Empty, LinkButton, Tiles, Welcome } from '#kit/ui/index.ts'
import type { CommunityBrief, View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { Happening } from './calendar.tsx'

type Props = {
  view: View
  community: CommunityBrief
  doors: Door[]
  figures: Figure[]
  happenings: CalendarEntry[]
  duties: Duty[]
  latest: Latest[]
}

export function CommunityPage({ view, community, doors, figures, happenings, duties, latest }: Props) {
  const { t } = view
  const heading = (
    <Welcome title={community.name} picture={<Courtyard />}>
      <p class="lead">{t('home.community.lead', { place: community.locative })}</p>
    </Welcome>
  )
  return (
    <Page view={view} title={community.name} heading={heading} wide>
      {duties.length > 0 && <Duties view={view} duties={duties} />}
      <section aria-labelledby="doors" class="flow">
        <h2 id="doors">{t('home.community.today')}</h2>
        {doors.length > 0 ? (
          <Tiles label={t('home.community.today')} tiles={doors} />
        ) : (
          <Empty title={t('home.community.quiet')}>{t('home.community.quiet-text')}</Empty>
        )}
      </section>
      {figures.length > 0 && <Figures view={view} figures={figures} />}
      {latest.length > 0 && <Lately view={view} latest={latest} />}
      <Soon view={view} community={community} happenings={happenings} />
    </Page>
  )
}

function Duties({ view, duties }: { view: View; duties: Duty[] }) {
  return (
    <section aria-labelledby="duties" class="flow">
      <h2 id="duties">{view.t('home.duties.title')}</h2>
      <ul class="duties">
        {duties.map(({ title, href, due }) => (
          <li>
            <a href={href}>{title}</a>
            {due && <span class="quiet"> {view.t('home.duties.due', { day: view.dates.day(due) })}</span>}
          </li>
        ))}
      </ul>
      <a href={paths.duties.href()}>{view.t('home.duties.all')}</a>
    </section>
  )
}

function Figures({ view, figures }: { view: View; figures: Figure[] }) {
  return (
    <section aria-labelledby="figures" class="flow">
      <h2 id="figures">{view.t('home.community.figures')}</h2>
      <ul class="figures">
        {figures.map(({ value, label, href }) => (
          <li>
            <a class="figure" href={href}>
              <span class="figure__number">{view.dates.number(value)}</span> <span class="figure__label">{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Soon({ view, community, happenings }: Pick<Props, 'view' | 'community' | 'happenings'>) {
  const { t } = view
  return (
    <section aria-labelledby="soon" class="flow">
      <h2 id="soon">{t('home.community.soon')}</h2>
      {happenings.length > 0 ? (
        <CardList label={t('home.community.soon')}>
          {happenings.map((entry) => (
            <Happening view={view} entry={entry} level={3} />
          ))}
        </CardList>
      ) : (
        <p>{t('home.community.nothing-soon')}</p>
      )}
      <LinkButton look="quiet" sign="calendar" href={paths.calendar.href({ community: community.slug })}>
        {t('home.calendar.open')}
      </LinkButton>
    </section>
  )
}

function Lately({ view, latest }: { view: View; latest: Latest[] }) {
  const { t, dates } = view
  return (
    <section aria-labelledby="lately" class="flow">
      <h2 id="lately">{t('home.community.lately')}</h2>
      <CardList label={t('home.community.lately')}>
        {latest.map(({ title, text, language, href, happened }) => (
          <Card title={title} href={href} kicker={dates.day(dayOf(happened))} lang={language}>
            {text}
          </Card>
        ))}
      </CardList>
    </section>
  )
}
