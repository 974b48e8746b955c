import { Page } from '#kit/page.tsx'
import { Button, Choices, Empty, Field, type Problems, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'

type Props = {
  view: View
  consultation: Around
  units: { id: string; label: string }[]
  offices: { id: string; name: string }[]
  values: { unitIds: string[]; officeId: string; due: string }
  problems: Problems | null
}

/** Many units at once, one office: the whole text is shared out in a few acts. */
export function ChoicePage({ view, consultation, units, offices, values, problems }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const list = { label: t('consultations.rooms.deeds'), href: paths.deeds.href(at) }
  return (
    <Page
      view={view}
      title={t('consultations.deeds.choose')}
      lead={t('consultations.deeds.choose.lead')}
      problems={problems}
      breadcrumbs={consultationCrumbs(view, consultation, list)}
      noindex
    >
      {units.length === 0 ? (
        <Empty title={t('consultations.deeds.no-text')}>{t('consultations.deeds.no-text.text')}</Empty>
      ) : (
        <form method="post" action={paths.choice.href(at)}>
          <Select
            name="officeId"
            label={t('consultations.deeds.office')}
            empty={t('consultations.description.office.none')}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
            value={values.officeId}
            error={problems?.officeId}
          />
          <Field
            name="due"
            type="date"
            width="medium"
            label={t('consultations.deeds.due')}
            optional={t('kit.form.optional')}
            value={values.due}
            error={problems?.due}
          />
          <Choices
            name="unitIds"
            pick="many"
            legend={t('consultations.deeds.units')}
            value={values.unitIds}
            error={problems?.unitIds}
            choices={units.map(({ id, label }) => ({ value: id, label }))}
          />
          <Button>{t('consultations.deeds.make')}</Button>
        </form>
      )}
    </Page>
  )
}
