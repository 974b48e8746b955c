import { Sign } from './sign.tsx'

export type ClockState = 'running' | 'soon' | 'overdue' | 'done' | 'stopped'

export type ClockProps = {
  state: ClockState
  /** "zostało 6 dni", "spóźnienie: 3 dni", "odpowiedziano" */
  words: string
  /** "do 27 października 2026" */
  until?: string
  /** The day itself for machines: 2026-10-27. */
  date?: string
  /** What the clock measures, where it does not stand under its own heading: "Odpowiedź". */
  label?: string
  /** How much of the time is left, 0 to 1: the dark part of the dial. */
  left?: number
}

/** The public clock: how long until somebody must answer, in words, with a dial that empties. */
export function Clock({ state, words, until, date, label, left = 1 }: ClockProps) {
  return (
    <p class="clock" data-state={state}>
      {state === 'done' ? <Sign name="good" class="clock__dial" /> : <Dial left={state === 'overdue' ? 0 : left} />}
      <span class="clock__text">
        {label && <span class="clock__label">{label}</span>}
        <span class="clock__line">
          <strong>{words}</strong> {until && <span>{date ? <time datetime={date}>{until}</time> : until}</span>}
        </span>
      </span>
    </p>
  )
}

/** A ring of circumference 100 cut to what is left; it starts at twelve. */
function Dial({ left }: { left: number }) {
  const share = Math.round(Math.min(1, Math.max(0, left)) * 100)
  return (
    <svg class="clock__dial" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <circle class="clock__face" cx="12" cy="12" r="10" />
      <circle
        class="clock__left"
        cx="12"
        cy="12"
        r="4.5"
        pathLength="100"
        stroke-dasharray={`${share} 100`}
        transform="rotate(-90 12 12)"
      />
    </svg>
  )
}
