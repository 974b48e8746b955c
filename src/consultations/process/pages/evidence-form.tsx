import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Choices, Field, Hidden, LinkButton, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { channelNames, evidenceKinds } from '../forms.ts'
import { type Around, consultationCrumbs } from '../here.ts'
import { paths } from '../paths.ts'

export type EvidenceTyped = {
  client_id?: string | null
  what?: string
  channel?: string
  address?: string
  publishedFrom?: string
  publishedTo?: string | null
  note?: string
  photo?: unknown
}

type Props = {
  view: View
  consultation: Around
  id: string | null
  values: Omit<EvidenceTyped, 'photo'>
  problems: Problems | null
}

export function EvidenceFormPage({ view, consultation, id, values, problems }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const say = (name: string) => t(`consultations.evidence.${name}`)
  const list = { label: t('consultations.rooms.publications'), href: paths.evidence.href(at) }
  return (
    <Page
      view={view}
      title={say(id ? 'edit' : 'add')}
      problems={problems}
      breadcrumbs={consultationCrumbs(view, consultation, list)}
      noindex
    >
      <form
        method="post"
        enctype="multipart/form-data"
        action={id ? paths.evidenceRecord.href({ ...at, id }) : paths.evidence.href(at)}
      >
        {!id && <Hidden name="client_id" value={values.client_id ?? ''} />}
        <Fields {...{ view, values, problems }} />
        <ButtonRow>
          <Button>{t('consultations.save')}</Button>
          <LinkButton href={paths.evidence.href(at)} look="quiet">
            {t('consultations.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}

function Fields({ view, values, problems }: Pick<Props, 'view' | 'values' | 'problems'>) {
  const { t } = view
  const say = (name: string) => t(`consultations.evidence.${name}`)
  const optional = t('kit.form.optional')
  const choices = (names: readonly string[], group: string) =>
    names.map((name) => ({ value: name, label: t(`consultations.evidence.${group}.${name}`) }))
  return (
    <>
      <Choices
        name="what"
        legend={say('what')}
        value={values.what}
        error={problems?.what}
        choices={choices(evidenceKinds, 'what')}
      />
      <Choices
        name="channel"
        legend={say('channel')}
        value={values.channel}
        error={problems?.channel}
        choices={choices(channelNames, 'channel')}
      />
      <Field
        name="address"
        label={say('address')}
        hint={say('address.hint')}
        value={values.address}
        error={problems?.address}
        required
      />
      <Field
        name="publishedFrom"
        type="date"
        width="medium"
        label={say('from')}
        value={values.publishedFrom}
        error={problems?.publishedFrom}
        required
      />
      <Field
        name="publishedTo"
        type="date"
        width="medium"
        label={say('to')}
        optional={optional}
        value={values.publishedTo}
        error={problems?.publishedTo}
      />
      <Field
        name="photo"
        type="file"
        accept="image/png,image/jpeg,image/webp"
        label={say('photo')}
        hint={say('photo.hint')}
        optional={optional}
        error={problems?.photo}
      />
      <TextArea
        name="note"
        label={say('note')}
        optional={optional}
        value={values.note}
        error={problems?.note}
        rows={2}
      />
    </>
  )
}
