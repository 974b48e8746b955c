import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { CopyButton, Facts, Help, LinkButton, PrintButton, Quote } from '#kit/ui/index.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { Address, RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import type { PublicRemark } from '../reading.ts'
import type { Outcome } from '../tables.ts'
import { EffectForm, type EffectProps } from './effect.tsx'
import { AnswerClock, authorName, Lines, OutcomeStatus, RemarkQuote, UnitBeside, type UnitText } from './parts.tsx'

/** An answer as everybody may read it, with the office under the name it bore then. */
export type PastAnswer = { outcome: Outcome; reasons: string; answered: Date; office: string | null }
export type Changed = { id: string; label: string; href: string; excerpt: string }

export type RemarkProps = RoomProps & {
  remark: PublicRemark
  unit: UnitText | null
  /** The present answer first, then those it replaced. */
  answers: PastAnswer[]
  /** Units that were changed because of it. */
  changed: Changed[]
  /** Only for whoever answers it: what they may do here. */
  work: (EffectProps & { photo: boolean; formCode: string | null; answerable: boolean }) | null
}

export function RemarkPage(props: RemarkProps) {
  const { view, room, remark, unit } = props
  const { t } = view
  const address: Address = { community: view.community!.slug, consultation: room.slug }
  const title = t('consultations.remark.title', { number: remark.number })
  const steps = [{ label: t('consultations.remarks.title'), href: paths.remarks.href(address) }, { label: title }]
  return (
    <Page
      view={view}
      title={title}
      kicker={room.title}
      lead={remark.citation || t('consultations.remark.whole')}
      breadcrumbs={consultationCrumbs(view, room, ...steps)}
      aside={<Beside {...props} />}
    >
      <RemarkQuote view={view} remark={remark} />
      <AnswerClock view={view} remark={remark} />
      <Answered {...props} />
      <Work {...props} address={address} />
      {unit && (
        <p>
          <a href={withQuery(paths.remarks.href(address), { jednostka: unit.id })}>
            {t('consultations.remark.others', { unit: unit.citation })}
          </a>
        </p>
      )}
    </Page>
  )
}

function Answered({ view, remark, answers, changed }: RemarkProps) {
  const { t } = view
  const [present, ...earlier] = answers
  if (remark.withdrawn) return null
  if (!present) return <p class="soft">{t('consultations.remark.waiting')}</p>
  return (
    <section class="flow" aria-labelledby="answer">
      <h2 id="answer">{t('consultations.answer.title')}</h2>
      <AnswerQuote view={view} answer={present} />
      {changed.length > 0 && (
        <>
          <h3>{t('consultations.answer.changed')}</h3>
          <ul>
            {changed.map(({ label, href, excerpt }) => (
              <li>
                <a href={href}>{label}</a> {excerpt}
              </li>
            ))}
          </ul>
        </>
      )}
      {earlier.length > 0 && (
        <Help label={t('consultations.answer.earlier', { count: earlier.length })}>
          {earlier.map((answer) => (
            <AnswerQuote view={view} answer={answer} />
          ))}
        </Help>
      )}
    </section>
  )
}

export function AnswerQuote({ view, answer }: { view: RoomProps['view']; answer: PastAnswer }) {
  return (
    <Quote
      kind="answer"
      text={<Lines text={answer.reasons} />}
      who={answer.office ?? view.t('consultations.answer.town-hall')}
      when={view.dates.day(answer.answered)}
      foot={<OutcomeStatus view={view} outcome={answer.outcome} />}
    />
  )
}

function Beside({ view, room, remark, unit }: RemarkProps) {
  const { t, dates } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  return (
    <>
      {unit && <UnitBeside view={view} unit={unit} />}
      <Facts
        facts={[
          { term: t('consultations.remark.from'), detail: authorName(view, remark) },
          { term: t('consultations.remark.channel'), detail: t(`consultations.remark.via.${remark.channel}`) },
          { term: t('consultations.remark.received'), detail: dates.day(remark.received) },
          remark.office && { term: t('consultations.remark.office'), detail: remark.office },
        ]}
      />
      <CopyButton label={t('consultations.remark.copy')} done={t('consultations.remark.copied')} />
      <PrintButton label={t('consultations.print')} />
      {room.standing === 'open' && (
        <LinkButton look="quiet" href={withQuery(paths.newRemark.href(address), { jednostka: unit?.id })}>
          {t('consultations.remark.say-too')}
        </LinkButton>
      )}
    </>
  )
}

function Work({ view, remark, work, address }: RemarkProps & { address: Address }) {
  if (!work || remark.withdrawn) return null
  const { t } = view
  const here = { ...address, number: remark.number }
  return (
    <section class="remark__work flow" data-screen="" aria-labelledby="work">
      <h2 id="work">{t('consultations.remark.work')}</h2>
      {work.formCode && <p>{t('consultations.remark.form-code', { code: work.formCode })}</p>}
      <div class="button-row">
        {work.answerable && !remark.outcome && (
          <LinkButton href={withQuery(paths.newAnswer.href(address), { numbers: remark.number })} sign="answer">
            {t('consultations.answer.give')}
          </LinkButton>
        )}
        {work.answerable && remark.outcome && (
          <LinkButton href={paths.correction.href(here)} look="quiet">
            {t('consultations.correction.title')}
          </LinkButton>
        )}
        {work.photo && (
          <LinkButton href={paths.photo.href(here)} look="quiet" sign="file">
            {t('consultations.remark.photo')}
          </LinkButton>
        )}
      </div>
      {work.answerable && (remark.outcome === 'accepted' || remark.outcome === 'partly') && (
        <EffectForm view={view} work={work} address={here} />
      )}
    </section>
  )
}
