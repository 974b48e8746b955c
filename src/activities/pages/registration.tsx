import { AuthorFields } from '#accounts/index.ts'
import { frameHrefs, Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Button, Choices, Field, Hidden, Notice, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../brief.ts'
import { paths } from '../paths.ts'
import { Asked, Guardian } from '../taking/pages/asked.tsx'
import { AboutDate } from './about.tsx'

export type RegistrationProps = {
  activity: ActivityBrief
  values: { [name: string]: unknown }
  problems: Problems
  refused: string | null
  full: boolean
  sending: string
  /** Staff write somebody else down. */
  entry: boolean
}

/** Putting oneself, one's organisation, or somebody who phoned, on the list. */
export function RegistrationPage({ view, ...props }: RegistrationProps & { view: View }) {
  const { activity, problems, refused, full, entry } = props
  const { t, community } = view
  const at = { community: community!.slug, activity: activity.slug }
  const title = t(entry ? 'activities.entry.title' : 'activities.registration.title')
  return (
    <Page
      view={view}
      title={title}
      kicker={activity.title}
      breadcrumbs={[
        { label: community!.name, href: `/${community!.slug}` },
        { label: t('activities.title'), href: paths.activities.href(at) },
        { label: activity.title, href: paths.activity.href(at) },
        { label: title },
      ]}
      problems={problems}
    >
      <AboutDate view={view} activity={activity} />
      {refused && <Notice kind="bad">{refused}</Notice>}
      {full && !refused && <Notice kind="warning">{t('activities.registration.full')}</Notice>}
      <form
        class="flow"
        method="post"
        action={withQuery((entry ? paths.entry : paths.registration).href(at), { termin: activity.dateAsked })}
      >
        <Hidden name="clientId" value={props.sending} />
        {entry && <ChannelChoices view={view} {...props} />}
        <Who view={view} {...props} />
        <Needs view={view} {...props} />
        <Asked view={view} {...props} />
        {activity.minors && <Guardian view={view} {...props} />}
        <p>
          {t('activities.registration.privacy')} <a href={frameHrefs.privacy}>{t('kit.frame.privacy')}</a>
        </p>
        <Button>{t(entry ? 'activities.entry.save' : 'activities.registration.send')}</Button>
      </form>
    </Page>
  )
}

type Props = RegistrationProps & { view: View }

function ChannelChoices({ view: { t }, values, problems }: Props) {
  return (
    <Choices
      name="channel"
      legend={t('activities.entry.channel')}
      value={(values.channel as string) ?? 'phone'}
      error={problems.channel}
      choices={['phone', 'desk', 'paper', 'email', 'outdoor'].map((value) => ({
        value,
        label: t(`activities.channel.${value}`),
      }))}
    />
  )
}

function Who({ view, values, problems, entry }: Props) {
  const { t, person } = view
  const organisation = (
    <Field
      name="organisation"
      label={t('activities.registration.organisation')}
      value={values.organisation as string}
      error={problems.organisation}
      autocomplete={entry ? 'off' : 'organization'}
    />
  )
  return (
    <>
      <Choices
        name="as"
        legend={t('activities.registration.as')}
        value={(values.as as string) ?? 'person'}
        choices={[
          { value: 'person', label: t('activities.registration.as-person') },
          { value: 'organisation', label: t('activities.registration.as-organisation'), more: organisation },
        ]}
      />
      {person && !entry ? (
        <>
          <Hidden name="givenName" value={person.name || person.email || '–'} />
          <p>{t('activities.registration.signed', { name: person.name || (person.email ?? '') })}</p>
        </>
      ) : (
        <AuthorFields view={view} values={values} problems={problems} own={!entry} />
      )}
    </>
  )
}

function Needs({ view: { t }, values, problems }: Props) {
  return (
    <>
      <Field
        name="seats"
        type="number"
        inputmode="numeric"
        min={1}
        max={20}
        width="short"
        label={t('activities.registration.seats')}
        value={(values.seats as string) ?? 1}
        error={problems.seats}
      />
      <TextArea
        name="needs"
        label={t('activities.registration.needs')}
        hint={t('activities.registration.needs-hint')}
        value={values.needs as string}
        error={problems.needs}
        rows={2}
        optional={t('kit.form.optional')}
      />
    </>
  )
}
