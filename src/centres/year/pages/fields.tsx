import { Field, type Option, type Problems, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { figureNames } from '../figures.ts'
import type { Kind } from './lines.tsx'

export type Options = { organisations: Option[]; offices: Option[]; documents: Option[] }
type Props = {
  view: View
  kind: Kind
  values: Record<string, unknown>
  problems: Problems
  options: Options
}

/** The fields of a goal, an agreement or a line of the costs. */
export function LineFields(props: Props) {
  if (props.kind === 'goals') return <GoalFields {...props} />
  return props.kind === 'agreements' ? <AgreementFields {...props} /> : <CostFields {...props} />
}

function about({ view, values, problems }: Props, prefix: string) {
  return (name: string) => ({
    name,
    label: view.t(`centres.year.${prefix}.${name}`),
    value: values[name] == null ? undefined : String(values[name]),
    error: problems[name],
  })
}

function GoalFields(props: Props) {
  const { t } = props.view
  const of = about(props, 'goal')
  const optional = t('kit.form.optional')
  return (
    <>
      <Field {...of('goal')} required />
      <Field {...of('form')} optional={optional} />
      <Select
        {...of('indicator')}
        empty={t('centres.year.goal.own')}
        options={figureNames.map((value) => ({ value, label: t(`centres.year.figure.${value}`) }))}
      />
      <Field {...of('ownIndicator')} hint={t('centres.year.goal.own-hint')} optional={optional} />
      <Field {...of('target')} type="number" min={0} width="short" optional={optional} />
      <Field {...of('result')} hint={t('centres.year.goal.result-hint')} optional={optional} />
    </>
  )
}

function AgreementFields(props: Props) {
  const { t } = props.view
  const of = about(props, 'agreement')
  const optional = t('kit.form.optional')
  const { organisations, documents } = props.options
  return (
    <>
      <Select {...of('organisationId')} empty={t('centres.host.none')} options={organisations} required />
      <Select {...of('documentId')} empty={t('centres.year.agreement.on-paper')} options={documents} />
      <Field {...of('number')} hint={t('centres.year.agreement.number-hint')} optional={optional} width="medium" />
      <Field {...of('signed')} type="date" width="medium" optional={optional} />
      <Field {...of('grosze')} inputmode="decimal" width="short" optional={optional} />
      <Field {...of('plannedHours')} type="number" min={0} width="short" optional={optional} />
      <Field {...of('taskUrl')} type="url" hint={t('centres.year.agreement.task-hint')} optional={optional} />
    </>
  )
}

function CostFields(props: Props) {
  const { t } = props.view
  const of = about(props, 'cost')
  const { organisations, offices } = props.options
  return (
    <>
      <Field {...of('what')} hint={t('centres.year.cost.what-hint')} required />
      <Select {...of('officeId')} empty={t('centres.host.none')} options={offices} />
      <Select {...of('organisationId')} empty={t('centres.host.none')} options={organisations} />
      <Field {...of('planned')} inputmode="decimal" width="short" required />
      <Field {...of('paid')} inputmode="decimal" width="short" optional={t('kit.form.optional')} />
    </>
  )
}
