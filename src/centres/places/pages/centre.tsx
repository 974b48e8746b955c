import { communityPaths } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import { FollowButton } from '#kit/follow.tsx'
import { Page } from '#kit/page.tsx'
import { Facts, LinkButton, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { organisationPaths } from '#organisations/index.ts'
import { paths as thingPaths } from '../../equipment/paths.ts'
import { paths as keyPaths } from '../../keys/paths.ts'
import type { Made } from '../../making/made.ts'
import { MadeByTeam, Wanted } from '../../making/pages/made.tsx'
import { paths } from '../../paths.ts'
import type { RoomBrief } from '../../rooms/brief.ts'
import { RoomCards } from '../../rooms/pages/cards.tsx'
import { paths as yearPaths } from '../../year/paths.ts'
import { buildingFeatures } from '../accessibility.ts'
import type { CentreBrief } from '../brief.ts'
import type { Host } from '../hosts.ts'
import type { StateNow, UsualWeek } from '../hours.ts'
import { AccessList } from './access.tsx'
import { closureSpan } from './closure-span.ts'
import { OpenNow, UsualHours } from './hours.tsx'

type Closed = { begins: Date; ends: Date; reason: string; room: string | null }
export type CentreProps = {
  view: View
  id: string
  centre: CentreBrief
  state: StateNow | null
  week: (UsualWeek & { holidays: boolean }) | null
  hosts: Omit<Host, 'id'>[]
  rooms: RoomBrief[]
  closures: Closed[]
  made: Made
  mayRun: boolean
  mayServe: boolean
}

/** A place: whether it is open now, what for, its rooms, and how to get in. */
export function CentrePage(props: CentreProps) {
  const { view, id, centre, state, week, rooms, made } = props
  const { t, dates } = view
  const community = view.community!.slug
  const at = { community, centre: centre.slug }
  return (
    <Page
      view={view}
      title={centre.name}
      kicker={t('centres.kicker')}
      lead={centre.summary}
      breadcrumbs={[{ label: t('centres.menu'), href: paths.centres.href({ community }) }]}
      aside={<Beside {...props} />}
    >
      {centre.closed && <Notice kind="warning">{t('centres.closed-since', { day: dates.day(centre.closed) })}</Notice>}
      {state && <OpenNow view={view} state={state} />}
      <Closures {...props} />
      <Wanted view={view} centre={centre.slug} made={made} />
      {!centre.closed && (
        <p class="button-row">
          <LinkButton sign="calendar" href={`${paths.search.href({ community })}?miejsce=${centre.slug}`}>
            {t('centres.book')}
          </LinkButton>
          <LinkButton look="quiet" href={paths.week.href(at)}>
            {t('centres.week.title')}
          </LinkButton>
          <LinkButton look="quiet" sign="box" href={thingPaths.things.href(at)}>
            {t('centres.things')}
          </LinkButton>
          <FollowButton view={view} kind="centre" id={id} />
        </p>
      )}
      {rooms.length > 0 && (
        <section class="flow" aria-labelledby="rooms">
          <h2 id="rooms">{t('centres.rooms')}</h2>
          <RoomCards view={view} centre={centre.slug} rooms={rooms} />
        </section>
      )}
      {week && (
        <section class="flow" aria-labelledby="hours">
          <h2 id="hours">{t('centres.form.hours')}</h2>
          <UsualHours view={view} week={week} />
        </section>
      )}
      <section class="flow" aria-labelledby="access">
        <h2 id="access">{t('centres.access')}</h2>
        <AccessList view={view} record={centre.accessibility} features={buildingFeatures} />
      </section>
      <Said title={t('centres.form.mission')} text={centre.mission} />
      <Said title={t('centres.form.principles')} text={centre.principles} />
      <MadeByTeam view={view} centre={centre.slug} made={made} />
      <p>
        <a href={yearPaths.year.href({ ...at, year: lastYearOf(view, centre) })}>{t('centres.year')}</a>
      </p>
      <Work {...props} />
    </Page>
  )
}

/** The last year a place can speak of: this one, or the one it closed in. */
function lastYearOf({ now }: View, { closed }: CentreBrief): number {
  const today = dayOf(now)
  return Number((closed && closed < today ? closed : today).slice(0, 4))
}

function Closures({ view, closures }: CentreProps) {
  const { t } = view
  if (closures.length === 0) return null
  return (
    <Notice kind="warning" title={t('centres.closures.ahead')}>
      <ul>
        {closures.map(({ begins, ends, reason, room }) => (
          <li>
            {t('centres.closures.line', {
              room: room ? `${room}, ` : '',
              when: closureSpan(view, begins, ends),
              reason,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Beside({ view, centre, hosts }: CentreProps) {
  const { t, dates } = view
  const { address, directions, phone, email, opened, answerDays, logoFile } = centre
  return (
    <>
      {logoFile && <img class="centre-logo" src={`/pliki/${logoFile}`} alt="" />}
      <Facts
        facts={[
          address && { term: t('centres.form.address'), detail: address },
          directions && { term: t('centres.form.directions'), detail: directions },
          phone && {
            term: t('centres.form.phone'),
            detail: <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>,
          },
          email && { term: t('centres.form.email'), detail: <a href={`mailto:${email}`}>{email}</a> },
          hosts.length > 0 && { term: t('centres.hosts'), detail: <Hosts view={view} hosts={hosts} /> },
          { term: t('centres.answers'), detail: t('centres.answers-in', { days: answerDays }) },
          opened && { term: t('centres.form.opened'), detail: dates.day(opened) },
        ]}
      />
    </>
  )
}

function Hosts({ view, hosts }: Pick<CentreProps, 'view' | 'hosts'>) {
  const community = view.community!.slug
  return (
    <ul class="plain-list">
      {hosts.map(({ organisation, slug, office, officeId, part }) => {
        const href = slug
          ? organisationPaths.organisation.href({ community, slug })
          : communityPaths.office.href({ community, id: officeId ?? '' })
        return (
          <li>
            <span>
              <a href={href}>{organisation ?? office}</a>
              {part && <span class="quiet"> – {part}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Said({ title, text }: { title: string; text: string }) {
  if (!text) return null
  return (
    <section class="flow">
      <h2>{title}</h2>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </section>
  )
}

function Work({ view, centre, mayRun, mayServe }: CentreProps) {
  const { t } = view
  const at = { community: view.community!.slug, centre: centre.slug }
  if (!mayRun && !mayServe) return null
  return (
    <section class="flow" aria-labelledby="work">
      <h2 id="work">{t('centres.work')}</h2>
      <p class="button-row">
        <LinkButton look="quiet" sign="letter" href={paths.requests.href(at)}>
          {t('centres.requests.title')}
        </LinkButton>
        <LinkButton look="quiet" sign="phone" href={paths.entry.href(at)}>
          {t('centres.entry.title')}
        </LinkButton>
        <LinkButton look="quiet" sign="key" href={keyPaths.keys.href(at)}>
          {t('centres.keys')}
        </LinkButton>
        <LinkButton look="quiet" sign="hammer" href={keyPaths.damages.href(at)}>
          {t('centres.damages')}
        </LinkButton>
        {mayRun && (
          <LinkButton look="quiet" sign="pen" href={paths.running.href(at)}>
            {t('centres.running.title')}
          </LinkButton>
        )}
      </p>
    </section>
  )
}
