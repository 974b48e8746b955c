import { Button, DataTable, Empty, Field, FoldedForm, type Problems, Select, Status, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { keyKinds } from '../tables.ts'
import { type Place, PlaceFrame } from './frame.tsx'
import { NamedFields } from './named-fields.tsx'

type Listed = {
  id: string
  kind: string
  label: string
  room: string | null
  ended: string | null
  hands: { name: string; since: Date; confirmed: boolean }[]
}
type Trusted = {
  id: string
  name: string
  role: string
  since: string
  untilDay: string | null
  agreed: string | null
}
type Props = {
  view: View
  place: Place
  keys: Listed[]
  trusts: Trusted[]
  rooms: { id: string; name: string }[]
  today: string
  mayRun: boolean
  form: 'key' | 'trust' | null
  values: Record<string, unknown>
  problems: Problems
}

/** Which keys and codes a place has, who has each, and who is trusted with them. */
export function KeysPage(props: Props) {
  const { view, place, keys, problems } = props
  const { t } = view
  return (
    <PlaceFrame
      view={view}
      place={place}
      title={t('centres.keys')}
      lead={t('centres.keys.lead')}
      problems={problems}
      noindex
    >
      {keys.length === 0 ? (
        <Empty title={t('centres.keys.none')}>{t('centres.keys.none-text')}</Empty>
      ) : (
        <KeyTable {...props} />
      )}
      {props.mayRun && <NewKey {...props} />}
      <Trusts {...props} />
    </PlaceFrame>
  )
}

function KeyTable({ view, place, keys }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <DataTable
      caption={t('centres.keys')}
      quietCaption
      columns={[
        { label: t('centres.keys.label') },
        { label: t('centres.keys.opens') },
        { label: t('centres.keys.where') },
      ]}
      rows={keys.map(({ id, kind, label, room, ended, hands }) => [
        <a href={paths.key.href({ ...at, id })}>{`${t(`centres.keys.kind.${kind}`)}: ${label}`}</a>,
        room ?? t('centres.keys.whole-place'),
        ended ? (
          <Status kind="quiet" label={t(`centres.keys.ended.${ended}`)} />
        ) : (
          <Where view={view} kind={kind} hands={hands} />
        ),
      ])}
    />
  )
}

function Where({ view: { t, dates }, kind, hands }: { view: View; kind: string; hands: Listed['hands'] }) {
  if (kind === 'code') return <>{t('centres.keys.code-use')}</>
  if (hands.length === 0) return <>{t('centres.keys.in-place')}</>
  return (
    <>
      {hands.map(({ name, since, confirmed }) => (
        <div>
          {t(confirmed ? 'centres.keys.has' : 'centres.keys.awaited', {
            name: name || t('centres.keys.forgotten'),
            since: dates.moment(since),
          })}
        </div>
      ))}
    </>
  )
}

function NewKey({ view, place, rooms, form, values, problems: all }: Props) {
  const { t } = view
  const problems = form === 'key' ? all : {}
  const said = (name: string) => (form === 'key' && values[name] != null ? String(values[name]) : undefined)
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <FoldedForm title={t('centres.keys.new')} action={paths.keys.href(at)} open={form === 'key'}>
      <Select
        name="kind"
        label={t('centres.keys.kind')}
        value={said('kind')}
        options={keyKinds.map((kind) => ({ value: kind, label: t(`centres.keys.kind.${kind}`) }))}
      />
      <Field
        name="label"
        label={t('centres.keys.label')}
        hint={t('centres.keys.label-hint')}
        value={said('label')}
        error={problems.label}
        required
      />
      <Select
        name="roomId"
        label={t('centres.keys.opens')}
        empty={t('centres.keys.whole-place')}
        value={said('roomId')}
        options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field
        name="code"
        label={t('centres.keys.code')}
        hint={t('centres.keys.code-hint')}
        value={said('code')}
        error={problems.code}
        optional={t('kit.form.optional')}
        autocomplete="off"
      />
      <Field
        name="minutesBefore"
        type="number"
        width="short"
        min={0}
        max={1440}
        label={t('centres.keys.minutes')}
        value={said('minutesBefore') ?? '30'}
        error={problems.minutesBefore}
      />
      <Button>{t('centres.save')}</Button>
    </FoldedForm>
  )
}

function Trusts(props: Props) {
  const { view, place, trusts, mayRun } = props
  const { t, dates } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <section class="flow" aria-labelledby="trusts">
      <h2 id="trusts">{t('centres.trusts')}</h2>
      <p>{t('centres.trusts.text')}</p>
      {trusts.length > 0 && (
        <ul class="plain-list">
          {trusts.map(({ id, name, role, since, untilDay, agreed }) => (
            <li>
              <span>
                {[name, role].filter(Boolean).join(', ')}{' '}
                <span class="quiet">
                  {t('centres.trusts.term', {
                    since: dates.day(since),
                    ends: untilDay ? 'yes' : 'no',
                    until: untilDay ? dates.day(untilDay) : '',
                  })}
                </span>{' '}
                {!agreed && <Status kind="warning" label={t('centres.trusts.not-agreed')} />}
              </span>
              {mayRun && (
                <form method="post" action={paths.trustEnd.href({ ...at, id })}>
                  <Button look="plain">{t('centres.trusts.end')}</Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayRun && <NewTrust {...props} />}
    </section>
  )
}

function NewTrust({ view, place, today, form, values: all, problems: wrong }: Props) {
  const { t } = view
  const [values, problems] = form === 'trust' ? [all, wrong] : [{}, {}]
  const said = (name: string) => (values[name] == null ? undefined : String(values[name]))
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <FoldedForm title={t('centres.trusts.new')} action={paths.trusts.href(at)} open={form === 'trust'}>
      <NamedFields view={view} values={values} problems={problems} required />
      <Field
        name="role"
        label={t('centres.trusts.role')}
        value={said('role')}
        error={problems.role}
        optional={t('kit.form.optional')}
      />
      <div class="side-by-side">
        <Field
          name="since"
          type="date"
          width="medium"
          label={t('centres.trusts.since')}
          value={said('since') ?? today}
          error={problems.since}
          required
        />
        <Field
          name="untilDay"
          type="date"
          width="medium"
          label={t('centres.trusts.until')}
          value={said('untilDay')}
          error={problems.untilDay}
          optional={t('kit.form.optional')}
        />
      </div>
      <Tick name="agreed" value="on" label={t('centres.trusts.agreed')} checked={said('agreed') === 'on'} />
      <Button>{t('centres.save')}</Button>
    </FoldedForm>
  )
}
