import { clockOf } from '#kit/dates.ts'
import { Button, ButtonRow, Field, type Problems, Status, type StatusKind } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { known, type Translate } from '#kit/words.ts'
import type { DateBrief } from '../ticket-routes.tsx'

const kinds: Record<DateBrief['status'], StatusKind> = {
  asked: 'warning',
  held: 'warning',
  confirmed: 'good',
  declined: 'bad',
  cancelled: 'quiet',
  released: 'quiet',
}

type Props = {
  view: View
  action: string
  dates: DateBrief[]
  problems: Problems
  /** Those who work in the place say why. */
  reasoned?: boolean
  reason?: string
}

/** The dates of a request with their states; those to come can be given back, and what was given back taken again. */
export function DatesForm({ view, action, dates, problems, reasoned, reason }: Props) {
  const { t } = view
  const cancellable = dates.some((date) => date.cancellable)
  const restorable = dates.some((date) => date.restorable)
  const alone = dates.length === 1
  return (
    <form method="post" action={action} class="flow">
      <fieldset class="date-rows" data-invalid={problems.dates ? '' : undefined}>
        <legend>
          <h2>{t('centres.dates.title', { count: dates.length })}</h2>
        </legend>
        {problems.dates && (
          <p class="field__error" id="dates-error">
            {problems.dates}
          </p>
        )}
        <ul class="date-rows__list">
          {dates.map((date, place) => (
            <DateLine view={view} date={date} alone={alone} id={place === 0 ? 'dates' : `dates-${place + 1}`} />
          ))}
        </ul>
      </fieldset>
      {reasoned && (cancellable || restorable) && (
        <Field
          name="reason"
          label={t('centres.dates.reason')}
          hint={t('centres.dates.reason-hint')}
          value={reason}
          error={problems.reason}
        />
      )}
      {(cancellable || restorable) && (
        <ButtonRow>
          {cancellable && (
            <Button look="quiet" name="act" value="cancel">
              {t(alone ? 'centres.dates.cancel-one' : 'centres.dates.cancel')}
            </Button>
          )}
          {restorable && (
            <Button look="quiet" name="act" value="restore">
              {t(alone ? 'centres.dates.restore-one' : 'centres.dates.restore')}
            </Button>
          )}
        </ButtonRow>
      )}
    </form>
  )
}

function DateLine({ view, date, alone, id }: { view: View; date: DateBrief; alone: boolean; id: string }) {
  const { t, dates } = view
  const when = `${dates.weekday(date.begins)}, ${clockOf(date.begins)}–${clockOf(date.ends)}`
  const reason = reasonOf(t, date.because)
  const state = <Status kind={kinds[date.status]} label={t(`centres.status.${date.status}`)} />
  if (!date.cancellable && !date.restorable)
    return (
      <li class="date-rows__row">
        <span>{when}</span> {state} {reason && <span class="quiet">{reason}</span>}
      </li>
    )
  return (
    <li class="date-rows__row">
      <div class="choice">
        <input class="choice__control" type="checkbox" name="dates" id={id} value={date.id} checked={alone} />
        <label class="choice__label" for={id}>
          {when}
        </label>
      </div>
      {state} {reason && <span class="quiet">{reason}</span>}
    </li>
  )
}

/** Typed reasons are shown as they are; the platform's own are sentences of its words. */
export function reasonOf(t: Translate, because: string | null): string {
  if (!because) return ''
  return because.startsWith('centres.because.') && known(because) ? t(because) : because
}
