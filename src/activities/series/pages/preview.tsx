import { Button, Hidden, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Typed } from './repeat-fields.tsx'

export type PreviewDate = { day: string; holiday: string | null; held: boolean; taken: boolean }
export type PreviewProps = {
  view: View
  action: string
  values: Typed
  sentence: string
  span: string
  dates: PreviewDate[]
}

/** Every date as a row to keep or to skip; what is ticked is what will be saved. */
export function Preview({ view: { t, dates: written }, action, values, ...preview }: PreviewProps) {
  const hidden = Object.entries(values).filter(([name]) => name !== 'held')
  return (
    <section class="flow schedule">
      <h2>{t('activities.series.preview.title')}</h2>
      <p class="lead">{preview.sentence}</p>
      <p>{preview.span}</p>
      <form class="flow" method="post" action={action}>
        {hidden.flatMap(([name, value]) =>
          [value ?? []].flat().map((one) => <Hidden name={name} value={String(one)} />),
        )}
        <fieldset class="choices" aria-describedby="held-hint">
          <legend class="choices__legend">{t('activities.series.preview.dates')}</legend>
          <p class="field__hint" id="held-hint">
            {t('activities.series.preview.hint')}
          </p>
          <div class="choices__list schedule__dates">
            {preview.dates.map(({ day, holiday, held, taken }) => (
              <div class="choice">
                <input
                  class="choice__control"
                  type="checkbox"
                  name="held"
                  id={`held-${day}`}
                  value={day}
                  checked={held}
                />
                <label class="choice__label" for={`held-${day}`}>
                  {written.weekday(day)}
                </label>
                {(holiday || taken) && (
                  <p class="choice__hint">
                    {taken && <Status kind="bad" label={t('activities.series.preview.taken')} />}
                    {holiday && <Status kind="quiet" label={t(`deadlines.holiday.${holiday}`)} />}
                  </p>
                )}
              </div>
            ))}
          </div>
        </fieldset>
        <Button>{t('activities.series.preview.save')}</Button>
      </form>
    </section>
  )
}
