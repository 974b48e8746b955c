import { ComingFields, DateFields } from '#activities/index.ts'
import { Page } from '#kit/page.tsx'
import { Button, Choices, Field, Notice, type Problems, Select, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { methods } from '../forms.ts'
import { paths } from '../paths.ts'
import type { TableBrief } from './cafe-grid.tsx'

type Values = { [name: string]: unknown }

export type MeetingFormProps = {
  about: Around
  topics: { id: string; title: string }[]
  /** The tables of a meeting that is being changed, to be named; none for a new one. */
  tables: TableBrief[]
  heading: string
  action: string
  values: Values
  problems: Problems
  refused: string | null
}

type Props = MeetingFormProps & { view: View }

/** A meeting to be added or changed. */
export function MeetingFormPage({ view, ...props }: Props) {
  const { t } = view
  const { about, heading, action, problems, refused } = props
  const at = { community: view.community!.slug, consultation: about.slug }
  const list = { label: t('consultations.meetings.title'), href: paths.meetings.href(at) }
  return (
    <Page
      view={view}
      title={heading}
      kicker={about.title}
      breadcrumbs={consultationCrumbs(view, about, list, { label: heading })}
      problems={problems}
    >
      {refused && <Notice kind="bad">{refused}</Notice>}
      <form class="flow" method="post" action={action}>
        <About view={view} {...props} />
        <DateFields view={view} values={props.values} problems={problems} />
        <HowItRuns view={view} {...props} />
        <WhoMayCome view={view} {...props} />
        <Button>{t('consultations.meeting.save')}</Button>
      </form>
    </Page>
  )
}

const text = (values: Values, name: string) => (values[name] == null ? undefined : String(values[name]))

function About({ view: { t }, topics, values, problems }: Props) {
  return (
    <>
      <Field
        name="title"
        label={t('consultations.meeting.title')}
        value={text(values, 'title')}
        error={problems.title}
        hint={t('consultations.meeting.title-hint')}
      />
      <Select
        name="topicId"
        label={t('consultations.voice.topic')}
        empty={t('consultations.meeting.every-topic')}
        options={topics.map(({ id, title }) => ({ value: id, label: title }))}
        value={text(values, 'topicId')}
        error={problems.topicId}
      />
      <TextArea
        name="summary"
        label={t('consultations.meeting.summary')}
        value={text(values, 'summary')}
        error={problems.summary}
        rows={2}
        optional={t('kit.form.optional')}
      />
    </>
  )
}

function HowItRuns({ view: { t }, tables, values, problems }: Props) {
  const number = { type: 'number', inputmode: 'numeric', width: 'short', min: 1 } as const
  const line = (name: string, label = name) => ({
    name,
    label: t(`consultations.meeting.${label}`),
    value: text(values, name),
    error: problems[name],
  })
  return (
    <fieldset class="flow">
      <legend>
        <h2>{t('consultations.meeting.method')}</h2>
      </legend>
      <Choices
        name="method"
        legend={t('consultations.meeting.method-question')}
        value={text(values, 'method') ?? 'talk'}
        error={problems.method}
        choices={methods.map((value) => ({
          value,
          label: t(`consultations.method.${value}`),
          hint: t(`consultations.method.${value}.text`),
        }))}
      />
      <TextArea
        {...line('questions')}
        hint={t('consultations.meeting.line-each')}
        rows={3}
        optional={t('kit.form.optional')}
      />
      <TextArea
        {...line('agenda')}
        hint={t('consultations.meeting.agenda-hint')}
        rows={4}
        optional={t('kit.form.optional')}
      />
      <div class="side-by-side">
        <Field {...line('tables', 'tables-number')} {...number} />
        <Field {...line('rounds', 'rounds-number')} {...number} />
        <Field {...line('roundMinutes')} {...number} />
      </div>
      {tables.map(({ number: place }) => (
        <div class="side-by-side">
          <Field
            name={`title-${place}`}
            label={t('consultations.table.title-of', { number: place })}
            value={text(values, `title-${place}`)}
            error={problems[`title-${place}`]}
          />
          <Field
            name={`host-${place}`}
            label={t('consultations.table.host-of', { number: place })}
            value={text(values, `host-${place}`)}
            error={problems[`host-${place}`]}
          />
        </div>
      ))}
    </fieldset>
  )
}

function WhoMayCome({ view, values, problems }: Props) {
  const { t } = view
  return (
    <fieldset class="flow">
      <legend>
        <h2>{t('consultations.meeting.who')}</h2>
      </legend>
      <Tick
        name="open"
        label={t('consultations.meeting.open-tick')}
        hint={t('consultations.meeting.open-hint')}
        checked={Boolean(values.open)}
      />
      <ComingFields view={view} values={values} problems={problems} />
    </fieldset>
  )
}
