import type { Child } from 'hono/jsx'
import { AuthorFields } from '#accounts/index.ts'
import type { Venue } from '#kit/domain.ts'
import { Page } from '#kit/page.tsx'
import { Button, Choices, Field, Hidden, type Problems, Select, Steps, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { audiences } from '../../tables.ts'
import { proposalPaths as paths } from '../paths.ts'
import { rhythms } from '../tables.ts'
import { AboutProposal } from './about.tsx'

export type Step = 'what' | 'when' | 'who'
export type ProposingProps = {
  step: Step
  values: { [name: string]: unknown }
  problems: Problems
  venues: Venue[]
  /** By when they would hear from us. */
  due: string
  staff: boolean
  today: string
  sending: string
}

type Props = ProposingProps & { view: View }

const steps: Step[] = ['what', 'when', 'who']
const said = ({ values }: Props, name: string) => (values[name] == null ? undefined : String(values[name]))

/** Proposing an activity in three steps; nothing is sent before the last. */
export function ProposingPage(props: Props) {
  const { view, step, problems, due } = props
  const { t, community } = view
  const title = t('activities.proposals.title')
  const shown: Record<Step, Child> = { what: <What {...props} />, when: <When {...props} />, who: <Who {...props} /> }
  return (
    <Page
      view={view}
      title={title}
      lead={t('activities.proposals.promise', { due: view.dates.weekday(due) })}
      breadcrumbs={[{ label: community!.name, href: `/${community!.slug}` }, { label: title }]}
      problems={problems}
    >
      <Steps
        across
        label={t('activities.proposals.steps')}
        steps={steps.map((name) => {
          const state = stateOf(name, step)
          return {
            label: t(`activities.proposals.step.${name}`),
            state,
            words: t(`activities.proposals.state.${state}`),
          }
        })}
      />
      {shown[step]}
    </Page>
  )
}

function stateOf(name: Step, present: Step): 'done' | 'current' | 'ahead' {
  if (name === present) return 'current'
  return steps.indexOf(name) < steps.indexOf(present) ? 'done' : 'ahead'
}

/** What earlier steps said goes along unseen. */
function Along({ values, names }: Props & { names: string[] }) {
  return (
    <>{names.flatMap((name) => [values[name] ?? []].flat().map((one) => <Hidden name={name} value={String(one)} />))}</>
  )
}

const what = ['title', 'summary']
const when = ['repeats', 'day', 'begins', 'minutes', 'audience', 'people', 'roomId', 'place']

function What(props: Props) {
  const { view, problems } = props
  const { t } = view
  return (
    <form class="flow" method="get" action={paths.fresh.href({ community: view.community!.slug })}>
      <Hidden name="krok" value="2" />
      <Along {...props} names={when} />
      <Field
        name="title"
        label={t('activities.proposals.form.title')}
        hint={t('activities.proposals.form.title-hint')}
        value={said(props, 'title')}
        error={problems.title}
      />
      <TextArea
        name="summary"
        label={t('activities.proposals.form.summary')}
        value={said(props, 'summary')}
        error={problems.summary}
        rows={3}
        optional={t('kit.form.optional')}
      />
      <Button>{t('activities.proposals.next')}</Button>
    </form>
  )
}

function When(props: Props) {
  const { view, values, problems, venues, today } = props
  const { t } = view
  const line = (name: string) => ({
    name,
    label: t(`activities.proposals.form.${name}`),
    value: said(props, name),
    error: problems[name],
    optional: t('kit.form.optional'),
  })
  return (
    <form class="flow" method="get" action={paths.fresh.href({ community: view.community!.slug })}>
      <Hidden name="krok" value="3" />
      <Along {...props} names={what} />
      <Choices
        name="repeats"
        legend={t('activities.proposals.form.repeats')}
        value={said(props, 'repeats')}
        error={problems.repeats}
        choices={rhythms.map((value) => ({ value, label: t(`activities.proposals.repeats.${value}`) }))}
      />
      <div class="side-by-side">
        <Field {...line('day')} type="date" min={today} width="medium" />
        <Field {...line('begins')} type="time" width="short" />
      </div>
      <Choices
        name="audience"
        pick="many"
        legend={t('activities.proposals.form.audience')}
        value={[values.audience ?? []].flat() as string[]}
        choices={audiences.map((value) => ({ value, label: t(`activities.audience.${value}`) }))}
      />
      <Field {...line('people')} type="number" inputmode="numeric" min={1} width="short" />
      {venues.length > 0 ? (
        <Select
          {...line('roomId')}
          empty={t('activities.proposals.any-room')}
          options={venues.map(({ id, label }) => ({ value: id, label }))}
        />
      ) : (
        <Field {...line('place')} />
      )}
      <Button>{t('activities.proposals.next')}</Button>
    </form>
  )
}

function Who(props: Props) {
  const { view, values, problems, venues, staff, sending } = props
  const { t, person, community } = view
  const room = venues.find(({ id }) => id === values.roomId)?.label ?? null
  return (
    <>
      <section class="flow">
        <h2>{t('activities.proposals.check')}</h2>
        <AboutProposal
          view={view}
          proposal={{ ...(values as object), room } as Parameters<typeof AboutProposal>[0]['proposal']}
        />
      </section>
      <form class="flow" method="post" action={paths.queue.href({ community: community!.slug })}>
        <Hidden name="clientId" value={typeof values.clientId === 'string' ? values.clientId : sending} />
        <Along {...props} names={[...what, ...when]} />
        {staff && (
          <Choices
            name="channel"
            legend={t('activities.entry.channel')}
            value={said(props, 'channel') ?? 'web'}
            choices={['web', 'phone', 'desk', 'paper'].map((value) => ({
              value,
              label: t(value === 'web' ? 'activities.proposals.own-voice' : `activities.channel.${value}`),
            }))}
          />
        )}
        {person && !staff ? (
          <p>{t('activities.registration.signed', { name: person.name || (person.email ?? '') })}</p>
        ) : (
          <AuthorFields view={view} values={{ contact: 'email', ...values }} problems={problems} own={!staff} />
        )}
        <Button>{t('activities.proposals.send')}</Button>
      </form>
    </>
  )
}
