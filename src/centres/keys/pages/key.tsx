import {
  Button,
  Choices,
  DataTable,
  Facts,
  Field,
  FoldedForm,
  Hidden,
  Notice,
  type Problems,
  Tick,
} from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { type Place, PlaceFrame } from './frame.tsx'
import { NamedFields } from './named-fields.tsx'

type Step = {
  giver: string
  taker: string
  takes: 'person' | 'place'
  fromPlace: boolean
  created: Date
  confirmed: Date | null
  ended: Date | null
  outcome: string | null
  way: string | null
}
type Shown = {
  id: string
  kind: 'key' | 'card' | 'code'
  label: string
  room: string | null
  code: string | null
  minutesBefore: number
  ended: string | null
}
type Props = {
  view: View
  place: Place
  key_: Shown
  history: Step[]
  pending: boolean
  held: boolean
  mayRun: boolean
  values: Record<string, unknown>
  problems: Problems
}

/** One key: who has it, through whose hands it went, and what can be done with it. */
export function KeyPage(props: Props) {
  const { view, place, key_: key, mayRun } = props
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug, id: key.id }
  return (
    <PlaceFrame
      view={view}
      place={place}
      title={`${t(`centres.keys.kind.${key.kind}`)}: ${key.label}`}
      trail={[{ label: t('centres.keys'), href: paths.keys.href(at) }]}
      problems={props.problems}
      noindex
    >
      {key.ended && <Notice kind="warning">{t(`centres.keys.ended.${key.ended}`)}</Notice>}
      <Facts
        facts={[
          { term: t('centres.keys.opens'), detail: key.room ?? t('centres.keys.whole-place') },
          mayRun && key.code && { term: t('centres.keys.code'), detail: key.code },
          key.kind === 'code' && { term: t('centres.keys.minutes'), detail: key.minutesBefore },
        ]}
      />
      {!key.ended && key.kind !== 'code' && <Hands {...props} at={at} />}
      {!key.ended && key.kind === 'code' && mayRun && <NewCode {...props} at={at} />}
      {!key.ended && <Ending view={view} at={at} mayRun={mayRun} />}
      {props.history.length > 0 && <History {...props} />}
    </PlaceFrame>
  )
}

type At = { community: string; centre: string; id: string }

function Hands({ view, pending, held, values, problems, at }: Props & { at: At }) {
  const { t } = view
  if (pending)
    return (
      <Notice kind="warning" title={t('centres.keys.waits')}>
        <div class="button-row">
          {(['signed', 'withdrawn'] as const).map((act) => (
            <form method="post" action={paths.signature.href(at)}>
              <Hidden name="act" value={act} />
              <Button look={act === 'signed' ? 'good' : 'quiet'}>{t(`centres.keys.pending.${act}`)}</Button>
            </form>
          ))}
        </div>
      </Notice>
    )
  if (held)
    return (
      <form method="post" action={paths.handovers.href(at)}>
        <Hidden name="to" value="place" />
        <Button look="good">{t('centres.keys.came-back')}</Button>
      </form>
    )
  return (
    <section class="flow" aria-labelledby="give">
      <h2 id="give">{t('centres.keys.give')}</h2>
      <form class="flow" method="post" action={paths.handovers.href(at)}>
        <Hidden name="to" value="person" />
        <NamedFields view={view} values={values} problems={problems} required />
        <Tick
          name="signed"
          value="on"
          label={t('centres.keys.signed')}
          hint={t('centres.keys.signed-hint')}
          checked={values.signed === 'on'}
        />
        <Button>{t('centres.keys.give')}</Button>
      </form>
    </section>
  )
}

function NewCode({ view: { t }, problems, at }: Props & { at: At }) {
  return (
    <FoldedForm title={t('centres.keys.code-change')} action={paths.newCode.href(at)} open={Boolean(problems.code)}>
      <Field
        name="code"
        label={t('centres.keys.code-new')}
        hint={t('centres.keys.code-change-hint')}
        error={problems.code}
        autocomplete="off"
        required
      />
      <Button>{t('centres.save')}</Button>
    </FoldedForm>
  )
}

function Ending({ view: { t }, at, mayRun }: { view: View; at: At; mayRun: boolean }) {
  const choices = (mayRun ? ['lost', 'withdrawn'] : ['lost']).map((value) => ({
    value,
    label: t(`centres.keys.end.${value}`),
  }))
  return (
    <FoldedForm title={t('centres.keys.end')} action={paths.keyEnd.href(at)}>
      <Choices name="why" legend={t('centres.keys.end.why')} choices={choices} value="lost" />
      <Button look="quiet">{t('centres.save')}</Button>
    </FoldedForm>
  )
}

function History({ view, history, place }: Props) {
  const { t, dates } = view
  const named = (name: string) => name || t('centres.keys.forgotten')
  return (
    <section class="flow" aria-labelledby="history">
      <h2 id="history">{t('centres.keys.history')}</h2>
      <DataTable
        caption={t('centres.keys.history')}
        quietCaption
        columns={['when', 'from', 'to', 'state'].map((name) => ({ label: t(`centres.keys.history.${name}`) }))}
        rows={history.map(({ giver, taker, takes, fromPlace, created, confirmed, ended, outcome, way }) => [
          dates.moment(created),
          fromPlace ? place.name : named(giver),
          takes === 'place' ? place.name : named(taker),
          [
            confirmed
              ? t('centres.keys.confirmed', { way: way ?? 'link', day: dates.moment(confirmed) })
              : t('centres.keys.unconfirmed'),
            ended && outcome ? t(`centres.keys.outcome.${outcome}`) : '',
          ]
            .filter(Boolean)
            .join(', '),
        ])}
      />
    </section>
  )
}
