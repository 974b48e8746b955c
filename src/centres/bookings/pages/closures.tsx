import { Page } from '#kit/page.tsx'
import { Button, Choices, Field, type Problems, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import { closureSpan } from '../../places/pages/closure-span.ts'
import { standings } from '../../places/tables.ts'

type Row = { id: string; begins: Date; ends: Date; reason: string; room: string | null }
type Props = {
  view: View
  at: { community: string; centre: string }
  centre: string
  closures: Row[]
  rooms: { id: string; name: string }[]
  mayRun: boolean
  values: Record<string, unknown>
  problems: Problems
}

/** When the place is shut although its hours say otherwise, and closing it once more. */
export function ClosuresPage(props: Props) {
  const { view, at, centre, closures, problems, mayRun } = props
  const { t } = view
  return (
    <Page
      view={view}
      title={t('centres.closures.title')}
      kicker={centre}
      breadcrumbs={[{ label: centre, href: paths.centre.href(at) }]}
      problems={Object.keys(problems).length > 0 ? problems : undefined}
    >
      {closures.length === 0 && <p>{t('centres.closures.none')}</p>}
      <ul class="plain-list">
        {closures.map(({ id, begins, ends, reason, room }) => (
          <li>
            <a href={paths.closure.href({ ...at, id })}>
              {t('centres.closures.line', {
                room: room ? `${room}, ` : '',
                when: closureSpan(view, begins, ends),
                reason,
              })}
            </a>
          </li>
        ))}
      </ul>
      {mayRun && (
        <>
          <h2>{t('centres.closures.new')}</h2>
          <ClosureForm {...props} />
        </>
      )}
    </Page>
  )
}

function ClosureForm({ view, at, rooms, values, problems }: Props) {
  const { t } = view
  const optional = t('kit.form.optional')
  const line = (name: string) => ({
    name,
    label: t(`centres.closures.${name}`),
    value: values[name] == null ? undefined : String(values[name]),
    error: problems[name],
  })
  return (
    <form method="post" action={paths.closures.href(at)} class="flow">
      <Select
        name="roomId"
        label={t('centres.closures.what')}
        empty={t('centres.closures.whole')}
        options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.roomId as string}
      />
      <div class="side-by-side">
        <Field {...line('from')} type="date" required />
        <Field {...line('fromClock')} type="time" optional={optional} />
      </div>
      <div class="side-by-side">
        <Field {...line('to')} type="date" required />
        <Field {...line('toClock')} type="time" optional={optional} />
      </div>
      <Field {...line('reason')} hint={t('centres.closures.reason-hint')} required />
      <Choices
        name="standing"
        legend={t('centres.closures.standing')}
        value={(values.standing as string) ?? 'leave'}
        choices={standings.map((value) => ({
          value,
          label: t(`centres.closures.standing.${value}`),
          hint: t(`centres.closures.standing.${value}-hint`),
        }))}
      />
      <p>
        <Button>{t('centres.closures.close')}</Button>
      </p>
    </form>
  )
}
