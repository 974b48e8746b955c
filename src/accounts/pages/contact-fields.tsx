import type { Problems } from '#kit/ui/index.ts'
import { Choices, Field, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { languages } from '#kit/words.ts'
import { contactWays } from '../tables.ts'

export type ContactValues = {
  givenName?: string | null
  surname?: string | null
  email?: string | null
  phone?: string | null
  street?: string | null
  postcode?: string | null
  town?: string | null
  contact?: string | null
  language?: string | null
  publicName?: string | null
  minorUntil?: string | null
}

type Props = { view: View; values: ContactValues; problems: Problems; own?: boolean; children?: unknown }

/** What a person is called. Nothing here must be filled in. */
export function NameFields({ view: { t }, values, problems, own }: Props) {
  const field = { width: 'medium' as const }
  return (
    <>
      <Field
        {...field}
        name="givenName"
        label={t('accounts.contact.given-name')}
        value={values.givenName}
        error={problems.givenName}
        autocomplete={own ? 'given-name' : 'off'}
      />
      <Field
        {...field}
        name="surname"
        label={t('accounts.contact.surname')}
        value={values.surname}
        error={problems.surname}
        autocomplete={own ? 'family-name' : 'off'}
      />
    </>
  )
}

/** Where a person can be reached: each way is asked for only because it may be the one they choose. */
export function ReachFields({ view: { t }, values, problems, own }: Props) {
  const filled = (token: string) => (own ? token : 'off')
  return (
    <>
      <Field
        name="phone"
        type="tel"
        label={t('accounts.contact.phone')}
        value={values.phone}
        error={problems.phone}
        width="medium"
        autocomplete={filled('tel')}
      />
      <Field
        name="street"
        label={t('accounts.contact.street')}
        hint={t('accounts.contact.street-hint')}
        value={values.street}
        error={problems.street}
        autocomplete={filled('street-address')}
      />
      <Field
        name="postcode"
        label={t('accounts.contact.postcode')}
        value={values.postcode}
        error={problems.postcode}
        width="short"
        inputmode="numeric"
        autocomplete={filled('postal-code')}
      />
      <Field
        name="town"
        label={t('accounts.contact.town')}
        value={values.town}
        error={problems.town}
        width="medium"
        autocomplete={filled('address-level2')}
      />
    </>
  )
}

/** How and in which language a person wants to hear back. */
export function ChoiceFields({ view: { t }, values, problems }: Props) {
  return (
    <>
      <Choices
        name="contact"
        legend={t('accounts.contact.contact')}
        value={values.contact ?? 'email'}
        error={problems.contact}
        choices={contactWays.map((value) => ({ value, label: t(`accounts.contact-way.${value}`) }))}
      />
      <Select
        name="language"
        label={t('accounts.contact.language')}
        value={values.language ?? 'pl'}
        error={problems.language}
        options={languages.map((value) => ({ value, label: t(`kit.frame.language.${value}`) }))}
      />
    </>
  )
}

/** The eighteenth birthday is all that is needed to know who may decide alone. */
export function MinorField({ view: { t }, values, problems }: Props) {
  return (
    <Field
      name="minorUntil"
      type="date"
      label={t('accounts.contact.minor-until')}
      hint={t('accounts.contact.minor-until-hint')}
      value={values.minorUntil}
      error={problems.minorUntil}
      width="medium"
    />
  )
}
