import { Choices, Field, type Problems, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../../brief.ts'

type Props = { view: View; activity: ActivityBrief; values: { [name: string]: unknown }; problems: Problems }

/** The few questions of this activity; none has to be answered. */
export function Asked({ view: { t }, activity, values, problems }: Props) {
  return (
    <>
      {activity.questions.map(({ label, kind, choices }, place) => {
        const name = `question-${place}`
        const said = values[name] == null ? undefined : String(values[name])
        if (kind === 'tick') return <Tick name={name} label={label} checked={Boolean(said)} />
        if (kind === 'text')
          return (
            <Field name={name} label={label} value={said} error={problems[name]} optional={t('kit.form.optional')} />
          )
        const all = choices.map((value) => ({ value, label: value }))
        return <Choices name={name} legend={label} value={said} choices={all} optional={t('kit.form.optional')} />
      })}
    </>
  )
}

/** For somebody under 18: who agrees. Under 13 the guardian signs them up, from 13 both agree (Civil Code, art. 14–17). */
export function Guardian({ view: { t }, values, problems }: Props) {
  return (
    <Choices
      name="minor"
      pick="many"
      legend={t('activities.taking.age')}
      value={values.minor ? 'on' : undefined}
      choices={[
        {
          value: 'on',
          label: t('activities.taking.minor'),
          more: (
            <>
              <Field
                name="guardian"
                label={t('activities.taking.guardian')}
                value={values.guardian as string}
                error={problems.guardian}
              />
              <Tick
                name="guardianAgrees"
                value="on"
                label={t('activities.taking.consent')}
                checked={Boolean(values.guardianAgrees)}
                error={problems.guardianAgrees}
              />
            </>
          ),
        },
      ]}
    />
  )
}
