import { clockOf } from '#kit/dates.ts'
import { Page } from '#kit/page.tsx'
import { Button, Choices, DataTable, Field, Hidden, type Problems, Select, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { RoomBrief } from '../../rooms/brief.ts'
import { bookingChannels } from '../tables.ts'
import { lengths, RepeatFields, repeatOptions } from './when.tsx'

type Taken = { begins: Date; ends: Date; inside: string | null }
type Values = Record<string, unknown>
type Props = {
  view: View
  at: { community: string; centre: string }
  centre: string
  day: string
  rooms: (RoomBrief & { taken: Taken[] })[]
  values: Values
  problems: Problems
  sending: string
}

const said = (values: Values, name: string) => (values[name] == null ? undefined : String(values[name]))

/** Somebody phones: the order of the fields is the order of the talk, and the day lies open beside them. */
export function EntryPage(props: Props) {
  const { view, at, centre, problems } = props
  const { t } = view
  return (
    <Page
      view={view}
      title={t('centres.entry.title')}
      kicker={centre}
      breadcrumbs={[
        { label: centre, href: paths.centre.href(at) },
        { label: t('centres.requests.title'), href: paths.requests.href(at) },
      ]}
      problems={Object.keys(problems).length > 0 ? problems : undefined}
      aside={<Day {...props} />}
    >
      <EntryForm {...props} />
    </Page>
  )
}

function EntryForm({ view, at, rooms, values, problems, sending }: Props) {
  const { t } = view
  const optional = t('kit.form.optional')
  const line = (name: string, label = `centres.when.${name}`) => ({
    name,
    label: t(label),
    value: said(values, name),
    error: problems[name],
  })
  return (
    <form method="post" action={paths.entry.href(at)} class="flow">
      <Hidden name="clientId" value={sending} />
      <div class="side-by-side">
        <Field {...line('day')} type="date" required autofocus />
        <Field {...line('begins')} type="time" required />
        <Select {...line('minutes')} options={lengths(t)} value={said(values, 'minutes') ?? '120'} />
      </div>
      <div class="side-by-side">
        <Select
          {...line('room', 'centres.move.room')}
          options={rooms.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Field {...line('people')} type="number" min={1} value={said(values, 'people') ?? '10'} />
      </div>
      <Field {...line('title', 'centres.book.title')} required />
      <div class="side-by-side">
        <Field {...line('name', 'centres.entry.name')} autocomplete="off" required />
        <Field {...line('reach', 'centres.book.reach')} autocomplete="off" optional={optional} />
      </div>
      <details class="folded-form">
        <summary class="folded-form__title">{t('centres.entry.more')}</summary>
        <div class="folded-form__form flow">
          <Field {...line('group', 'centres.book.group')} optional={optional} />
          <Field {...line('needs', 'centres.book.needs')} optional={optional} />
          <Tick name="shown" value="on" label={t('centres.book.shown')} checked={Boolean(values.shown)} />
          <div class="side-by-side">
            <Select {...line('repeat')} options={repeatOptions(t)} />
            <RepeatFields view={view} values={values} names={{ until: 'until', days: 'days' }} problems={problems} />
          </div>
          <Field
            {...line('holdUntil', 'centres.entry.hold')}
            type="date"
            width="medium"
            hint={t('centres.entry.hold-hint')}
            optional={optional}
          />
          <Choices
            name="channel"
            legend={t('centres.entry.channel')}
            value={said(values, 'channel') ?? 'phone'}
            choices={bookingChannels
              .filter((value) => value !== 'web')
              .map((value) => ({ value, label: t(`centres.channel.${value}`) }))}
          />
        </div>
      </details>
      <p>
        <Button sign="tick">{t('centres.entry.submit')}</Button>
      </p>
    </form>
  )
}

function Day({ view, day, rooms }: Props) {
  const { t, dates } = view
  return (
    <section class="flow" aria-labelledby="that-day">
      <h2 id="that-day">{dates.weekday(day)}</h2>
      <DataTable
        caption={t('centres.entry.taken')}
        quietCaption
        columns={[{ label: t('centres.move.room') }, { label: t('centres.entry.taken') }]}
        rows={rooms.map(({ name, taken }) => [
          name,
          taken.length === 0
            ? t('centres.entry.free-day')
            : taken.map(({ begins, ends, inside }) => (
                <div>
                  {clockOf(begins)}–{clockOf(ends)} {inside}
                </div>
              )),
        ])}
      />
    </section>
  )
}
