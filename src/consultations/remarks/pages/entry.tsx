import { AuthorFields } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Choices, Field, Hidden, LinkButton, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import { SaidFields, type Typed } from './new-remark.tsx'
import { standingWords } from './parts.tsx'

type Props = RoomProps & { values: Typed; problems: Problems | null }

const ways = ['phone', 'desk', 'email', 'outdoor'] as const

/** Writing a remark down for somebody who calls, comes, writes, or stops at a stand. */
export function EntryPage(props: Props) {
  const { view, room, values, problems } = props
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const title = t('consultations.entry.title')
  const steps = [{ label: t('consultations.remarks.title'), href: paths.remarks.href(address) }, { label: title }]
  return (
    <Page
      view={view}
      title={title}
      kicker={room.title}
      lead={standingWords(props)}
      breadcrumbs={consultationCrumbs(view, room, ...steps)}
      problems={problems}
    >
      <form method="post" action={paths.entry.href(address)} class="remark-form">
        <Hidden name="client_id" value={typedText(values, 'client_id')} />
        <Choices
          name="channel"
          legend={t('consultations.entry.channel')}
          value={typedText(values, 'channel')}
          error={problems?.channel}
          required
          choices={ways.map((way) => ({ value: way, label: t(`consultations.entry.way.${way}`) }))}
        />
        <ReceivedField view={view} values={values} problems={problems} />
        <CitationField view={view} values={values} problems={problems} href={paths.citation.href(address)} />
        <SaidFields view={view} values={values} problems={problems} />
        <h2>{t('consultations.new-remark.who')}</h2>
        <OrganisationField view={view} values={values} problems={problems} />
        <AuthorFields view={view} values={values} problems={problems ?? {}} own={false} />
        <ButtonRow>
          <Button>{t('consultations.entry.save')}</Button>
          <LinkButton href={paths.remarks.href(address)} look="quiet">
            {t('consultations.remarks.back')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}

export type FieldsProps = { view: View; values: Typed; problems: Problems | null }

export function typedText(values: Typed, name: string): string {
  const value = values[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The place as it stands on the paper; a script says at once which unit it is. */
export function CitationField({
  view: { t },
  values,
  problems,
  href,
  first,
}: FieldsProps & { href: string; first?: boolean }) {
  return (
    <cited-unit href={`${href}.json`}>
      <Field
        name="citation"
        label={t('consultations.entry.citation')}
        hint={t('consultations.entry.citation.hint')}
        value={typedText(values, 'citation')}
        error={problems?.citation}
        width="medium"
        autocomplete="off"
        autofocus={first}
      />
      <p class="soft" role="status" />
    </cited-unit>
  )
}

export function ReceivedField({ view: { t, now }, values, problems }: FieldsProps) {
  return (
    <Field
      name="received"
      type="date"
      label={t('consultations.entry.received')}
      hint={t('consultations.entry.received.hint')}
      optional={t('kit.form.optional')}
      value={typedText(values, 'received')}
      error={problems?.received}
      max={dayOf(now)}
      width="short"
    />
  )
}

export function OrganisationField({ view: { t }, values, problems }: FieldsProps) {
  return (
    <Field
      name="organisation"
      label={t('consultations.new-remark.organisation')}
      optional={t('kit.form.optional')}
      value={typedText(values, 'organisation')}
      error={problems?.organisation}
      autocomplete="off"
    />
  )
}
