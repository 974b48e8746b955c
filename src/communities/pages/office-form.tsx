import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Field, LinkButton, type Problems, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Office } from '../offices.ts'
import { paths } from '../paths.ts'

type Values = Record<string, unknown>
type Props = { view: View; offices: Office[]; values: Values; problems?: Problems }

export function NewOfficePage({ view, offices, values, problems = {} }: Props) {
  const { t } = view
  const community = view.community!.slug
  const parent = { label: t('communities.offices.short'), href: paths.offices.href({ community }) }
  const optional = t('kit.form.optional')
  return (
    <Page view={view} title={t('communities.office.new')} breadcrumbs={[parent]} problems={problems}>
      <form method="post" action={paths.offices.href({ community })} class="flow">
        <NameFields view={view} values={values} problems={problems} />
        <Select
          name="parentId"
          label={t('communities.office.parent')}
          optional={optional}
          empty={t('communities.office.no-parent')}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.parentId as string}
          error={problems.parentId}
        />
        <ContactFields view={view} values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('communities.office.add')}</Button>
          <LinkButton look="quiet" href={parent.href}>
            {t('communities.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}

type Fields = { view: View; values: Values; problems: Problems }

export function NameFields({ view: { t }, values, problems }: Fields) {
  return (
    <>
      <Field
        name="name"
        label={t('communities.office.name')}
        value={values.name as string}
        error={problems.name}
        required
      />
      <Field
        name="place"
        label={t('communities.office.place')}
        hint={t('communities.office.place-hint')}
        optional={t('kit.form.optional')}
        value={values.place as string}
        error={problems.place}
      />
      <Field
        name="from"
        type="date"
        width="medium"
        label={t('communities.office.from')}
        value={values.from as string}
        error={problems.from}
        required
      />
    </>
  )
}

export function ContactFields({ view: { t }, values, problems }: Fields) {
  const optional = t('kit.form.optional')
  return (
    <>
      <Field
        name="email"
        type="email"
        label={t('communities.office.email')}
        hint={t('communities.public-contact')}
        optional={optional}
        value={values.email as string}
        error={problems.email}
      />
      <Field
        name="phone"
        type="tel"
        width="medium"
        label={t('communities.office.phone')}
        optional={optional}
        value={values.phone as string}
        error={problems.phone}
      />
    </>
  )
}
