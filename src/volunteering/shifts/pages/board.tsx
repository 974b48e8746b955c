import { Button, Hidden, LinkButton, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { BoardLine } from '../shifts.ts'
import { ShiftState } from './shift-list.tsx'
import { ShiftWhen } from './when.tsx'

type Props = { view: View; volunteer: string; shifts: BoardLine[]; isHost: boolean }

/** The shifts a volunteer stands on, and those they may still take. */
export function Board({ view, volunteer, shifts, isHost }: Props) {
  const { t, community } = view
  const mine = shifts.filter(({ own }) => own)
  const open = shifts.filter(({ own, cancelled }) => !own && !cancelled)
  if (shifts.length === 0) return null
  return (
    <section class="flow">
      <h2>{t('volunteering.shifts')}</h2>
      {mine.length > 0 && (
        <>
          <Lines view={view} volunteer={volunteer} shifts={mine} isHost={isHost} />
          <p>
            <LinkButton
              look="plain"
              sign="calendar"
              href={paths.feed.href({ community: community!.slug, key: volunteer })}
            >
              {t('volunteering.shifts.calendar')}
            </LinkButton>
          </p>
        </>
      )}
      {open.length > 0 && (
        <>
          <h3>{t(isHost ? 'volunteering.shifts.for-them' : 'volunteering.shifts.to-take')}</h3>
          <Lines view={view} volunteer={volunteer} shifts={open} isHost={isHost} />
        </>
      )}
    </section>
  )
}

function Lines({ view, volunteer, shifts, isHost }: Props) {
  return (
    <ul class="shifts">
      {shifts.map((shift) => (
        <li class="shifts__one flow">
          <p class="shifts__when">
            <ShiftWhen view={view} shift={shift} />
          </p>
          {shift.words && <p>{shift.words}</p>}
          {shift.swapping ? (
            <p>
              <Status kind="warning" label={view.t('volunteering.shift.you-seek-swap')} />
            </p>
          ) : (
            <ShiftState view={view} shift={shift} />
          )}
          <Acts view={view} volunteer={volunteer} shift={shift} isHost={isHost} />
        </li>
      ))}
    </ul>
  )
}

type ActsProps = Omit<Props, 'shifts'> & { shift: BoardLine }

function Acts({ view, volunteer, shift, isHost }: ActsProps) {
  const { t, community, now } = view
  const at = { community: community!.slug, key: volunteer }
  if (shift.cancelled || shift.begins <= now) return null
  if (shift.own) {
    const place = { ...at, place: shift.own }
    return (
      <div class="button-row">
        <form method="post" action={paths.placeSwap.href(place)}>
          <Button look="quiet">{t(shift.swapping ? 'volunteering.place.keep' : 'volunteering.place.swap')}</Button>
        </form>
        <form method="post" action={paths.placeReturn.href(place)}>
          <Button look="plain">{t('volunteering.place.return')}</Button>
        </form>
      </div>
    )
  }
  if (shift.seats < shift.places)
    return (
      <form method="post" action={paths.places.href(at)}>
        <Hidden name="shift" value={shift.id} />
        <Button>{t(isHost ? 'volunteering.place.assign' : 'volunteering.place.take')}</Button>
      </form>
    )
  return shift.swap ? (
    <form method="post" action={paths.swaps.href(at)}>
      <Hidden name="place" value={shift.swap} />
      <Button look="quiet">{t(isHost ? 'volunteering.place.assign-over' : 'volunteering.place.take-over')}</Button>
    </form>
  ) : null
}
