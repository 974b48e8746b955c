import { dayOf } from '#kit/dates.ts'
import { Button, Field, FoldedForm, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Returned } from '../one.tsx'
import { paths } from '../paths.ts'
import { type CooperationKind, cooperationKinds } from '../tables.ts'

type Cooperation = { id: string; kind: CooperationKind; validFrom: string; validTo: string | null }
type Props = { view: View; slug: string; cooperations: Cooperation[]; staff: boolean; returned?: Returned }

/** As what the municipality works with it, and since when. */
export function Cooperations({ view, slug, cooperations, staff, returned }: Props) {
  const { t } = view
  if (cooperations.length === 0 && !staff) return null
  return (
    <section class="flow">
      <h2>{t('organisations.cooperations')}</h2>
      <ul class="plain-list">
        {cooperations.map((one) => (
          <li>
            <Cooperated view={view} one={one} />
            {staff && !one.validTo && <EndForm view={view} slug={slug} one={one} />}
          </li>
        ))}
      </ul>
      {staff && <BeginForm view={view} slug={slug} returned={returned} />}
    </section>
  )
}

function Cooperated({ view: { t, dates }, one }: { view: View; one: Cooperation }) {
  const { kind, validFrom, validTo } = one
  const when = validTo ? 'organisations.cooperation.from-to' : 'organisations.cooperation.since'
  return (
    <span>
      {t(`organisations.cooperation.kind.${kind}`)}{' '}
      <span class="quiet">{t(when, { from: dates.day(validFrom), to: validTo && dates.day(validTo) })}</span>
    </span>
  )
}

function EndForm({ view, slug, one }: { view: View; slug: string; one: Cooperation }) {
  const { t } = view
  const kind = t(`organisations.cooperation.kind.${one.kind}`)
  return (
    <form method="post" action={paths.cooperationEnding.href({ community: view.community!.slug, slug, id: one.id })}>
      <Button look="plain">{t('organisations.cooperation.end', { kind })}</Button>
    </form>
  )
}

function BeginForm({ view, slug, returned }: { view: View; slug: string; returned?: Returned }) {
  const { t } = view
  return (
    <FoldedForm
      title={t('organisations.cooperation.begin')}
      open={Boolean(returned)}
      action={paths.cooperations.href({ community: view.community!.slug, slug })}
    >
      <Select
        name="cooperation"
        label={t('organisations.cooperation.as')}
        empty={t('organisations.choose')}
        options={cooperationKinds.map((kind) => ({
          value: kind,
          label: t(`organisations.cooperation.kind.${kind}`),
        }))}
        value={returned?.values.cooperation as string}
        error={returned?.problems.cooperation}
        required
      />
      <Field
        name="from"
        type="date"
        width="medium"
        label={t('organisations.cooperation.from')}
        value={(returned?.values.from as string) ?? dayOf(view.now)}
        error={returned?.problems.from}
        required
      />
      <Button look="quiet">{t('organisations.cooperation.begin')}</Button>
    </FoldedForm>
  )
}
