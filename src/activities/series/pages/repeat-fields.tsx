import type { Child } from 'hono/jsx'
import type { Venue } from '#kit/domain.ts'
import { Choices, Field, type Problems, Select, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { nths, patterns, weekdays } from '../repeat.ts'

export type Typed = { [name: string]: unknown }
type Props = { view: View; values: Typed; problems: Problems }

export const said = (values: Typed, name: string) => (values[name] == null ? undefined : String(values[name]))

/** How something repeats, at what hour, from when until when. Every question stands under the answer that asks it. */
export function RepeatFields({ view, values, problems }: Props) {
  const { t } = view
  const props = { view, values, problems }
  const line = lineIn(view, values, problems)
  const more: Partial<Record<string, Child>> = {
    'month-weekday': <Nth {...props} />,
    'month-day': <Field {...line('monthDay')} type="number" inputmode="numeric" min={1} max={31} width="short" />,
    list: <Listed {...props} />,
  }
  return (
    <div class="flow repeat">
      <Choices
        name="pattern"
        legend={t('activities.series.form.pattern')}
        value={said(values, 'pattern') ?? 'week'}
        error={problems.pattern}
        choices={patterns.map((value) => ({
          value,
          label: t(`activities.series.form.pattern.${value}`),
          more: more[value],
        }))}
      />
      <div class="repeat__weekdays">
        <Weekdays {...props} />
      </div>
      <Hours {...props} />
      <div class="repeat__ending flow">
        <Ending {...props} />
        <Tick
          name="skipHolidays"
          value="on"
          label={t('activities.series.form.skipHolidays')}
          checked={Boolean(values.skipHolidays)}
        />
      </div>
    </div>
  )
}

function Listed({ view: { t }, values, problems }: Props) {
  return (
    <TextArea
      name="list"
      label={t('activities.series.form.list')}
      hint={t('activities.series.form.list-hint')}
      value={said(values, 'list')}
      error={problems.list}
      rows={4}
    />
  )
}

function lineIn({ t }: View, values: Typed, problems: Problems) {
  return (name: string) => ({
    name,
    label: t(`activities.series.form.${name}`),
    value: said(values, name),
    error: problems[name],
  })
}

function Weekdays({ view: { t }, values, problems }: Props) {
  return (
    <Choices
      name="weekdays"
      pick="many"
      legend={t('activities.series.form.weekdays')}
      hint={t('activities.series.form.weekdays-hint')}
      value={[values.weekdays ?? []].flat() as string[]}
      error={problems.weekdays}
      choices={weekdays.map((value) => ({ value, label: t(`activities.series.weekday.${value}`) }))}
    />
  )
}

function Nth({ view: { t }, values }: Props) {
  return (
    <div class="side-by-side">
      <Select
        name="nth"
        label={t('activities.series.form.nth')}
        value={said(values, 'nth')}
        options={nths.map((value) => ({ value, label: t(`activities.series.form.nth.${value}`) }))}
      />
      <Select
        name="nthWeekday"
        label={t('activities.series.form.nthWeekday')}
        value={said(values, 'nthWeekday')}
        options={weekdays.map((value) => ({ value, label: t(`activities.series.weekday.${value}`) }))}
      />
    </div>
  )
}

function Hours({ view, values, problems }: Props) {
  const clock = { type: 'time', width: 'short' } as const
  const one = (name: string) => ({
    name,
    label: view.t(`activities.form.${name}`),
    value: said(values, name),
    error: problems[name],
  })
  return (
    <div class="side-by-side">
      <Field {...one('begins')} {...clock} />
      <Field {...one('ends')} {...clock} />
    </div>
  )
}

function Ending({ view, values, problems }: Props) {
  const line = lineIn(view, values, problems)
  const day = { type: 'date', width: 'medium' } as const
  return (
    <>
      <Field {...line('firstDay')} {...day} />
      <Choices
        name="ending"
        legend={view.t('activities.series.form.ending')}
        value={said(values, 'ending') ?? 'until'}
        choices={[
          {
            value: 'until',
            label: view.t('activities.series.form.ending.until'),
            more: <Field {...line('untilDay')} {...day} />,
          },
          {
            value: 'times',
            label: view.t('activities.series.form.ending.times'),
            more: <Field {...line('times')} type="number" inputmode="numeric" min={1} max={400} width="short" />,
          },
        ]}
      />
    </>
  )
}

/** Where: a room that somebody here lets, or a place in words, or a link. */
export function WhereFields({ view, values, problems, venues }: Props & { venues: Venue[] }) {
  const { t } = view
  const line = (name: string) => ({
    name,
    label: t(`activities.form.${name}`),
    value: said(values, name),
    error: problems[name],
  })
  const label = ({ label, capacity }: Venue) =>
    capacity === null ? label : t('activities.series.form.room', { label, capacity })
  return (
    <>
      {venues.length > 0 && (
        <Select
          name="roomId"
          label={t('activities.series.form.roomId')}
          value={said(values, 'roomId')}
          error={problems.roomId}
          empty={t('activities.series.form.no-room')}
          options={venues.map((venue) => ({ value: venue.id, label: label(venue) }))}
        />
      )}
      <Field {...line('place')} hint={t('activities.form.place-hint')} />
      <Field {...line('address')} optional={t('kit.form.optional')} />
      <Field {...line('onlineUrl')} type="url" optional={t('kit.form.optional')} />
    </>
  )
}
