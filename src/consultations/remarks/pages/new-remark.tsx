import { AuthorFields } from '#accounts/index.ts'
import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Button, ButtonRow, Field, Help, Hidden, LinkButton, Notice, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { consultationCrumbs } from '../../process/here.ts'
import { longestRemark } from '../forms.ts'
import type { RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import { standingWords, UnitBeside, type UnitText } from './parts.tsx'

export type Typed = { [name: string]: unknown }

type Props = RoomProps & { values: Typed; problems: Problems | null; unit: UnitText | null; again: boolean }

export function NewRemarkPage(props: Props) {
  const { view, room, unit, problems } = props
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const title = unit
    ? t('consultations.new-remark.title', { unit: unit.citation })
    : t('consultations.new-remark.general')
  const steps = [{ label: t('consultations.remarks.title'), href: paths.remarks.href(address) }, { label: title }]
  const taken = room.standing === 'open' || room.standing === 'over'
  return (
    <Page
      view={view}
      title={title}
      kicker={room.title}
      lead={standingWords(props)}
      breadcrumbs={consultationCrumbs(view, room, ...steps)}
      aside={unit ? <UnitBeside view={view} unit={unit} /> : undefined}
      problems={problems}
    >
      {room.standing === 'over' && <Notice kind="warning">{t('consultations.new-remark.late')}</Notice>}
      {taken || problems ? <RemarkForm {...props} /> : <NotNow {...props} />}
    </Page>
  )
}

function NotNow({ view, room }: RoomProps) {
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  return (
    <ButtonRow>
      <LinkButton href={paths.remarks.href(address)} look="quiet">
        {t('consultations.remarks.back')}
      </LinkButton>
    </ButtonRow>
  )
}

function RemarkForm({ view, room, values, problems, unit, again }: Props) {
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : '')
  return (
    <form method="post" action={paths.remarks.href(address)} class="remark-form">
      <Hidden name="client_id" value={text('client_id')} />
      {unit && <Hidden name="unit" value={unit.id} />}
      {again && <Hidden name="earlier" value={text('earlier')} />}
      {!unit && (
        <cited-unit href={`${paths.citation.href(address)}.json`}>
          <Field
            name="citation"
            label={t('consultations.new-remark.citation')}
            hint={<Where view={view} href={paths.draft.href(address)} />}
            optional={t('kit.form.optional')}
            value={text('citation')}
            error={problems?.citation}
            width="medium"
          />
          <p class="soft" role="status" />
        </cited-unit>
      )}
      <SaidFields view={view} values={values} problems={problems} />
      <Speaker view={view} values={values} problems={problems} again={again} />
      <ButtonRow>
        <Button sign="letter">{t('consultations.new-remark.send')}</Button>
        <LinkButton
          href={unit ? withQuery(paths.draft.href(address), { jednostka: unit.id }) : paths.remarks.href(address)}
          look="quiet"
        >
          {t('consultations.new-remark.cancel')}
        </LinkButton>
      </ButtonRow>
    </form>
  )
}

function Where({ view, href }: { view: View; href: string }) {
  return (
    <>
      {view.t('consultations.new-remark.citation.hint')}{' '}
      <a href={href}>{view.t('consultations.new-remark.citation.show')}</a>
    </>
  )
}

type FieldsProps = { view: View; values: Typed; problems: Problems | null }

/** What is said, in the order of the paper form. */
export function SaidFields({ view: { t }, values, problems }: FieldsProps) {
  const area = (name: 'text' | 'proposed' | 'reasons', rows: number) => (
    <TextArea
      name={name}
      label={t(`consultations.new-remark.${name}`)}
      hint={t(`consultations.new-remark.${name}.hint`)}
      optional={name === 'text' ? undefined : t('kit.form.optional')}
      required={name === 'text'}
      rows={rows}
      value={typeof values[name] === 'string' ? (values[name] as string) : ''}
      error={problems?.[name]}
      limit={
        name === 'text'
          ? {
              max: longestRemark,
              words: t('consultations.new-remark.limit', { max: longestRemark }),
              left: t('consultations.new-remark.left', { n: '{n}' }),
              over: t('consultations.new-remark.over', { n: '{n}' }),
            }
          : undefined
      }
    />
  )
  return (
    <>
      {area('text', 6)}
      {area('proposed', 4)}
      {area('reasons', 4)}
    </>
  )
}

/** In whose name, and how to hear back. Who is signed in, or goes on after a remark, has told it already. */
function Speaker({ view, values, problems, again }: FieldsProps & { again: boolean }) {
  const { t, person } = view
  if (again) return <Notice>{t('consultations.new-remark.again')}</Notice>
  return (
    <>
      <h2>{t('consultations.new-remark.who')}</h2>
      <Field
        name="organisation"
        label={t('consultations.new-remark.organisation')}
        hint={t('consultations.new-remark.organisation.hint')}
        optional={t('kit.form.optional')}
        value={typeof values.organisation === 'string' ? values.organisation : ''}
        error={problems?.organisation}
        autocomplete="organization"
      />
      {person ? (
        <Notice>{t('consultations.new-remark.signed-in', { name: person.name })}</Notice>
      ) : (
        <AuthorFields view={view} values={values} problems={problems ?? {}} own />
      )}
      <Help label={t('consultations.new-remark.privacy')}>{t('consultations.new-remark.privacy.text')}</Help>
    </>
  )
}
