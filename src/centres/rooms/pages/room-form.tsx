import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Choices, Field, LinkButton, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import { equipment } from '../equipment.ts'
import { openers } from '../tables.ts'

type Values = Record<string, unknown>
type Props = {
  view: View
  at: { community: string; centre: string }
  centre: string
  /** Null where it is being added. */
  room: string | null
  values: Values
  problems?: Problems
}

export function RoomFormPage({ view, at, centre, room, values, problems = {} }: Props) {
  const { t } = view
  const action = room ? paths.roomEdit.href({ ...at, room }) : paths.newRoom.href(at)
  const back = room ? paths.room.href({ ...at, room }) : paths.centre.href(at)
  const fields = { view, values, problems }
  return (
    <Page
      view={view}
      title={t(room ? 'centres.room.edit' : 'centres.room.new')}
      kicker={centre}
      breadcrumbs={[{ label: centre, href: paths.centre.href(at) }]}
      problems={problems}
    >
      <form method="post" action={action} class="flow">
        <AboutFields {...fields} />
        <RuleFields {...fields} />
        <ButtonRow>
          <Button>{t('centres.save')}</Button>
          <LinkButton look="quiet" href={back}>
            {t('centres.back')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}

type Fields = { view: View; values: Values; problems: Problems }

const lineOf =
  ({ view: { t }, values, problems }: Fields) =>
  (name: string) => ({
    name,
    label: t(`centres.room.${name}`),
    value: values[name] == null ? undefined : String(values[name]),
    error: problems[name],
  })

function AboutFields(fields: Fields) {
  const { t } = fields.view
  const line = lineOf(fields)
  const optional = t('kit.form.optional')
  const number = { type: 'number', width: 'short', optional } as const
  return (
    <>
      <Field {...line('name')} required />
      <TextArea {...line('words')} rows={2} optional={optional} />
      <div class="side-by-side">
        <Field {...line('capacity')} {...number} min={1} />
        <Field {...line('areaM2')} width="short" inputmode="decimal" optional={optional} />
        <Field {...line('position')} {...number} min={0} max={99} hint={t('centres.room.position-hint')} />
      </div>
      <TextArea {...line('layouts')} rows={3} hint={t('centres.room.layouts-hint')} optional={optional} />
      <Choices
        name="equipment"
        pick="many"
        legend={t('centres.room.equipment')}
        value={[fields.values.equipment ?? []].flat() as string[]}
        choices={equipment.map((value) => ({ value, label: t(`centres.equipment.${value}`) }))}
      />
    </>
  )
}

function RuleFields(fields: Fields) {
  const { t } = fields.view
  const line = lineOf(fields)
  const optional = t('kit.form.optional')
  const number = { type: 'number', width: 'short', optional } as const
  const chosen = (name: string) => fields.values[name] as string
  return (
    <fieldset class="flow">
      <legend>
        <h2>{t('centres.room.rules')}</h2>
      </legend>
      <Choices
        name="booking"
        legend={t('centres.room.booking')}
        value={chosen('booking')}
        choices={['open', 'asked', 'none'].map((value) => ({ value, label: t(`centres.room.booking.${value}`) }))}
      />
      <div class="side-by-side">
        <Field {...line('noticeHours')} {...number} min={0} />
        <Field {...line('horizonDays')} {...number} min={1} />
      </div>
      <div class="side-by-side">
        <Field {...line('shortestMinutes')} {...number} min={15} step={5} />
        <Field {...line('longestMinutes')} {...number} min={15} step={5} />
        <Field {...line('bufferMinutes')} {...number} min={0} step={5} />
      </div>
      <div class="side-by-side">
        <Field {...line('weeklyQuotaHours')} {...number} min={1} />
        <Field {...line('holdHours')} {...number} min={0} max={168} />
        <Field {...line('reconfirmWeeks')} {...number} min={1} max={52} />
      </div>
      <Choices
        name="openedBy"
        legend={t('centres.room.openedBy')}
        value={chosen('openedBy')}
        choices={openers.map((value) => ({ value, label: t(`centres.room.openedBy.${value}`) }))}
      />
    </fieldset>
  )
}
