import type { Venue } from '#kit/domain.ts'
import { Choices, Field, type Problems, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { accessFeatures, spokenLanguages } from '../forms.ts'
import { WhereFields } from '../series/pages/repeat-fields.tsx'

type Props = { view: View; values: { [name: string]: unknown }; problems: Problems }

const said = (values: Props['values'], name: string) => (values[name] == null ? undefined : String(values[name]))

/** The day, the clock, and the place or the link. */
export function DateFields({ view, values, problems, venues = [] }: Props & { venues?: Venue[] }) {
  const { t } = view
  const clock = { type: 'time', width: 'short' } as const
  const line = (name: string) => ({
    name,
    label: t(`activities.form.${name}`),
    value: said(values, name),
    error: problems[name],
  })
  return (
    <fieldset class="flow">
      <legend>
        <h2>{t('activities.form.when-where')}</h2>
      </legend>
      <Field {...line('day')} type="date" width="medium" />
      <div class="side-by-side">
        <Field {...line('begins')} {...clock} />
        <Field {...line('ends')} {...clock} />
      </div>
      <WhereFields view={view} values={values} problems={problems} venues={venues} />
    </fieldset>
  )
}

/** Registration, room for how many, accessibility and languages. */
export function ComingFields({ view: { t }, values, problems, term }: Props & { term?: boolean }) {
  const many = (name: string) => [values[name] ?? []].flat() as string[]
  return (
    <>
      {term ? (
        <Choices
          name="registration"
          legend={t('activities.taking.registration')}
          value={said(values, 'registration') ?? 'open'}
          choices={['open', 'term', 'none'].map((value) => ({
            value,
            label: t(`activities.taking.registration.${value}`),
          }))}
        />
      ) : (
        <Tick
          name="registration"
          label={t('activities.form.registration')}
          checked={Boolean(values.registration) && values.registration !== 'none'}
        />
      )}
      <Field
        name="capacity"
        type="number"
        inputmode="numeric"
        min={1}
        width="short"
        label={t('activities.form.capacity')}
        hint={t('activities.form.capacity-hint')}
        value={said(values, 'capacity')}
        error={problems.capacity}
        optional={t('kit.form.optional')}
      />
      <Choices
        name="access"
        pick="many"
        legend={t('activities.access')}
        value={many('access')}
        choices={accessFeatures.map((value) => ({ value, label: t(`activities.access.${value}`) }))}
      />
      <Field
        name="accessNote"
        label={t('activities.form.access-note')}
        value={said(values, 'accessNote')}
        error={problems.accessNote}
        optional={t('kit.form.optional')}
      />
      <Choices
        name="languages"
        pick="many"
        legend={t('activities.languages')}
        value={many('languages')}
        choices={spokenLanguages.map((value) => ({ value, label: t(`activities.language.${value}`) }))}
      />
    </>
  )
}
