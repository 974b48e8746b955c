import type { Child } from 'hono/jsx'

export type Choice = {
  value: string
  label: string
  hint?: string
  disabled?: boolean
  /** A follow-up question, asked when this one is chosen; shown always where the browser cannot hide it. */
  more?: Child
}

export type ChoicesProps = {
  name: string
  legend: string
  choices: Choice[]
  /** 'one' gives radio buttons, 'many' gives ticks. */
  pick?: 'one' | 'many'
  /** What is chosen: one value, or several where many may be. */
  value?: string | string[] | null
  hint?: Child
  error?: string
  optional?: string
  required?: boolean
}

/** A question whose answers are all on the page. The first answer's id is the name: the error summary leads there. */
export function Choices({ name, legend, choices, pick = 'one', value, hint, error, optional, required }: ChoicesProps) {
  const notes = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  const chosen = new Set(Array.isArray(value) ? value : [value])
  return (
    <fieldset class="choices" data-invalid={error ? '' : undefined} aria-describedby={notes || undefined}>
      <legend class="choices__legend">
        {legend}
        {optional && <span class="field__optional"> ({optional})</span>}
      </legend>
      {hint && (
        <div class="field__hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p class="field__error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div class="choices__list">
        {choices.map((choice, place) => (
          <ChoiceLine
            {...choice}
            id={place === 0 ? name : `${name}-${place + 1}`}
            name={name}
            type={pick === 'one' ? 'radio' : 'checkbox'}
            checked={chosen.has(choice.value)}
            required={required && pick === 'one'}
          />
        ))}
      </div>
    </fieldset>
  )
}

export type TickProps = { name: string; label: Child; value?: string; checked?: boolean; hint?: string; error?: string }

/** A single consent or switch: one sentence that is true when ticked. */
export function Tick({ name, label, value = 'on', checked, hint, error }: TickProps) {
  return (
    <div class="choices" data-invalid={error ? '' : undefined}>
      {error && (
        <p class="field__error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <ChoiceLine
        id={name}
        name={name}
        type="checkbox"
        value={value}
        label={label}
        hint={hint}
        checked={checked}
        described={error && `${name}-error`}
      />
    </div>
  )
}

type LineProps = Omit<Choice, 'label'> & {
  id: string
  name: string
  label: Child
  type: 'radio' | 'checkbox'
  checked?: boolean
  required?: boolean
  described?: string
}

function ChoiceLine({ id, label, hint, more, described, ...control }: LineProps) {
  const notes = [described, hint && `${id}-about`].filter(Boolean).join(' ')
  return (
    <div class="choice">
      <input
        class="choice__control"
        id={id}
        aria-describedby={notes || undefined}
        aria-invalid={described ? 'true' : undefined}
        {...control}
      />
      <label class="choice__label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="choice__hint" id={`${id}-about`}>
          {hint}
        </p>
      )}
      {more && <div class="choice__more">{more}</div>}
    </div>
  )
}
