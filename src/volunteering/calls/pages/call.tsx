import { activityPaths } from '#activities/index.ts'
import { dayOf } from '#kit/dates.ts'
import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Facts, LinkButton, Notice, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { Helper } from '../../people/volunteers.ts'
import { ShiftForm } from '../../shifts/pages/shift-form.tsx'
import { ShiftList, type Standing } from '../../shifts/pages/shift-list.tsx'
import type { ShiftLine } from '../../shifts/shifts.ts'
import type { CallBrief } from '../finding.ts'
import { HelperList } from './helpers.tsx'
import { CallWhen } from './when.tsx'

type Props = {
  view: View
  call: CallBrief
  activity: { title: string; slug: string } | null
  shifts: ShiftLine[]
  dates: { id: string; begins: Date; ends: Date }[]
  helpers: Helper[]
  standings: Standing[]
  mayHost: boolean
  over: boolean
  values: { [name: string]: unknown }
  problems?: Problems
}

/** One call: what is to be done, for whom and when, and the way in. */
export function CallPage({ view, call, activity, mayHost, over, ...rest }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, call: call.slug }
  return (
    <Page
      view={view}
      title={call.title}
      kicker={t('volunteering.call.kicker')}
      breadcrumbs={[{ label: t('volunteering.menu'), href: paths.calls.href(at) }]}
      problems={rest.problems}
    >
      {over && <Notice kind="info">{t('volunteering.call.over-words')}</Notice>}
      {call.words.split(/\n{2,}/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <About view={view} call={call} activity={activity} />
      {!over && (
        <ButtonRow>
          <LinkButton sign="hand" href={paths.offer.href(at)}>
            {t('volunteering.offer.help')}
          </LinkButton>
        </ButtonRow>
      )}
      {rest.shifts.length > 0 && (
        <section class="flow">
          <h2>{t('volunteering.shifts')}</h2>
          {!mayHost && <p>{t('volunteering.shifts.how')}</p>}
          <ShiftList view={view} call={call.slug} mayHost={mayHost} {...rest} />
        </section>
      )}
      {mayHost && <Hosting view={view} call={call} {...rest} />}
    </Page>
  )
}

function About({ view, call, activity }: Pick<Props, 'view' | 'call' | 'activity'>) {
  const { t } = view
  const { host, place, wanted, helping, leastAge } = call
  const at = { community: view.community!.slug }
  return (
    <Facts
      facts={[
        { term: t('volunteering.host'), detail: host },
        { term: t('volunteering.when'), detail: <CallWhen view={view} call={call} /> },
        place && { term: t('volunteering.where'), detail: place },
        activity && {
          term: t('volunteering.call.activity'),
          detail: <a href={activityPaths.activity.href({ ...at, activity: activity.slug })}>{activity.title}</a>,
        },
        {
          term: t('volunteering.call.people'),
          detail: wanted
            ? t('volunteering.call.of-wanted', { helping, wanted })
            : t('volunteering.call.helping', { helping }),
        },
        leastAge && { term: t('volunteering.call.age'), detail: t('volunteering.call.from-age', { age: leastAge }) },
      ]}
    />
  )
}

function Hosting({ view, call, helpers, dates, values, problems = {} }: Omit<Props, 'activity' | 'mayHost' | 'over'>) {
  const { t } = view
  const at = { community: view.community!.slug, call: call.slug }
  return (
    <section class="flow">
      <ShiftForm
        view={view}
        call={call.slug}
        dates={dates}
        today={dayOf(view.now)}
        values={values}
        problems={problems}
      />
      <h2>{t('volunteering.helpers')}</h2>
      <ButtonRow>
        <LinkButton look="quiet" sign="plus" href={paths.entry.href(at)}>
          {t('volunteering.entry')}
        </LinkButton>
        <LinkButton look="quiet" sign="pen" href={paths.callEdit.href(at)}>
          {t('volunteering.call.edit')}
        </LinkButton>
      </ButtonRow>
      <HelperList view={view} helpers={helpers} />
      <form method="post" action={paths.callEnd.href(at)}>
        <Button look="plain">{t(call.closed ? 'volunteering.call.reopen' : 'volunteering.call.close')}</Button>
      </form>
    </section>
  )
}
