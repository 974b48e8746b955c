import { Button, Field, FoldedForm, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { FullOffice } from './office.tsx'
import { ContactFields, NameFields } from './office-form.tsx'

type Form = { values: Record<string, unknown>; problems: Problems }
export type OfficeForms = { contact?: Form; rename?: Form; closure?: Form; official?: Form }
type Props = OfficeForms & { view: View; office: FullOffice }

/** What an administrator does with an office; a form that came back stays open. */
export function OfficeActs({ view, office, contact, rename, closure, official }: Props) {
  const { t } = view
  const params = { community: view.community!.slug, id: office.id }
  const present = { name: office.names[0]!.name, place: office.names[0]!.place, from: '' }
  return (
    <section class="flow" aria-labelledby="acts">
      <h2 id="acts">{t('communities.office.acts')}</h2>
      <FoldedForm title={t('communities.office.rename')} open={Boolean(rename)} action={paths.officeNames.href(params)}>
        <p>{t('communities.office.rename-lead')}</p>
        <NameFields view={view} values={rename?.values ?? present} problems={rename?.problems ?? {}} />
        <Button>{t('communities.office.rename-save')}</Button>
      </FoldedForm>
      <FoldedForm
        title={t('communities.office.contact')}
        open={Boolean(contact)}
        action={paths.officeContact.href(params)}
      >
        <ContactFields view={view} values={contact?.values ?? office} problems={contact?.problems ?? {}} />
        <Button>{t('communities.save')}</Button>
      </FoldedForm>
      <FoldedForm
        title={t('communities.office.add-person')}
        open={Boolean(official)}
        action={paths.officePeople.href(params)}
      >
        <Field
          name="official"
          type="email"
          label={t('communities.office.person-email')}
          hint={t('communities.office.person-hint')}
          value={official?.values.official as string}
          error={official?.problems.official}
          required
        />
        <Button>{t('communities.office.add-person')}</Button>
      </FoldedForm>
      {!office.closed && (
        <FoldedForm
          title={t('communities.office.close')}
          open={Boolean(closure)}
          action={paths.officeClosure.href(params)}
        >
          <Field
            name="lastDay"
            type="date"
            width="medium"
            label={t('communities.office.last-day')}
            hint={t('communities.office.last-day-hint')}
            value={closure?.values.lastDay as string}
            error={closure?.problems.lastDay}
            required
          />
          <Button look="quiet">{t('communities.office.close')}</Button>
        </FoldedForm>
      )}
    </section>
  )
}
