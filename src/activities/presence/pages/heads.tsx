import { Button, Choices, Field } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Heads } from '../sessions.ts'
import { ageBands, countMethods } from '../tables.ts'

type Props = {
  view: View
  action: string
  heads: Heads[]
  values: Record<string, unknown>
  problems: Record<string, string | undefined>
}

/** Shown where a script can keep each press at once. */
const steps = [
  [-1, '−', 'fewer'],
  [1, '+', 'more'],
] as const

/** How many came, by age, where names are not taken. */
export function HeadCount({ view: { t }, action, heads, values, problems }: Props) {
  const known = (band: string) => values[band] ?? heads.find((one) => one.band === band)?.people
  const total = heads.reduce((sum, { people }) => sum + people, 0)
  return (
    <details class="head-count" open={total > 0 || ageBands.some((band) => problems[band]) ? true : undefined}>
      <summary>{t('activities.presence.heads')}</summary>
      <form class="flow" method="post" action={action} data-heads="">
        <p>{t('activities.presence.heads-text')}</p>
        <div class="head-count__bands">
          {ageBands.map((band) => (
            <div class="head-count__band">
              <Field
                name={band}
                type="number"
                inputmode="numeric"
                min={0}
                width="short"
                label={t(`activities.presence.band.${band}`)}
                value={known(band) as number | undefined}
                error={problems[band]}
              />
              <span class="head-count__steps" hidden data-steps={band}>
                {steps.map(([step, sign, word]) => (
                  <button
                    type="button"
                    class="head-count__step"
                    data-step={step}
                    aria-label={t(`activities.presence.${word}`, { band: t(`activities.presence.band.${band}`) })}
                  >
                    {sign}
                  </button>
                ))}
              </span>
            </div>
          ))}
        </div>
        <p>
          {t('activities.presence.heads-total')} <output data-total="">{total}</output>
        </p>
        <Choices
          name="method"
          legend={t('activities.presence.method')}
          value={heads[0]?.method ?? 'counted'}
          choices={countMethods.map((value) => ({ value, label: t(`activities.presence.method.${value}`) }))}
        />
        <Button look="quiet">{t('activities.presence.heads-save')}</Button>
      </form>
    </details>
  )
}
