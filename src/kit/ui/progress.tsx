export type ProgressProps = {
  label: string
  value: number
  max: number
  /** "21 z 40 osób" */
  words: string
}

/** How much of a target has been reached: in words first, then as a bar. */
export function Progress({ label, value, max, words }: ProgressProps) {
  return (
    <div class="progress">
      <p class="progress__line">
        <span class="progress__label">{label}</span> <strong class="number">{words}</strong>
      </p>
      <progress class="progress__bar" value={Math.min(value, max)} max={max} aria-label={label}>
        {words}
      </progress>
    </div>
  )
}
