import { Button, ButtonRow, Field, LinkButton, type Problems, Select, Sign } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Accessibility, type Degree, degreeOf, degrees, type Feature } from '../accessibility.ts'

const signs = { yes: 'good', limited: 'warning', no: 'bad', unknown: 'info' } as const

/** How one can get in and about: what is known of each feature, the good news first; unknowns as one sentence. */
export function AccessList({
  view,
  record,
  features,
}: {
  view: View
  record: Accessibility
  features: readonly Feature[]
}) {
  const { t, dates } = view
  const order: Degree[] = ['yes', 'limited', 'no']
  const known = order.flatMap((degree) => features.filter((feature) => degreeOf(record, feature) === degree))
  const unknown = features.filter((feature) => degreeOf(record, feature) === 'unknown')
  return (
    <div class="flow access">
      {known.length > 0 && (
        <ul class="access__list">
          {known.map((feature) => (
            <AccessLine view={view} record={record} feature={feature} />
          ))}
        </ul>
      )}
      {record.note && <p>{record.note}</p>}
      {unknown.length > 0 && (
        <p class="quiet">
          {t('centres.access.unknown', {
            what: unknown.map((feature) => t(`centres.access.${feature}`).toLowerCase()).join(', '),
          })}
        </p>
      )}
      {record.checked && <p class="quiet">{t('centres.access.checked', { day: dates.day(record.checked) })}</p>}
    </div>
  )
}

function AccessLine({ view: { t }, record, feature }: { view: View; record: Accessibility; feature: Feature }) {
  const degree = degreeOf(record, feature)
  const words = record.words?.[feature]
  return (
    <li data-degree={degree}>
      <Sign name={signs[degree]} />
      <span>
        {t(`centres.access.${feature}`)}: <strong>{t(`centres.degree.${degree}`)}</strong>
        {words && ` – ${words}`}
      </span>
    </li>
  )
}

type FormProps = {
  view: View
  action: string
  back: string
  features: readonly Feature[]
  values: Record<string, unknown>
  problems: Problems
}

/** A round through the building with a list in hand: for each feature how it is, and words where they help. */
export function AccessForm({ view: { t }, action, back, features, values, problems }: FormProps) {
  const said = (name: string) => (values[name] == null ? undefined : String(values[name]))
  const options = degrees.map((value) => ({ value, label: t(`centres.degree.${value}`) }))
  const optional = t('kit.form.optional')
  return (
    <form method="post" action={action} class="flow">
      {features.map((feature) => (
        <fieldset class="side-by-side access__asked">
          <legend>
            <strong>{t(`centres.access.${feature}`)}</strong>
          </legend>
          <Select name={feature} label={t('centres.access.how')} options={options} value={said(feature) ?? 'unknown'} />
          <Field
            name={`${feature}-words`}
            label={t('centres.access.words')}
            value={said(`${feature}-words`)}
            error={problems[`${feature}-words`]}
            optional={optional}
          />
        </fieldset>
      ))}
      <Field
        name="note"
        label={t('centres.access.note')}
        value={said('note')}
        error={problems.note}
        optional={optional}
      />
      <Field
        name="checked"
        type="date"
        width="medium"
        label={t('centres.access.day')}
        value={said('checked')}
        error={problems.checked}
      />
      <ButtonRow>
        <Button>{t('centres.save')}</Button>
        <LinkButton look="quiet" href={back}>
          {t('centres.back')}
        </LinkButton>
      </ButtonRow>
    </form>
  )
}
