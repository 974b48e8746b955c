import { Button, DataTable, Facts, Field, Hidden, LinkButton, Notice, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Place, PlaceFrame } from '../../keys/pages/frame.tsx'
import { paths } from '../paths.ts'
import type { Thing } from '../tables.ts'

type Shown = Omit<Thing, 'communityId' | 'centreId' | 'created'>
type Props = {
  view: View
  place: Place
  thing: Shown
  days: { on: string; free: number }[]
  today: string
  sending: string
  values: Record<string, unknown>
  problems: Problems
  mayRun: boolean
}

/** A thing: what it is, when it is free, and asking for it. */
export function ThingPage(props: Props) {
  const { view, place, thing, days, mayRun } = props
  const { t, dates } = view
  const at = { community: view.community!.slug, centre: place.slug, id: thing.id }
  return (
    <PlaceFrame
      view={view}
      place={place}
      title={thing.name}
      lead={thing.category}
      trail={[{ label: t('centres.things'), href: paths.things.href(at) }]}
      problems={props.problems}
    >
      {thing.pictureFile && <img class="room-picture" src={`/pliki/${thing.pictureFile}`} alt="" />}
      <Facts
        facts={[
          { term: t('centres.things.quantity'), detail: thing.quantity },
          thing.kept && { term: t('centres.things.kept'), detail: thing.kept },
          thing.deposit && { term: t('centres.things.deposit'), detail: thing.deposit },
          thing.longestDays && { term: t('centres.things.longestDays'), detail: thing.longestDays },
          thing.instructions && { term: t('centres.things.instructions'), detail: thing.instructions },
        ]}
      />
      {thing.ended ? <Notice>{t('centres.loans.refused.ended')}</Notice> : <Asking {...props} />}
      <section class="flow" aria-labelledby="days">
        <h2 id="days">{t('centres.things.days')}</h2>
        <DataTable
          caption={t('centres.things.days')}
          quietCaption
          columns={[{ label: t('centres.things.until') }, { label: t('centres.things.free'), numeric: true }]}
          rows={stretches(days).map(({ from, until, free }) => [
            from === until ? dates.day(from) : `${dates.day(from)} – ${dates.day(until)}`,
            t('centres.things.of', { free, quantity: thing.quantity }),
          ])}
        />
      </section>
      {mayRun && (
        <p class="button-row">
          <LinkButton look="quiet" sign="pen" href={paths.thingEdit.href(at)}>
            {t('centres.things.edit')}
          </LinkButton>
        </p>
      )}
    </PlaceFrame>
  )
}

/** Days with the same number free, one after another, as one line. */
function stretches(days: { on: string; free: number }[]) {
  const all: { from: string; until: string; free: number }[] = []
  for (const { on, free } of days) {
    const last = all.at(-1)
    if (last?.free === free) last.until = on
    else all.push({ from: on, until: on, free })
  }
  return all
}

function Asking({ view, place, thing, today, sending, values, problems }: Props) {
  const { t, person } = view
  const at = { community: view.community!.slug, centre: place.slug, id: thing.id }
  const line = (name: string, label: string) => ({
    ...{ name, label: t(`centres.loans.${label}`) },
    value: values[name] == null ? undefined : String(values[name]),
    error: problems[name],
  })
  const optional = t('kit.form.optional')
  return (
    <section class="flow" aria-labelledby="ask">
      <h2 id="ask">{t('centres.loans.ask')}</h2>
      <form class="flow" method="post" action={paths.asking.href(at)}>
        <Hidden name="clientId" value={sending} />
        <div class="side-by-side">
          <Field {...line('fromDay', 'from')} type="date" width="medium" min={today} required />
          <Field {...line('due', 'due')} type="date" width="medium" min={today} required />
          <Field
            {...line('quantity', 'quantity')}
            value={String(values.quantity ?? 1)}
            type="number"
            min={1}
            width="short"
            required
          />
        </div>
        <Field {...line('group', 'group')} optional={optional} />
        {!person && (
          <>
            <Field {...line('name', 'name')} autocomplete="name" optional={optional} />
            <Field {...line('reach', 'reach')} required />
          </>
        )}
        <Button>{t('centres.loans.send')}</Button>
      </form>
    </section>
  )
}
