import { Field, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'

type Props = { view: View; values: Record<string, unknown>; problems: Problems; required?: boolean }

/** Somebody by name, with one way to reach them: typed in at the desk. */
export function NamedFields({ view: { t }, values, problems, required }: Props) {
  const said = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : undefined)
  return (
    <div class="side-by-side">
      <Field
        name="name"
        label={t('centres.keys.name')}
        value={said('name')}
        error={problems.name}
        autocomplete="off"
        required={required}
      />
      <Field
        name="reach"
        label={t('centres.keys.reach')}
        value={said('reach')}
        error={problems.reach}
        autocomplete="off"
        optional={t('kit.form.optional')}
      />
    </div>
  )
}
