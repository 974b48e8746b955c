import type { Child } from 'hono/jsx'
import { Sign } from './sign.tsx'

export type Step = {
  label: string
  state: 'done' | 'current' | 'ahead'
  /** The state in a word, read aloud and printed: "zakończone", "teraz", "przed nami". */
  words: string
  /** Dates in words: "6–27 października". */
  when?: string
  href?: string
  note?: Child
}

export type StepsProps = {
  label: string
  steps: Step[] /** Side by side where there is room, for five steps or fewer. */
  across?: boolean
}

/** The stages of something that takes months, with the present one marked. */
export function Steps({ label, steps, across }: StepsProps) {
  return (
    <ol class="steps" aria-label={label} data-across={across ? '' : undefined}>
      {steps.map((step, place) => (
        <li class="steps__step" data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span class="steps__stone" aria-hidden="true">
            {step.state === 'done' ? <Sign name="tick" /> : place + 1}
          </span>
          <div class="steps__body">
            <p class="steps__label">{step.href ? <a href={step.href}>{step.label}</a> : step.label}</p>
            <p class="steps__when">
              <span class={step.state === 'current' ? 'steps__now' : 'unseen'}>{step.words}</span> {step.when}
            </p>
            {step.note && <div class="steps__note">{step.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
