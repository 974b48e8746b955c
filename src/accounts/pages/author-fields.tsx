import { Choices, Field, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'

type Values = { [name: string]: unknown }
type Props = {
  view: View
  values: Values
  problems: Problems
  /** False where staff type in somebody else: a browser must not offer its owner's own data. */
  own: boolean
  /** Where a name is needed, for a list at the door. */
  named?: boolean
}

/** Who says this and how they want to hear back; nothing has to be told. For people without an account. */
export function AuthorFields({ view: { t }, values, problems, own, named }: Props) {
  const filled = (token: string) => (own ? token : 'off')
  const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : undefined)
  const line = (name: string, autocomplete: string) => ({
    name,
    label: t(`accounts.author.${name}`),
    value: text(name),
    error: problems[name],
    autocomplete: filled(autocomplete),
    width: 'medium' as const,
  })
  const phone = <Field {...line('phone', 'tel')} type="tel" hint={t('accounts.author.phone-hint')} />
  const letter = (
    <>
      <Field {...line('street', 'street-address')} width="full" />
      <Field {...line('postcode', 'postal-code')} width="short" inputmode="numeric" />
      <Field {...line('town', 'address-level2')} />
    </>
  )
  const ways = { email: <Field {...line('email', 'email')} type="email" />, phone, letter, none: undefined }
  const chosen = text('contact') === 'sms' ? 'phone' : (text('contact') ?? 'none')
  return (
    <>
      <Field
        {...line('givenName', 'given-name')}
        optional={named ? undefined : t('kit.form.optional')}
        required={named || undefined}
        hint={named ? undefined : t('accounts.author.name-hint')}
      />
      <Field {...line('surname', 'family-name')} optional={t('kit.form.optional')} />
      <Choices
        name="contact"
        legend={t('accounts.author.contact')}
        value={chosen}
        error={problems.contact}
        choices={Object.entries(ways).map(([value, more]) => ({
          value,
          label: t(`accounts.author.way.${value}`),
          more,
        }))}
      />
    </>
  )
}
