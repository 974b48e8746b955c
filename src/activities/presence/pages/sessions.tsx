import { leafOf } from '#kit/leaf.ts'
import { Page } from '#kit/page.tsx'
import { Button, Card, CardList, Empty, Field, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { RosterRow } from '../rosters.ts'
import type { Heads, Session } from '../sessions.ts'
import { Phone } from './phone.tsx'

type Turnout = { came: number; expected: number }
export type SessionsProps = {
  /** When this copy was made: a phone keeps it beside every tap. */
  copied: Date
  leader: string
  sessions: (Session & { people: RosterRow[]; heads: Heads[]; turnout: Turnout })[]
  week: Session[]
  /** A code that was asked for and is none. */
  code: string | null
}

/** What somebody leads today, ready for a phone, and the rest of the week. */
export function SessionsPage({ view, leader, sessions, week, code }: SessionsProps & { view: View }) {
  const { t, community } = view
  const at = { community: community!.slug }
  return (
    <Page
      view={view}
      title={t('activities.presence.title')}
      lead={t('activities.presence.lead')}
      noindex
      manifest={paths.manifest.href(at)}
      breadcrumbs={[{ label: community!.name, href: `/${at.community}` }, { label: t('activities.presence.title') }]}
    >
      <Phone view={view} leader={leader}>
        <section class="flow" data-today="">
          <h2>{t('activities.presence.today')}</h2>
          {sessions.length === 0 ? (
            <Empty title={t('activities.presence.none')}>{t('activities.presence.none-text')}</Empty>
          ) : (
            <CardList column>
              {sessions.map((session) => (
                <SessionCard view={view} session={session} turnout={session.turnout} />
              ))}
            </CardList>
          )}
        </section>
      </Phone>
      {week.length > 0 && (
        <section class="flow">
          <h2>{t('activities.presence.week')}</h2>
          <CardList column>
            {week.map((session) => (
              <SessionCard view={view} session={session} />
            ))}
          </CardList>
        </section>
      )}
      <form method="get" action={paths.sessions.href(at)} class="walk-in">
        <Field
          name="kod"
          label={t('activities.typing.code')}
          hint={t('activities.typing.code-hint')}
          value={code}
          error={code ? t('activities.typing.code-unknown') : undefined}
          autocomplete="off"
        />
        <Button look="quiet">{t('activities.typing.code-open')}</Button>
      </form>
    </Page>
  )
}

function SessionCard({ view, session, turnout }: { view: View; session: Session; turnout?: Turnout }) {
  const { t, dates, community } = view
  return (
    <Card
      title={session.title}
      href={paths.session.href({ community: community!.slug, session: session.id })}
      kicker={`${dates.clock(session.begins)}–${dates.clock(session.ends)}`}
      leaf={turnout ? undefined : leafOf(view, session.begins)}
      foot={
        session.cancelled ? (
          <Status kind="bad" label={t('activities.cancelled')} />
        ) : turnout ? (
          <span>
            {turnout.came} / {turnout.expected} {t('activities.presence.turnout')}
          </span>
        ) : undefined
      }
    >
      {session.place}
    </Card>
  )
}
