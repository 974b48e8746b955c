import { Button, ButtonRow, Field, Hidden, type Problems, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Place, PlaceFrame } from '../../keys/pages/frame.tsx'
import type { LoanBrief } from '../loan-routes.tsx'
import { paths } from '../paths.ts'
import { LoanFacts } from './loan-facts.tsx'

type Props = {
  view: View
  place: Place
  id: string
  loan: LoanBrief
  name: string
  phone: string | null
  problems: Problems
}

/** One loan, for those at the desk: promise, give out, take back. */
export function LoanPage(props: Props) {
  const { view, place, id, loan, name, phone, problems } = props
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug, id }
  const who = [name || t('centres.keys.forgotten'), phone].filter(Boolean).join(', ')
  return (
    <PlaceFrame
      view={view}
      place={place}
      title={t('centres.loans.one', { thing: loan.thing })}
      trail={[{ label: t('centres.loans'), href: paths.loans.href(at) }]}
      problems={problems}
      noindex
    >
      <LoanFacts view={view} loan={loan} who={who} />
      {loan.status === 'asked' && (
        <form class="flow" method="post" action={paths.decision.href(at)}>
          <TextArea
            name="note"
            label={t('centres.loans.note')}
            rows={2}
            error={problems.decision}
            optional={t('kit.form.optional')}
          />
          <ButtonRow>
            <Button look="good" name="decision" value="agree">
              {t('centres.loans.agree')}
            </Button>
            <Button look="quiet" name="decision" value="decline">
              {t('centres.loans.decline')}
            </Button>
          </ButtonRow>
        </form>
      )}
      {loan.status === 'agreed' && (
        <form class="flow" method="post" action={paths.handout.href(at)}>
          <Tick
            name="signed"
            value="on"
            label={t('centres.keys.signed')}
            hint={t('centres.keys.signed-hint')}
            error={problems.signed}
          />
          <Button>{t('centres.loans.lend')}</Button>
        </form>
      )}
      {loan.status === 'out' && <Comeback {...props} at={at} />}
    </PlaceFrame>
  )
}

function Comeback({ view: { t }, loan, problems, at }: Props & { at: Parameters<typeof paths.loan.href>[0] }) {
  const left = loan.quantity - loan.returned
  return (
    <form class="flow" method="post" action={paths.comeback.href(at)}>
      <div class="side-by-side">
        {left === 1 ? (
          <Hidden name="pieces" value={1} />
        ) : (
          <Field
            name="pieces"
            type="number"
            min={1}
            max={left}
            width="short"
            label={t('centres.loans.pieces')}
            value={left}
            error={problems.pieces}
            required
          />
        )}
        <Field
          name="damaged"
          type="number"
          min={0}
          max={left}
          width="short"
          label={t('centres.loans.damaged')}
          value={0}
          error={problems.damaged}
        />
      </div>
      <TextArea
        name="note"
        label={t('centres.loans.note')}
        rows={2}
        error={problems.note}
        optional={t('kit.form.optional')}
      />
      <Button>{t('centres.loans.comeback')}</Button>
    </form>
  )
}
