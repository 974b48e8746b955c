import { Page } from '#kit/page.tsx'
import {
  Button,
  ButtonRow,
  Choices,
  Empty,
  Hidden,
  LinkButton,
  Notice,
  type Problems,
  TextArea,
} from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { Address, RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import type { PublicRemark } from '../reading.ts'
import { outcomes } from '../tables.ts'
import type { Typed } from './new-remark.tsx'
import { AnswerClock, authorName, RemarkQuote, UnitBeside, type UnitText } from './parts.tsx'
import { AnswerQuote } from './remark.tsx'

type Props = RoomProps & {
  remarks: PublicRemark[]
  /** Answered by somebody else since they were chosen. */
  meanwhile: PublicRemark[]
  similar: PublicRemark[]
  unit: UnitText | null
  values: Typed
  problems: Problems | null
}

export function AnswerPage(props: Props) {
  const { view, room, remarks, meanwhile, unit, problems } = props
  const { t } = view
  const address: Address = { community: view.community!.slug, consultation: room.slug }
  const title = t('consultations.new-answer.title', { count: remarks.length || meanwhile.length })
  const steps = [
    { label: t('consultations.remarks.title'), href: paths.remarks.href(address) },
    { label: t('consultations.desk.title'), href: paths.desk.href(address) },
    { label: title },
  ]
  return (
    <Page
      view={view}
      title={title}
      kicker={room.title}
      breadcrumbs={consultationCrumbs(view, room, ...steps)}
      aside={unit ? <UnitBeside view={view} unit={unit} /> : undefined}
      problems={problems}
    >
      <Meanwhile {...props} address={address} />
      {remarks.map((remark) => (
        <section class="flow" aria-label={t('consultations.remark.title', { number: remark.number })}>
          <RemarkQuote view={view} remark={remark} address={address} />
          <AnswerClock view={view} remark={remark} />
        </section>
      ))}
      {remarks.length > 0 && <AnswerForm {...props} address={address} />}
      {remarks.length === 0 && meanwhile.length === 0 && <Empty title={t('consultations.new-answer.none')} />}
    </Page>
  )
}

/** The first answer stands; what the second official typed is not lost. */
function Meanwhile({ view, meanwhile, values, address }: Props & { address: Address }) {
  const { t } = view
  if (meanwhile.length === 0) return null
  const typed = typeof values.reasons === 'string' ? values.reasons : ''
  return (
    <section class="flow" aria-labelledby="meanwhile">
      <Notice kind="warning">
        <h2 id="meanwhile">{t('consultations.new-answer.meanwhile', { count: meanwhile.length })}</h2>
        <p>{t('consultations.new-answer.meanwhile.text')}</p>
      </Notice>
      {meanwhile.map((remark) => {
        const { number, outcome, answer, answered, office } = remark
        return (
          <>
            <h3>{t('consultations.remark.title', { number })}</h3>
            {outcome && answer !== null && answered && (
              <AnswerQuote view={view} answer={{ outcome, reasons: answer, answered, office }} />
            )}
            <p>
              <a href={paths.correction.href({ ...address, number })}>{t('consultations.correction.title')}</a>
            </p>
          </>
        )
      })}
      {typed && (
        <TextArea
          name="typed"
          label={t('consultations.new-answer.typed')}
          hint={t('consultations.new-answer.typed.hint')}
          value={typed}
          rows={6}
        />
      )}
    </section>
  )
}

function AnswerForm({ view, remarks, similar, values, problems, address }: Props & { address: Address }) {
  const { t } = view
  return (
    <form method="post" action={paths.newAnswer.href(address)} class="remark-form">
      {remarks.map(({ number }) => (
        <Hidden name="numbers" value={number} />
      ))}
      {similar.length > 0 && <Similar view={view} similar={similar} ticked={values.numbers} />}
      <AnswerFields view={view} values={values} problems={problems} />
      <ButtonRow>
        <Button sign="answer">{t('consultations.new-answer.send', { count: remarks.length })}</Button>
        <LinkButton href={paths.desk.href(address)} look="quiet">
          {t('consultations.new-answer.cancel')}
        </LinkButton>
      </ButtonRow>
    </form>
  )
}

/** Others that say much the same: ticked, they get the same answer. */
function Similar({ view, similar, ticked }: { view: View; similar: PublicRemark[]; ticked: unknown }) {
  const { t } = view
  return (
    <Choices
      name="numbers"
      legend={t('consultations.new-answer.similar')}
      hint={t('consultations.new-answer.similar.hint')}
      pick="many"
      value={[ticked].flat().map(String)}
      choices={similar.map((remark) => ({
        value: String(remark.number),
        label: `${t('consultations.remark.title', { number: remark.number })} · ${remark.citation || t('consultations.remark.whole')} · ${authorName(view, remark)}`,
        hint: remark.text,
      }))}
    />
  )
}

type FieldsProps = { view: View; values: Typed; problems: Problems | null }

/** What is decided and why; reasons are asked for whatever is decided. */
export function AnswerFields({ view: { t }, values, problems }: FieldsProps) {
  return (
    <>
      <Choices
        name="outcome"
        legend={t('consultations.new-answer.outcome')}
        value={typeof values.outcome === 'string' ? values.outcome : null}
        error={problems?.outcome}
        required
        choices={outcomes.map((outcome) => ({
          value: outcome,
          label: t(`consultations.outcome.${outcome}`),
          hint: t(`consultations.outcome.${outcome}.hint`),
        }))}
      />
      <TextArea
        name="reasons"
        label={t('consultations.new-answer.reasons')}
        hint={t('consultations.new-answer.reasons.hint')}
        value={typeof values.reasons === 'string' ? values.reasons : ''}
        error={problems?.reasons}
        required
        rows={8}
      />
    </>
  )
}
