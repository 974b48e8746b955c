import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { ButtonRow, Confirm, CopyButton, LinkButton, Notice, PrintButton } from '#kit/ui/index.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { Address, RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import type { PublicRemark } from '../reading.ts'
import { AnswerClock, RemarkQuote } from './parts.tsx'
import { AnswerQuote, type PastAnswer } from './remark.tsx'

type OwnProps = RoomProps & {
  remark: PublicRemark
  token: string
  answers: PastAnswer[]
  mayWithdraw: boolean
  /** What is still wrong with taking it back, where that was tried. */
  refused: string | null
}

/** What the author of a remark sees through the link that only they have. */
export function OwnPage({ view, room, remark, token, answers, mayWithdraw, refused }: OwnProps) {
  const { t } = view
  const address: Address = { community: view.community!.slug, consultation: room.slug }
  const own = { ...address, token }
  const title = t('consultations.own.title', { number: remark.number })
  const steps = [{ label: t('consultations.remarks.title'), href: paths.remarks.href(address) }, { label: title }]
  return (
    <Page view={view} title={title} kicker={room.title} breadcrumbs={consultationCrumbs(view, room, ...steps)} noindex>
      {refused && (
        <Notice kind="bad" role="alert">
          {refused}
        </Notice>
      )}
      {!remark.withdrawn && <Notice title={t('consultations.own.keep')}>{t('consultations.own.keep.text')}</Notice>}
      {remark.late && <Notice kind="warning">{t('consultations.own.late')}</Notice>}
      <CopyButton label={t('consultations.own.copy')} done={t('consultations.own.copied')} />
      <h2>{remark.citation || t('consultations.remark.whole')}</h2>
      <RemarkQuote view={view} remark={remark} address={address} />
      <AnswerClock view={view} remark={remark} />
      {answers[0] && <AnswerQuote view={view} answer={answers[0]} />}
      <ButtonRow>
        {(room.standing === 'open' || room.standing === 'over') && (
          <LinkButton href={withQuery(paths.draft.href(address), { od: token })} sign="pen">
            {t('consultations.own.next')}
          </LinkButton>
        )}
        {mayWithdraw && (
          <LinkButton href={paths.withdrawal.href(own)} look="quiet">
            {t('consultations.withdrawal.title')}
          </LinkButton>
        )}
      </ButtonRow>
      <PrintButton label={t('consultations.print')} />
    </Page>
  )
}

type WithdrawalProps = RoomProps & { number: number; token: string }

export function WithdrawalPage({ view, room, number, token }: WithdrawalProps) {
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug, token }
  return (
    <Page view={view} title={t('consultations.withdrawal.question', { number })} kicker={room.title} noindex>
      <Confirm
        consequences={[
          t('consultations.withdrawal.words-gone'),
          t('consultations.withdrawal.number-stays'),
          t('consultations.withdrawal.again'),
        ]}
        confirm={t('consultations.withdrawal.title')}
        cancel={t('consultations.withdrawal.keep')}
        cancelHref={paths.own.href(address)}
      />
    </Page>
  )
}

type AddressProps = RoomProps & { number: number; confirmed: boolean }

export function AddressPage({ view, room, number, confirmed }: AddressProps) {
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const back = paths.remark.href({ ...address, number })
  return (
    <Page view={view} title={t('consultations.address.title')} kicker={room.title} noindex>
      {confirmed ? (
        <Notice kind="good">{t('consultations.address.done')}</Notice>
      ) : (
        <Confirm
          kind="warning"
          consequences={[t('consultations.address.text', { number })]}
          confirm={t('consultations.address.confirm')}
          cancel={t('consultations.address.later')}
          cancelHref={back}
        />
      )}
    </Page>
  )
}
