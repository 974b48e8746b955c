import { Sign, type SignName } from './sign.tsx'

export type StatusKind = 'info' | 'good' | 'warning' | 'bad' | 'quiet'

const signs: Record<StatusKind, SignName> = { info: 'info', good: 'good', warning: 'wait', bad: 'bad', quiet: 'clock' }

export type StatusProps = { kind?: StatusKind; label: string; sign?: SignName }

/** In what state a thing is: a word with a drawing on a ground, so that it is read without colours too. */
export function Status({ kind = 'info', label, sign = signs[kind] }: StatusProps) {
  return (
    <span class="status" data-kind={kind}>
      <Sign name={sign} class="status__sign" />
      {label}
    </span>
  )
}
