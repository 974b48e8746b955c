import { Button, Empty } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { DocumentBrief } from '../reading/document.tsx'
import { Paragraphs } from '../reading/text.tsx'
import { RoomFrame } from './room.tsx'

export type RemovedUnit = { id: string; kind: string; heading: string; text: string; removed: Date; inside: number }
type Props = { view: View; document: Pick<DocumentBrief, 'slug' | 'title' | 'status'>; removed: RemovedUnit[] }

/** What was taken away: nothing is lost, each can be put back. */
export function RemovedPage({ view, document, removed }: Props) {
  const { t, dates } = view
  const address = { community: view.community!.slug, document: document.slug }
  return (
    <RoomFrame view={view} document={document} title={t('documents.room.removed')} here="removed">
      {removed.length === 0 && <Empty title={t('documents.removed.empty')}>{t('documents.removed.empty.text')}</Empty>}
      {removed.map((unit) => (
        <section class="wording">
          <h2>{unit.heading || t(`documents.kind.${unit.kind}`)}</h2>
          <p class="soft">
            {dates.moment(unit.removed)}
            {unit.inside > 0 && `, ${t('documents.removed.inside', { count: unit.inside })}`}
          </p>
          {unit.text && <Paragraphs text={unit.text} />}
          {document.status === 'drafting' && (
            <form method="post" action={paths.restoration.href({ ...address, unit: unit.id })}>
              <Button look="quiet">{t('documents.restore')}</Button>
            </form>
          )}
        </section>
      ))}
    </RoomFrame>
  )
}
