import { Button, Choices, Field, type Problems, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import { calledRoles, pays } from '../tables.ts'

type Props = { view: View; place: Place; values: Record<string, unknown>; problems: Problems | null }

/** A new call for people. */
export function CallFormPage({ view, place, values, problems }: Props) {
  const { t } = view
  const action = paths.calls.href({ community: view.community!.slug, centre: place.slug })
  const optional = t('kit.form.optional')
  const line = (name: string) => ({
    name,
    label: t(`centres.call.form.${name}`),
    value: values[name] == null ? undefined : String(values[name]),
    error: problems?.[name],
  })
  const hours = { type: 'number', min: 1, max: 160, width: 'short', optional } as const
  return (
    <MakingFrame view={view} place={place} title={t('centres.call.new')} problems={problems}>
      <form class="flow" method="post" action={action}>
        <Choices
          {...{ name: 'role', legend: t('centres.call.form.role'), value: String(values.role), error: problems?.role }}
          choices={calledRoles.map((value) => ({ value, label: t(`accounts.role.${value}`) }))}
        />
        <TextArea {...line('words')} hint={t('centres.call.form.words-hint')} optional={optional} />
        <Field {...line('untilDay')} type="date" width="medium" hint={t('centres.call.form.untilDay-hint')} required />
        <Field {...line('places')} type="number" min={1} width="short" optional={optional} />
        <div class="side-by-side">
          <Field {...line('hoursFrom')} {...hours} />
          <Field {...line('hoursTo')} {...hours} />
        </div>
        <Choices
          {...{
            name: 'paid',
            legend: t('centres.declaration.paid'),
            value: String(values.paid),
            error: problems?.paid,
          }}
          choices={pays.map((value) => ({ value, label: t(`centres.pay.${value}`) }))}
        />
        <Tick
          name="withMinors"
          label={t('centres.call.form.withMinors')}
          hint={t('centres.call.form.withMinors-hint')}
          value="on"
          checked={Boolean(values.withMinors)}
        />
        <Button>{t('centres.call.publish')}</Button>
      </form>
    </MakingFrame>
  )
}
