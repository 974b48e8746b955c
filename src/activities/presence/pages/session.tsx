import { Page } from '#kit/page.tsx'
import { Button, Field, Hidden, LinkButton, Notice, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { RosterRow } from '../rosters.ts'
import type { Heads, Session } from '../sessions.ts'
import { sheetCode } from '../sheet-code.ts'
import { HeadCount } from './heads.tsx'
import { Phone } from './phone.tsx'
import { Roster } from './roster.tsx'

export type SessionProps = {
  session: Session
  leader: string
  people: RosterRow[]
  heads: Heads[]
  turnout: { came: number; expected: number }
  /** Why nothing can be noted now. */
  closed: string | null
  problems: Problems
  values: Record<string, unknown>
  sending: string
}

/** The roster of one session: it works as a form, and with a script also where there is no network. */
export function SessionPage({ view, ...props }: SessionProps & { view: View }) {
  const { session, problems } = props
  const { t, dates, community } = view
  const at = { community: community!.slug }
  return (
    <Page
      view={view}
      title={session.title}
      kicker={t('activities.presence.title')}
      lead={whenOf(view, session)}
      noindex
      manifest={paths.manifest.href(at)}
      breadcrumbs={[
        { label: community!.name, href: `/${at.community}` },
        { label: t('activities.presence.title'), href: paths.sessions.href(at) },
        { label: `${session.title}, ${dates.shortDay(session.begins)}` },
      ]}
      problems={problems}
    >
      {props.closed && <Notice kind="warning">{props.closed}</Notice>}
      <Phone view={view} leader={props.leader} session={session.id}>
        <RosterForms view={view} {...props} />
      </Phone>
      <p class="button-row">
        <LinkButton look="quiet" sign="print" href={paths.sheet.href({ ...at, session: session.id })}>
          {t('activities.list.paper')}
        </LinkButton>
        <LinkButton look="quiet" sign="pen" href={paths.sheetEntry.href({ ...at, code: sheetCode(session.id) })}>
          {t('activities.typing.title')}
        </LinkButton>
      </p>
    </Page>
  )
}

export function whenOf({ dates }: View, { begins, ends, place }: Pick<Session, 'begins' | 'ends' | 'place'>): string {
  const when = `${dates.weekday(begins)}, ${dates.clock(begins)}–${dates.clock(ends)}`
  return [when, place].filter(Boolean).join(' · ')
}

type FormsProps = Pick<SessionProps, 'people' | 'heads' | 'turnout' | 'problems' | 'values' | 'sending'> & {
  view: View
  session: Pick<Session, 'id'>
}

/** Everything that can be noted of a session, as forms. */
export function RosterForms({ view, session, people, heads, turnout, problems, values, sending }: FormsProps) {
  const { t, community } = view
  const at = { community: community!.slug, session: session.id }
  return (
    <>
      <p class="turnout">
        <output data-came="">{turnout.came}</output> / <span data-expected="">{turnout.expected}</span>{' '}
        {t('activities.presence.turnout')}
      </p>
      <section class="flow">
        <h2>{t('activities.presence.list')}</h2>
        <p class="roster__empty" data-empty="" hidden={people.length > 0}>
          {t('activities.presence.nobody')}
        </p>
        <form method="post" action={paths.taps.href(at)} class="flow" data-taps="">
          {problems.tap && <Notice kind="bad">{problems.tap}</Notice>}
          <Roster view={view} people={people} />
        </form>
        <form method="post" action={paths.walkIns.href(at)} class="walk-in" data-walk-in="">
          <Hidden name="clientId" value={sending} />
          <Field
            name="name"
            label={t('activities.presence.walk-in')}
            hint={t('activities.presence.walk-in-hint')}
            value={values.name as string}
            error={problems.name}
            autocomplete="off"
          />
          <Button look="good" sign="plus">
            {t('activities.presence.walk-in-add')}
          </Button>
        </form>
      </section>
      <HeadCount view={view} action={paths.headCount.href(at)} heads={heads} values={values} problems={problems} />
    </>
  )
}
