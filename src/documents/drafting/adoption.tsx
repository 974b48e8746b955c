import type { Problems } from '#kit/ui/index.ts'
import { Button, Facts, Field, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { DocumentBrief } from '../reading/document.tsx'
import { RoomFrame } from './room.tsx'

export type AdoptionValues = {
  resolution?: string | null
  adoptedOn?: string | null
  journal?: string | null
  inForceFrom?: string | null
  inForceTo?: string | null
}
type Props = {
  view: View
  document: DocumentBrief
  values: AdoptionValues
  problems: Problems | null
  mayAdopt: boolean
}

export function AdoptionPage({ view, document, values, problems, mayAdopt }: Props) {
  const { t, dates } = view
  const adopted = document.status !== 'drafting'
  return (
    <RoomFrame
      view={view}
      document={document}
      title={t('documents.room.adoption')}
      lead={adopted ? undefined : t('documents.adoption.lead')}
      here="adoption"
      problems={problems}
    >
      {adopted ? (
        <Facts
          facts={[
            { term: t('documents.resolution'), detail: document.resolution ?? '' },
            { term: t('documents.adopted-on'), detail: document.adoptedOn ? dates.day(document.adoptedOn) : '' },
            document.journal ? { term: t('documents.journal'), detail: document.journal } : null,
          ]}
        />
      ) : mayAdopt ? (
        <AdoptionForm view={view} slug={document.slug} values={values} problems={problems} />
      ) : (
        <Notice kind="info">{t('documents.adoption.organiser')}</Notice>
      )}
    </RoomFrame>
  )
}

type FormProps = { view: View; slug: string; values: AdoptionValues; problems: Problems | null }

const days = ['adoptedOn', 'inForceFrom', 'inForceTo'] as const
const labels = { adoptedOn: 'adopted-on', inForceFrom: 'in-force-from', inForceTo: 'in-force-to' } as const

function AdoptionForm({ view, slug, values, problems }: FormProps) {
  const { t } = view
  return (
    <form method="post" action={paths.adoption.href({ community: view.community!.slug, document: slug })}>
      <Field
        name="resolution"
        label={t('documents.resolution')}
        hint={t('documents.resolution.hint')}
        value={values.resolution}
        error={problems?.resolution}
        width="medium"
        required
      />
      <Field
        name="journal"
        label={t('documents.journal')}
        hint={t('documents.journal.hint')}
        optional={t('documents.optional')}
        value={values.journal}
        error={problems?.journal}
      />
      {days.map((name) => (
        <Field
          name={name}
          type="date"
          width="medium"
          label={t(`documents.${labels[name]}`)}
          optional={name === 'adoptedOn' ? undefined : t('documents.optional')}
          value={values[name]}
          error={problems?.[name]}
          required={name === 'adoptedOn'}
        />
      ))}
      <Button>{t('documents.adoption.enter')}</Button>
    </form>
  )
}
