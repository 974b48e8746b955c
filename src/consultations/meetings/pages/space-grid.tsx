import { Button, Field, type Problems, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'

export type SessionBrief = { slot: number; room: number; title: string; convener: string; href: string }
export type Room = { number: number; title: string }

export type SpaceGridProps = {
  slots: number
  rooms: Room[]
  sessions: SessionBrief[]
  action: string
  mayConvene: boolean
  values: { [name: string]: unknown }
  problems: Problems
}

/** Open Space: rooms in each slot, one session in a cell; a free cell can be taken from the form below. */
export function SpaceGrid({ view, ...props }: SpaceGridProps & { view: View }) {
  const { t } = view
  const numbers = Array.from({ length: props.slots }, (_, place) => place + 1)
  return (
    <section class="flow">
      <h2>{t('consultations.space.title')}</h2>
      <div class="space-grid">
        {numbers.map((slot) => (
          <section class="space-grid__slot">
            <h3>{t('consultations.slot', { slot })}</h3>
            <ul>
              {props.rooms.map((room) => (
                <CellItem
                  view={view}
                  room={room}
                  session={props.sessions.find((one) => one.slot === slot && one.room === room.number)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {props.mayConvene && <ConveneForm view={view} numbers={numbers} {...props} />}
    </section>
  )
}

function roomName({ t }: View, { number, title }: Room): string {
  return title || t('consultations.room', { number })
}

function CellItem({ view, room, session }: { view: View; room: Room; session: SessionBrief | undefined }) {
  const { t } = view
  return (
    <li class="space-grid__cell" data-free={session ? undefined : ''}>
      <span class="space-grid__room">{roomName(view, room)}</span>
      {session ? <a href={session.href}>{session.title}</a> : <span>{t('consultations.space.free')}</span>}
      {session?.convener && (
        <span class="space-grid__room">{`${t('consultations.space.convener')}: ${session.convener}`}</span>
      )}
    </li>
  )
}

function ConveneForm({ view, numbers, ...props }: SpaceGridProps & { view: View; numbers: number[] }) {
  const { t } = view
  const { rooms, sessions, action, values, problems } = props
  const taken = new Set(sessions.map(({ slot, room }) => `${slot}-${room}`))
  const cells = numbers.flatMap((slot) =>
    rooms.map((room) => ({
      value: `${slot}-${room.number}`,
      label: `${t('consultations.slot', { slot })}, ${roomName(view, room)}`,
    })),
  )
  const free = cells.filter(({ value }) => !taken.has(value))
  if (free.length === 0) return <p>{t('consultations.space.full')}</p>
  return (
    <form class="flow" method="post" action={action}>
      <h3>{t('consultations.space.convene')}</h3>
      <Field
        name="title"
        label={t('consultations.space.topic')}
        value={values.title as string}
        error={problems.title}
      />
      <Select
        name="cell"
        label={t('consultations.space.cell')}
        options={free}
        value={values.cell as string}
        error={problems.cell}
      />
      <Field
        name="convener"
        label={t('consultations.space.convener')}
        value={values.convener as string}
        error={problems.convener}
        optional={t('kit.form.optional')}
        width="medium"
      />
      <Button look="quiet">{t('consultations.space.put')}</Button>
    </form>
  )
}
