import { Button, Hidden, Notice, Progress, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { DocumentBrief } from '../reading/document.tsx'
import { RoomFrame } from './room.tsx'

export type CheckRow = {
  content: string
  basis: string
  fulfilledBy: { id: string; citation: string; excerpt: string }[]
  likely: { id: string; citation: string; excerpt: string }[]
}

type Props = {
  view: View
  document: Pick<DocumentBrief, 'slug' | 'title' | 'status'>
  asked: boolean
  checks: CheckRow[]
}

/** What the law asks an annual programme to hold, and which units hold it. */
export function ContentsPage({ view, document, asked, checks }: Props) {
  const { t } = view
  const there = checks.filter((check) => check.fulfilledBy.length > 0).length
  return (
    <RoomFrame
      view={view}
      document={document}
      title={t('documents.room.contents')}
      lead={asked ? t('documents.contents.lead') : undefined}
      here="contents"
    >
      {asked ? (
        <>
          <Progress
            label={t('documents.contents.progress')}
            value={there}
            max={checks.length}
            words={t('documents.contents.count', { there, all: checks.length })}
          />
          <ol class="checks">
            {checks.map((check) => (
              <CheckOf view={view} slug={document.slug} check={check} />
            ))}
          </ol>
        </>
      ) : (
        <Notice kind="info">{t('documents.contents.none')}</Notice>
      )}
    </RoomFrame>
  )
}

function CheckOf({ view, slug, check }: { view: View; slug: string; check: CheckRow }) {
  const { t } = view
  const { content, basis, fulfilledBy, likely } = check
  const there = fulfilledBy.length > 0
  return (
    <li class="checks__item flow">
      <h2 class="aside-title">{t(`documents.content.${content}`)}</h2>
      <p class="compare-about">
        <Status
          kind={there ? 'good' : 'warning'}
          label={t(there ? 'documents.contents.there' : 'documents.contents.missing')}
        />
        <span class="soft">{basis}</span>
      </p>
      <Units view={view} slug={slug} units={fulfilledBy} />
      {!there && likely.length > 0 && (
        <>
          <p>{t('documents.contents.likely')}</p>
          <Units view={view} slug={slug} units={likely} content={content} />
        </>
      )}
    </li>
  )
}

type UnitsProps = { view: View; slug: string; units: CheckRow['likely']; content?: string }

function Units({ view, slug, units, content }: UnitsProps) {
  const address = { community: view.community!.slug, document: slug }
  if (units.length === 0) return null
  return (
    <ul class="plain-list">
      {units.map(({ id, citation, excerpt }) => (
        <li>
          <a href={paths.draft.href({ ...address, unit: id })}>{citation}</a> {excerpt}
          {content && (
            <form method="post" action={paths.mark.href({ ...address, unit: id })}>
              <Hidden name="fulfils" value={content} />
              <Button look="plain">{view.t('documents.contents.mark', { citation })}</Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
