import { Field, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'

type Props = { view: View; values: { [name: string]: unknown }; problems: Problems }

/** On which day, between which times or for how long, and doing what. */
export function WorkFields({ view: { t }, values, problems }: Props) {
  const line = (name: string) => ({
    name,
    label: t(`volunteering.hours.form.${name}`),
    value: values[name] == null ? undefined : String(values[name]),
    error: problems[name],
  })
  return (
    <>
      <Field {...line('day')} type="date" width="medium" />
      <fieldset class="choices">
        <legend class="choices__legend">{t('volunteering.hours.form.how-long')}</legend>
        <div class="side-by-side">
          <Field {...line('hours')} type="number" inputmode="numeric" min={0} max={24} width="short" />
          <Field {...line('minutes')} type="number" inputmode="numeric" min={0} max={59} width="short" />
        </div>
        <p class="field__hint">{t('volunteering.hours.form.or-times')}</p>
        <div class="side-by-side">
          <Field {...line('begins')} type="time" width="short" />
          <Field {...line('ends')} type="time" width="short" />
        </div>
      </fieldset>
      <Field {...line('tasks')} hint={t('volunteering.hours.form.tasks-hint')} optional={t('kit.form.optional')} />
    </>
  )
}
