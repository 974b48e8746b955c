import type { Problems } from '#kit/ui/index.ts'
import { Button, Card, CardList, Field, Hidden, Notice, Status, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { DocumentBrief, VersionBrief } from '../reading/document.tsx'
import { RoomFrame } from './room.tsx'

export type VersionValues = { client_id?: string; name?: string; note?: string; public?: unknown }
type Props = {
  view: View
  document: Pick<DocumentBrief, 'slug' | 'title' | 'status'>
  versions: VersionBrief[]
  values: VersionValues
  problems: Problems | null
}

export function VersionsPage({ view, document, versions, values, problems }: Props) {
  const { t, dates } = view
  const address = { community: view.community!.slug, document: document.slug }
  return (
    <RoomFrame
      view={view}
      document={document}
      title={t('documents.room.versions')}
      lead={t('documents.versions.lead')}
      here="versions"
      problems={problems}
    >
      {document.status === 'drafting' ? (
        <VersionForm view={view} slug={document.slug} values={values} problems={problems} />
      ) : null}
      {versions.length > 0 && <h2>{t('documents.versions')}</h2>}
      <CardList column>
        {versions.map(({ number, name, note, made, public: open }) => (
          <Card
            title={name}
            kicker={dates.moment(made)}
            href={paths.version.href({ ...address, number })}
            foot={
              <Status
                kind={open ? 'good' : 'quiet'}
                label={t(open ? 'documents.version.public' : 'documents.version.internal')}
              />
            }
          >
            {note || undefined}
          </Card>
        ))}
      </CardList>
    </RoomFrame>
  )
}

type FormProps = { view: View; slug: string; values: VersionValues; problems: Problems | null }

function VersionForm({ view, slug, values, problems }: FormProps) {
  const { t } = view
  return (
    <form method="post" action={paths.versions.href({ community: view.community!.slug, document: slug })}>
      {problems?.form && <Notice kind="bad">{problems.form}</Notice>}
      <Hidden name="client_id" value={values.client_id ?? ''} />
      <Field
        name="name"
        label={t('documents.version.name')}
        hint={t('documents.version.name.hint')}
        value={values.name}
        error={problems?.name}
        required
      />
      <TextArea
        name="note"
        label={t('documents.version.note')}
        hint={t('documents.version.note.hint')}
        optional={t('documents.optional')}
        value={values.note}
        error={problems?.note}
        rows={3}
      />
      <Tick
        name="public"
        label={t('documents.version.make-public')}
        hint={t('documents.version.make-public.hint')}
        value="on"
        checked={Boolean(values.public)}
      />
      <Button>{t('documents.version.make')}</Button>
    </form>
  )
}
