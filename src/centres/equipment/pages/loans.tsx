import {
  Button,
  DataTable,
  Empty,
  Field,
  FoldedForm,
  Hidden,
  type Problems,
  Select,
  Status,
  Tick,
} from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Place, PlaceFrame } from '../../keys/pages/frame.tsx'
import { NamedFields } from '../../keys/pages/named-fields.tsx'
import type { LoanBrief } from '../loan-routes.tsx'
import { paths } from '../paths.ts'
import { statusOf } from './wording.ts'

type Props = {
  view: View
  place: Place
  loans: (LoanBrief & { id: string; name: string })[]
  things: { id: string; name: string }[]
  today: string
  values: Record<string, unknown>
  problems: Problems
  sending: string
}

/** Who has what, what waits and what is late; and lending at the desk, by name. */
export function LoansPage(props: Props) {
  const { view, place, loans, today, problems } = props
  const { t, dates } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <PlaceFrame
      view={view}
      place={place}
      title={t('centres.loans')}
      trail={[{ label: t('centres.things'), href: paths.things.href(at) }]}
      problems={problems}
      noindex
    >
      {props.things.length > 0 && <Desk {...props} />}
      {loans.length === 0 ? (
        <Empty title={t('centres.loans.none')}>{t('centres.loans.none-text')}</Empty>
      ) : (
        <DataTable
          caption={t('centres.loans')}
          quietCaption
          columns={['thing', 'who', 'when', 'state'].map((name) => ({ label: t(`centres.loans.${name}`) }))}
          rows={loans.map(({ id, thing, quantity, returned, name, groupName, fromDay, due, status }) => [
            <a href={paths.loan.href({ ...at, id })}>{`${thing}\u00a0×\u00a0${quantity - returned || quantity}`}</a>,
            [name || t('centres.keys.forgotten'), groupName].filter(Boolean).join(', '),
            `${dates.day(fromDay)} – ${dates.day(due)}`,
            status === 'out' && due < today ? (
              <Status kind="bad" label={t('centres.loans.overdue')} />
            ) : (
              <Status {...statusOf(view, status)} />
            ),
          ])}
        />
      )}
    </PlaceFrame>
  )
}

function Desk({ view, place, things, values, problems, sending }: Props) {
  const { t } = view
  const line = (name: string, label: string) => ({
    ...{ name, label: t(`centres.loans.${label}`) },
    value: values[name] == null ? undefined : String(values[name]),
    error: problems[name],
  })
  const action = paths.loans.href({ community: view.community!.slug, centre: place.slug })
  return (
    <FoldedForm title={t('centres.loans.desk')} action={action} open={Object.keys(problems).length > 0}>
      <Hidden name="clientId" value={sending} />
      <Select {...line('thing', 'thing')} options={things.map(({ id, name }) => ({ value: id, label: name }))} />
      <NamedFields view={view} values={values} problems={problems} required />
      <Field {...line('group', 'group')} optional={t('kit.form.optional')} />
      <div class="side-by-side">
        <Field {...line('fromDay', 'from')} type="date" width="medium" required />
        <Field {...line('due', 'due')} type="date" width="medium" required />
        <Field {...line('quantity', 'quantity')} type="number" min={1} width="short" required />
      </div>
      <Tick name="signed" value="on" label={t('centres.keys.signed')} hint={t('centres.keys.signed-hint')} />
      <Button>{t('centres.loans.lend')}</Button>
    </FoldedForm>
  )
}
