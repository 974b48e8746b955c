import { Button, Field, FoldedForm, type Problems, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'

type Props = {
  view: View
  call: string
  dates: { id: string; begins: Date; ends: Date }[]
  today: string
  values: { [name: string]: unknown }
  problems: Problems
}

/** Adding a shift: by the clock, or as long as a date of the activity lasts. */
export function ShiftForm({ view, call, dates, today, values, problems }: Props) {
  const { t } = view
  const line = (name: string) => ({
    name,
    label: t(`volunteering.shift.${name}`),
    value: values[name] == null ? undefined : String(values[name]),
    error: problems[name],
  })
  const open = ['occurrence', 'day', 'begins', 'ends', 'places', 'words'].some((name) => problems[name])
  const said = (when: Date) => `${view.dates.weekday(when)}, ${view.dates.clock(when)}`
  return (
    <FoldedForm
      title={t('volunteering.shift.add')}
      action={paths.shifts.href({ community: view.community!.slug, call })}
      open={open}
    >
      {dates.length > 0 && (
        <Select
          {...line('occurrence')}
          options={dates.map(({ id, begins }) => ({ value: id, label: said(begins) }))}
          empty={t('volunteering.shift.own-time')}
          optional={t('kit.form.optional')}
        />
      )}
      <Field {...line('day')} type="date" width="medium" min={today} />
      <div class="side-by-side">
        <Field {...line('begins')} type="time" width="short" />
        <Field {...line('ends')} type="time" width="short" />
      </div>
      <Field {...line('places')} type="number" min={1} max={500} width="short" required />
      <Field {...line('words')} optional={t('kit.form.optional')} />
      <Button>{t('volunteering.shift.add')}</Button>
    </FoldedForm>
  )
}
