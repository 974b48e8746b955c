import { Button, Hidden, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Place, PlaceFrame } from '../../keys/pages/frame.tsx'
import type { LoanBrief } from '../loan-routes.tsx'
import { LoanFacts } from './loan-facts.tsx'

type Props = { view: View; place: Place; loan: LoanBrief; instructions: string; deposit: string; word: string }

/** A loan as its borrower sees it by their link. */
export function LoanTicketPage({ view, place, loan, instructions, deposit, word }: Props) {
  const { t } = view
  const act = loan.status === 'out' && !loan.takerConfirmed ? 'taken' : loan.taken ? null : 'cancel'
  return (
    <PlaceFrame view={view} place={place} title={t('centres.loans.own')} noindex>
      <LoanFacts view={view} loan={loan} />
      {deposit && <Notice title={t('centres.things.deposit')}>{deposit}</Notice>}
      {instructions && <Notice title={t('centres.things.instructions')}>{instructions}</Notice>}
      {act && ['asked', 'agreed', 'out'].includes(loan.status) && (
        <form method="post" action={word}>
          <Hidden name="word" value={act} />
          <Button look={act === 'taken' ? 'good' : 'plain'}>{t(`centres.loans.word.${act}`)}</Button>
        </form>
      )}
      <p class="quiet">{t('centres.loans.keep')}</p>
    </PlaceFrame>
  )
}
