import { Facts, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { LoanBrief } from '../loan-routes.tsx'
import { statusOf } from './wording.ts'

/** What was lent, to whom, till when, and how it stands. */
export function LoanFacts({ view, loan, who }: { view: View; loan: LoanBrief; who?: string }) {
  const { t, dates } = view
  return (
    <>
      <p>
        <Status {...statusOf(view, loan.status)} />
      </p>
      <Facts
        facts={[
          { term: t('centres.loans.thing'), detail: `${loan.thing}\u00a0×\u00a0${loan.quantity}` },
          who && { term: t('centres.loans.who'), detail: who },
          loan.groupName && { term: t('centres.loans.group'), detail: loan.groupName },
          { term: t('centres.loans.when'), detail: `${dates.day(loan.fromDay)} – ${dates.day(loan.due)}` },
          loan.returned > 0 && { term: t('centres.loans.returned'), detail: loan.returned },
          loan.taken && {
            term: t('centres.loans.taken'),
            detail: loan.takerConfirmed
              ? t('centres.loans.both', { day: dates.moment(loan.takerConfirmed) })
              : t('centres.keys.unconfirmed'),
          },
          loan.note && { term: t('centres.loans.note'), detail: loan.note },
        ]}
      />
    </>
  )
}
