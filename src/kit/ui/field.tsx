import type { Child } from 'hono/jsx'

export type Option = { value: string; label: string; disabled?: boolean }

type Value = string | number | null | undefined

export type FieldProps = {
  name: string
  label: string
  /** The error summary leads to the id; it is the name unless the same name stands twice on a page. */
  id?: string
  type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'date' | 'time' | 'datetime-local' | 'password' | 'file'
  value?: Value
  /** Shown before the field, because what comes after it is read too late. */
  hint?: Child
  error?: string
  required?: boolean
  /** The word "nieobowiązkowe": we mark what may be left out, not what must be filled in. */
  optional?: string
  /** As wide as the answer is long. */
  width?: 'short' | 'medium' | 'full'
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url'
  pattern?: string
  min?: string | number
  max?: string | number
  step?: string | number
  accept?: string
  multiple?: boolean
  readonly?: boolean
  spellcheck?: boolean
  /** Only where one form is filled in again and again. */
  autofocus?: boolean
  lang?: string
}

type Around = Pick<FieldProps, 'name' | 'label' | 'id' | 'hint' | 'error' | 'optional'>

/** A line to fill in, with its label, hint and what is wrong with it. */
export function Field({ label, hint, error, optional, id, type = 'text', width = 'full', ...control }: FieldProps) {
  const around = { name: control.name, label, hint, error, optional, id }
  const { value, ...rest } = control
  return (
    <FieldAround {...around}>
      <input
        {...described(around)}
        {...rest}
        type={type}
        data-width={width}
        value={type === 'file' ? undefined : shown(value)}
      />
    </FieldAround>
  )
}

export type TextAreaProps = Around & {
  value?: string | null
  rows?: number
  required?: boolean
  /** `words` says the limit before writing ("Najwyżej 500 znaków"); `left` and `over` have {n} where the number goes. */
  limit?: { max: number; words: string; left: string; over: string }
  lang?: string
}

/** Room for sentences. It grows as one writes, and the limit is counted aloud only near its end. */
export function TextArea({ value, rows = 5, required, limit, lang, ...around }: TextAreaProps) {
  const { id } = described(around)
  const counted = limit && `${id}-count`
  return (
    <FieldAround {...around}>
      <grow-text>
        <textarea {...described(around, counted)} name={around.name} rows={rows} required={required} lang={lang}>
          {value ?? ''}
        </textarea>
      </grow-text>
      {limit && (
        <character-count class="field__count" id={counted} for={id} max={limit.max} left={limit.left} over={limit.over}>
          {limit.words}
        </character-count>
      )}
    </FieldAround>
  )
}

export type SelectProps = Around & {
  options: Option[]
  value?: Value
  /** First, empty choice ("Proszę wybrać"), so that nothing is chosen by accident. */
  empty?: string
  required?: boolean
  autocomplete?: string
}

/** One of many; up to seven are better shown at once, with `Choices`. */
export function Select({ options, value, empty, required, autocomplete, ...around }: SelectProps) {
  return (
    <FieldAround {...around}>
      <select {...described(around)} name={around.name} required={required} autocomplete={autocomplete}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === shown(value)} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldAround>
  )
}

/** Travels with the form unseen. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={shown(value)} />
}

function FieldAround({ label, hint, error, optional, children, ...around }: Around & { children?: Child }) {
  const id = around.id ?? around.name
  return (
    <div class="field" data-invalid={error ? '' : undefined}>
      <label class="field__label" for={id}>
        {label}
        {optional && <span class="field__optional"> ({optional})</span>}
      </label>
      {hint && (
        <div class="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

function described({ name, id = name, hint, error }: Around, counted?: string) {
  const notes = [hint && `${id}-hint`, error && `${id}-error`, counted].filter(Boolean).join(' ')
  return {
    id,
    class: 'field__control',
    'aria-describedby': notes || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  }
}

function shown(value: Value): string | undefined {
  return value === null || value === undefined ? undefined : String(value)
}
