import type { Problems } from '#kit/ui/index.ts'
import { Button, Choices, Field, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { DocumentBrief } from '../reading/document.tsx'
import { TitleAndKind } from './new-document.tsx'
import { RoomFrame } from './room.tsx'

export type SettingsValues = {
  title?: string
  kind?: string
  preamble?: string
  chapters?: string
  sections?: string
  openDraft?: unknown
  inForceFrom?: string | null
  inForceTo?: string | null
}
type Props = {
  view: View
  document: Pick<DocumentBrief, 'slug' | 'title' | 'status'>
  values: SettingsValues
  problems: Problems | null
}

export function SettingsPage({ view, document, values, problems }: Props) {
  const { t } = view
  const text = (name: string) => t(`documents.settings.${name}`)
  return (
    <RoomFrame view={view} document={document} title={t('documents.room.settings')} here="settings" problems={problems}>
      <form method="post" action={paths.settings.href({ community: view.community!.slug, document: document.slug })}>
        <TitleAndKind view={view} values={values} problems={problems} />
        <TextArea
          name="preamble"
          label={t('documents.preamble')}
          hint={t('documents.preamble.hint')}
          optional={t('documents.optional')}
          value={values.preamble}
          error={problems?.preamble}
          rows={4}
        />
        <Choices
          name="chapters"
          legend={text('chapters')}
          value={values.chapters}
          error={problems?.chapters}
          choices={['roman', 'arabic'].map((value) => ({ value, label: text(`chapters.${value}`) }))}
        />
        <Choices
          name="sections"
          legend={text('sections')}
          value={values.sections}
          error={problems?.sections}
          choices={['through', 'anew'].map((value) => ({ value, label: text(`sections.${value}`) }))}
        />
        <Field
          name="inForceFrom"
          type="date"
          width="medium"
          label={t('documents.in-force-from')}
          optional={t('documents.optional')}
          value={values.inForceFrom}
          error={problems?.inForceFrom}
        />
        <Field
          name="inForceTo"
          type="date"
          width="medium"
          label={t('documents.in-force-to')}
          optional={t('documents.optional')}
          value={values.inForceTo}
          error={problems?.inForceTo}
        />
        <Tick
          name="openDraft"
          value="on"
          label={text('open-draft')}
          hint={text('open-draft.hint')}
          checked={Boolean(values.openDraft)}
        />
        <Button>{t('documents.settings.save')}</Button>
      </form>
    </RoomFrame>
  )
}
