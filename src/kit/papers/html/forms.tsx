import type { Checkboxes, FillIn, Signatures } from '../paper.ts'

/** Places to sign, side by side. */
export function SignaturePlaces({ places }: { places: Signatures['places'] }) {
  return (
    <ul class="paper__signatures">
      {places.map(({ role, name }) => (
        <li>
          {name ? <span>{name}</span> : null}
          <span>{role}</span>
        </li>
      ))}
    </ul>
  )
}

/** A label and lines to write on. */
export function FillInLines({ fillIn: { label, lines } }: { fillIn: FillIn }) {
  return (
    <div>
      <p class="paper__line">{label}</p>
      {Array.from({ length: lines - 1 }, () => (
        <span class="paper__dots" />
      ))}
    </div>
  )
}

/** Boxes to tick; what is ticked is said as well as shown. */
export function Boxes({ checkboxes: { question, options, inline } }: { checkboxes: Checkboxes }) {
  return (
    <div>
      {question ? <p class="paper__question">{question}</p> : null}
      <ul class={inline ? 'paper__boxes paper__boxes--inline' : 'paper__boxes'}>
        {options.map(({ label, checked }) => (
          <li>
            <span class="paper__box" role="img" aria-label={checked ? '☒' : '☐'}>
              {checked ? '×' : ''}
            </span>
            {label}
          </li>
        ))}
      </ul>
    </div>
  )
}
