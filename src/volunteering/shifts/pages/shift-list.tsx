import { Button, Field, FoldedForm, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { ShiftLine } from '../shifts.ts'
import { ShiftWhen } from './when.tsx'

export type Standing = { shiftId: string; volunteerId: string; name: string | null; swap: boolean }
type Problems = { [name: string]: string | undefined }
type Props = {
  view: View
  call: string
  shifts: ShiftLine[]
  standings: Standing[]
  mayHost: boolean
  problems?: Problems
}

/** The shifts of a call with their free places; the host sees who stands where. */
export function ShiftList({ view, call, shifts, standings, mayHost, problems = {} }: Props) {
  return (
    <ul class="shifts">
      {shifts.map((shift) => (
        <li class="shifts__one flow">
          <p class="shifts__when">
            <ShiftWhen view={view} shift={shift} />
          </p>
          <ShiftState view={view} shift={shift} />
          {shift.words && <p>{shift.words}</p>}
          {mayHost && !shift.cancelled && (
            <Hosted
              view={view}
              call={call}
              shift={shift}
              standings={standings.filter((one) => one.shiftId === shift.id)}
              problem={problems[`reason-${shift.id}`]}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

export function ShiftState({ view: { t }, shift }: { view: View; shift: ShiftLine }) {
  const { cancelled, cancelledBecause, places, seats } = shift
  if (cancelled)
    return (
      <p>
        <Status kind="bad" label={t('volunteering.shift.off')} /> {cancelledBecause}
      </p>
    )
  const free = Math.max(0, places - seats)
  const label = t(free > 0 ? 'volunteering.shift.free' : 'volunteering.shift.full', { free, places })
  return (
    <p>
      <Status kind={free > 0 ? 'good' : 'quiet'} label={label} />
    </p>
  )
}

type HostedProps = { view: View; call: string; shift: ShiftLine; standings: Standing[]; problem?: string }

function Hosted({ view, call, shift, standings, problem }: HostedProps) {
  const { t, community } = view
  const at = { community: community!.slug }
  return (
    <>
      {standings.length > 0 && (
        <ul>
          {standings.map(({ volunteerId, name, swap }) => (
            <li>
              <a href={paths.volunteer.href({ ...at, key: volunteerId })}>{name ?? t('volunteering.somebody')}</a>
              {swap && ` – ${t('volunteering.shift.seeks-swap')}`}
            </li>
          ))}
        </ul>
      )}
      <FoldedForm
        title={t('volunteering.shift.cancel')}
        action={paths.shiftEnd.href({ ...at, call, shift: shift.id })}
        open={Boolean(problem)}
      >
        <Field
          id={`reason-${shift.id}`}
          name="reason"
          label={t('volunteering.shift.reason')}
          error={problem}
          required
        />
        <Button look="quiet">{t('volunteering.shift.cancel')}</Button>
      </FoldedForm>
    </>
  )
}
