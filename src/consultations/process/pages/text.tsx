import { documentPaths } from '#documents/index.ts'
import { Button, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../here.ts'
import { hrefs } from '../hrefs.ts'
import { paths } from '../paths.ts'
import { PlanFrame } from './frame.tsx'

type Props = {
  view: View
  consultation: Around
  documentId: string | null
  documents: { id: string; title: string; slug: string }[]
}

export function TextPage({ view, consultation, documentId, documents }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const chosen = documents.find(({ id }) => id === documentId)
  return (
    <PlanFrame
      view={view}
      consultation={consultation}
      here="text"
      title={t('consultations.text.title')}
      lead={t('consultations.text.lead')}
    >
      <form method="post" action={paths.text.href(at)}>
        <Select
          name="documentId"
          label={t('consultations.text.document')}
          empty={t('consultations.text.none')}
          options={documents.map(({ id, title }) => ({ value: id, label: title }))}
          value={documentId}
        />
        <Button>{t('consultations.save')}</Button>
      </form>
      <ul>
        <li>
          <a href={documentPaths.newDocument.href(at)}>{t('consultations.text.new')}</a>
        </li>
        {chosen && (
          <li>
            <a href={documentPaths.room.href({ ...at, document: chosen.slug })}>{t('consultations.text.room')}</a>
          </li>
        )}
        {chosen && (
          <li>
            <a href={hrefs.remarkOpening(at)}>{t('consultations.plan.remarks')}</a>
          </li>
        )}
      </ul>
    </PlanFrame>
  )
}
