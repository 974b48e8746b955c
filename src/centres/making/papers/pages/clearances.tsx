import { clearanceKinds } from '#accounts/index.ts'
import { Button, Empty, Field, FoldedForm, Hidden, Notice, type Problems, Select, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import type { Worker } from '../minors.ts'

type Props = {
  view: View
  place: Place
  workers: Worker[]
  today: string
  values: Record<string, unknown>
  problems: Problems | null
}

/** Who works with children here, and whether the register was looked into about them. */
export function ClearancesPage(props: Props) {
  const { view, place, workers, problems } = props
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <MakingFrame
      view={view}
      place={place}
      title={t('centres.clearances')}
      problems={problems}
      trail={[{ label: t('centres.minors'), href: paths.minors.href(at) }]}
      noindex
    >
      <Notice>{t('centres.clearances.lead')}</Notice>
      {workers.length === 0 && <Empty title={t('centres.clearances.none')}>{t('centres.clearances.none-text')}</Empty>}
      {workers.map((worker) => (
        <OneWorker {...props} worker={worker} />
      ))}
    </MakingFrame>
  )
}

type One = Props & { worker: Worker }

function OneWorker(props: One) {
  const { view, worker } = props
  const { t, dates } = view
  const { id, name, roles, checks, lacking } = worker
  return (
    <article class="declared flow" aria-labelledby={`w-${id}`}>
      <h2 id={`w-${id}`}>{name}</h2>
      <p class="soft">{roles.map((role) => t(`accounts.role.${role}`)).join(', ')}</p>
      <p>
        <Status kind={lacking ? 'bad' : 'good'} label={t(`centres.clearance.${lacking ?? 'cleared'}`)} />
      </p>
      {checks.length > 0 && (
        <ul>
          {checks.map(({ kind, checkedOn, validUntil }) => (
            <li>
              {t('centres.clearance.line', {
                kind: t(`accounts.clearance.kind.${kind}`),
                on: dates.day(checkedOn),
                until: dates.day(validUntil),
              })}
            </li>
          ))}
        </ul>
      )}
      <CheckForm {...props} />
    </article>
  )
}

function CheckForm({ view, place, worker, today, values, problems }: One) {
  const { t } = view
  const back = problems !== null && values.personId === worker.id
  const action = paths.clearances.href({ community: view.community!.slug, centre: place.slug })
  const own = (name: string) => ({
    name,
    id: back ? name : `${name}-${worker.id}`,
    error: back ? problems?.[name] : undefined,
  })
  const typed = (name: string, usual: string) => (back ? String(values[name] ?? '') : usual)
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`
  return (
    <FoldedForm title={t('centres.clearance.new')} action={action} open={back}>
      <Hidden name="personId" value={worker.id} />
      <Select
        {...own('kind')}
        label={t('accounts.clearance.kind')}
        value={typed('kind', 'register')}
        options={clearanceKinds.map((value) => ({ value, label: t(`accounts.clearance.kind.${value}`) }))}
      />
      <div class="side-by-side">
        <Field
          {...own('checkedOn')}
          type="date"
          width="medium"
          label={t('accounts.clearance.checkedOn')}
          value={typed('checkedOn', today)}
          max={today}
        />
        <Field
          {...own('validUntil')}
          type="date"
          width="medium"
          label={t('accounts.clearance.validUntil')}
          value={typed('validUntil', inAYear)}
        />
      </div>
      <Button>{t('centres.clearance.save')}</Button>
    </FoldedForm>
  )
}
