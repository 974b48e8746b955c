import { Field, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Translate } from '#kit/words.ts'
import { spanned } from '../../rooms/pages/policy.ts'
import { repeats } from '../days.ts'

/** How long meetings last: from half an hour to the whole day. */
export function lengths(t: Translate) {
  return [30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480, 600].map((minutes) => ({
    value: String(minutes),
    label: spanned(t, minutes),
  }))
}

export function repeatOptions(t: Translate) {
  return repeats.map((value) => ({ value, label: t(`centres.repeat.${value}`) }))
}

type Props = {
  view: View
  values: { until?: unknown; days?: unknown }
  names: { until: string; days: string }
  problems: Problems
}

/** Until when it is repeated, and further days as people write them. */
export function RepeatFields({ view: { t }, values, names, problems }: Props) {
  const said = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const optional = t('kit.form.optional')
  return (
    <>
      <Field
        name={names.until}
        type="date"
        label={t('centres.when.until')}
        optional={optional}
        value={said(values.until)}
        error={problems[names.until]}
      />
      <Field
        name={names.days}
        label={t('centres.when.days')}
        hint={t('centres.when.days-hint')}
        optional={optional}
        value={said(values.days)}
        error={problems[names.days]}
      />
    </>
  )
}
