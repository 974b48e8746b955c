import { Choices, Field, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { CallBrief } from '../calls.ts'
import { hoursOf, payChoices } from './wording.ts'

type Props = { view: View; call: CallBrief; values: Record<string, unknown>; problems: Problems }

/** What somebody offers: how many hours, paid or not, from which organisation, and why. */
export function OfferFields({ view, call, values, problems }: Props) {
  const { t } = view
  const line = (name: string) => ({
    name,
    label: t(`centres.declaration.${name}`),
    value: values[name] == null ? undefined : String(values[name]),
    error: problems[name],
  })
  const choices = payChoices(call.paid).map((value) => ({ value, label: t(`centres.pay.${value}`) }))
  return (
    <>
      <Field {...line('hours')} type="number" min={1} max={160} width="short" hint={hoursOf(view, call)} required />
      <Choices
        name="paid"
        legend={t('centres.declaration.paid')}
        choices={choices}
        value={String(values.paid ?? choices[0]!.value)}
        error={problems.paid}
      />
      <Field
        {...line('organisation')}
        optional={t('kit.form.optional')}
        hint={t('centres.declaration.organisation-hint')}
      />
      <TextArea {...line('words')} optional={t('kit.form.optional')} hint={t('centres.declaration.words-hint')} />
    </>
  )
}
