import { Choices, Field, Hidden, type Problems, Select, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'

export type DecisionValues = {
  outcome?: string
  reason?: string
  unitIds?: string[]
  newUnit?: boolean
  unit_client_id?: string | null
  kind?: string
  beside?: string | null
  where?: string
  heading?: string
  unitText?: string
}

export type DocumentChoice = { slug: string; title: string; units: { id: string; label: string }[] } | null

type Props = {
  view: View
  document: DocumentChoice
  values: DecisionValues
  problems: Problems | null
  outcomes: ('later' | 'taken' | 'refused')[]
}

/** Into which unit, a new one written right here, or why not. Every field stays where the browser cannot fold it. */
export function DecisionFields({ view, document, values, problems, outcomes }: Props) {
  const { t } = view
  const say = (name: string) => t(`consultations.decision.${name}`)
  const units = document && <UnitFields {...{ view, document, values, problems }} />
  const reason = (
    <TextArea
      name="reason"
      label={say('reason')}
      hint={say('reason.hint')}
      value={values.reason}
      error={problems?.reason}
      rows={4}
    />
  )
  return (
    <>
      <Hidden name="unit_client_id" value={values.unit_client_id ?? ''} />
      <Choices
        name="outcome"
        legend={say('outcome')}
        value={values.outcome ?? 'later'}
        error={problems?.outcome}
        choices={outcomes
          .filter((name) => name !== 'taken' || document)
          .map((name) => ({
            value: name,
            label: say(`outcome.${name}`),
            more: name === 'taken' ? units : name === 'refused' ? reason : undefined,
          }))}
      />
      {!document && <p>{say('no-document')}</p>}
    </>
  )
}

type UnitProps = Pick<Props, 'view' | 'values' | 'problems'> & { document: NonNullable<DocumentChoice> }

function UnitFields({ view, document, values, problems }: UnitProps) {
  const { t } = view
  const say = (name: string) => t(`consultations.decision.${name}`)
  const options = document.units.map(({ id, label }) => ({ value: id, label }))
  const kinds = ['section', 'subsection', 'point', 'letter', 'chapter'] as const
  return (
    <>
      {options.length > 0 && (
        <Select
          name="unitIds"
          label={say('unit')}
          empty={say('unit.none')}
          options={options}
          value={values.unitIds?.[0]}
          error={problems?.unitIds}
        />
      )}
      <Tick
        name="newUnit"
        value="on"
        label={say('new-unit')}
        checked={values.newUnit}
        error={options.length === 0 ? problems?.unitIds : undefined}
      />
      <Select
        name="kind"
        label={say('new-unit.kind')}
        options={kinds.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }))}
        value={values.kind ?? 'section'}
        error={problems?.kind}
      />
      {options.length > 0 && (
        <>
          <Select
            name="where"
            label={say('new-unit.where')}
            options={['after', 'inside'].map((where) => ({ value: where, label: say(`where.${where}`) }))}
            value={values.where}
          />
          <Select
            name="beside"
            label={say('new-unit.beside')}
            empty={say('new-unit.end')}
            options={options}
            value={values.beside}
            error={problems?.beside}
          />
        </>
      )}
      <Field
        name="heading"
        label={say('new-unit.heading')}
        optional={t('kit.form.optional')}
        value={values.heading}
        error={problems?.heading}
      />
      <TextArea
        name="unitText"
        label={say('new-unit.text')}
        hint={say('new-unit.text.hint')}
        value={values.unitText}
        error={problems?.unitText}
        rows={4}
      />
    </>
  )
}
