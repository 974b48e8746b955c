import type { Problems } from '#kit/ui/index.ts'
import { Button, ButtonRow, Choices, Field, Hidden, LinkButton, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { DocumentBrief } from '../reading/document.tsx'
import type { Kind } from '../unit.ts'
import { RoomFrame } from './room.tsx'

export type NewUnitValues = {
  client_id?: string
  beside?: string
  where?: string
  kind?: string
  heading?: string
  text?: string
}

type Props = {
  view: View
  document: Pick<DocumentBrief, 'slug' | 'title' | 'status'>
  values: NewUnitValues
  problems: Problems | null
  /** Citation of the unit it is put beside; null for a text with none, or at its end. */
  beside: string | null
  kinds: Kind[]
}

export function NewUnitPage({ view, document, values, problems, beside, kinds }: Props) {
  const { t } = view
  const address = { community: view.community!.slug, document: document.slug }
  const where = beside ? t(`documents.new-unit.${values.where}`, { citation: beside }) : t('documents.new-unit.last')
  const back = values.beside ? `?przy=${values.beside}#u-${values.beside}` : ''
  return (
    <RoomFrame
      view={view}
      document={document}
      title={t('documents.new-unit.title')}
      lead={where}
      here={null}
      problems={problems}
    >
      <form method="post" action={paths.units.href(address)}>
        <Hidden name="client_id" value={values.client_id ?? ''} />
        <Hidden name="beside" value={values.beside ?? ''} />
        <Hidden name="where" value={values.where ?? 'inside'} />
        <Choices
          name="kind"
          legend={t('documents.unit.kind')}
          value={values.kind ?? kinds[0]}
          error={problems?.kind}
          choices={kinds.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }))}
        />
        <Field
          name="heading"
          label={t('documents.unit.heading')}
          hint={t('documents.unit.heading.hint')}
          optional={t('documents.optional')}
          value={values.heading}
          error={problems?.heading}
        />
        <TextArea
          name="text"
          label={t('documents.unit.text')}
          hint={t('documents.new-unit.text.hint')}
          optional={t('documents.optional')}
          value={values.text}
          error={problems?.text}
          rows={8}
        />
        <ButtonRow>
          <Button>{t('documents.new-unit.add')}</Button>
          <LinkButton href={`${paths.room.href(address)}${back}`} look="quiet">
            {t('documents.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
    </RoomFrame>
  )
}
