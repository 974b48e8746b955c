import { Choices, Field, type Problems, Select, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { audiences } from '../../tables.ts'

type Props = {
  view: View
  values: { [name: string]: unknown }
  problems: Problems
  leaders: { id: string; name: string }[]
}

/** For whom, who leads, what is asked, and what becomes of a place that falls free. */
export function TakingFields({ view: { t }, values, problems, leaders }: Props) {
  const said = (name: string) => (values[name] == null ? undefined : String(values[name]))
  const optional = t('kit.form.optional')
  return (
    <>
      <Choices
        name="audience"
        pick="many"
        legend={t('activities.audience')}
        optional={optional}
        value={[values.audience ?? []].flat() as string[]}
        choices={audiences.map((value) => ({ value, label: t(`activities.audience.${value}`) }))}
      />
      <Select
        name="leaderId"
        label={t('activities.taking.leader')}
        hint={t('activities.taking.leader-hint')}
        empty={t('activities.taking.no-leader')}
        value={said('leaderId')}
        options={leaders.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field
        name="offerHours"
        type="number"
        inputmode="numeric"
        min={1}
        max={336}
        width="short"
        label={t('activities.taking.offer-hours')}
        hint={t('activities.taking.offer-hint')}
        value={said('offerHours')}
        error={problems.offerHours}
        optional={optional}
      />
      <TextArea
        name="asked"
        label={t('activities.taking.questions')}
        hint={t('activities.taking.questions-hint')}
        value={said('asked')}
        error={problems.asked}
        rows={3}
        optional={optional}
      />
      <Tick name="minors" value="on" label={t('activities.taking.minors')} checked={Boolean(values.minors)} />
    </>
  )
}
