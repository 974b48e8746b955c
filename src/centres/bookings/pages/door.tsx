import { clockOf } from '#kit/dates.ts'
import { Page } from '#kit/page.tsx'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { DoorState } from '../week.ts'

type Props = {
  view: View
  at: { community: string; centre: string; room: string }
  centre: string
  room: string
  state: DoorState
}

/** For a tablet by the door: read from two metres, asks again each minute without a script. */
export function DoorPage({ view, at, centre, room, state }: Props) {
  const { t, dates } = view
  const { now, next, freeUntil, rest } = state
  const titled = (title: string | null) => title ?? t('centres.week.taken')
  return (
    <Page
      view={view}
      title={room}
      kicker={centre}
      breadcrumbs={[{ label: room, href: paths.room.href(at) }]}
      wide
      noindex
    >
      <div class="door" data-state={now ? 'taken' : 'free'}>
        <p class="door__state">{t(now ? 'centres.door.taken' : 'centres.door.free')}</p>
        <p class="door__what">
          {now
            ? t('centres.door.now', { title: titled(now.title), until: clockOf(now.ends) })
            : freeUntil
              ? t('centres.door.free-until', { until: clockOf(freeUntil) })
              : t('centres.door.free-today')}
        </p>
      </div>
      {next && (
        <section class="door__next flow" aria-labelledby="next">
          <h2 id="next">{t('centres.door.next')}</h2>
          <ul class="room-week__entries">
            {[next, ...rest].map(({ begins, ends, title }) => (
              <li>
                <strong class="number">
                  {clockOf(begins)}–{clockOf(ends)}
                </strong>{' '}
                {titled(title)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="quiet">{t('centres.door.fresh', { clock: dates.clock(view.now) })}</p>
    </Page>
  )
}
