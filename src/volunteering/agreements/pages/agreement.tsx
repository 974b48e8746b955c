import { Page } from '#kit/page.tsx'
import {
  Button,
  ButtonRow,
  Facts,
  Field,
  FoldedForm,
  Hidden,
  LinkButton,
  type Problems,
  TextArea,
  Tick,
} from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { Signer } from '../../rules.ts'
import type { AgreementBrief } from '../brief.ts'
import { AgreementStatus } from './agreement-list.tsx'

type Props = {
  view: View
  name: string | null
  host: string
  volunteer: string
  isHost: boolean
  agreement: AgreementBrief
  /** The hand with which the reader may sign, or null. */
  signsAs: Signer | null
  values: { [name: string]: unknown }
  problems?: Problems
}

/** An agreement: what it says, who has signed, its paper, and the end of it. */
export function AgreementPage({ view, ...props }: Props) {
  const { t, community } = view
  const { name, host, volunteer, agreement } = props
  const at = { community: community!.slug, key: volunteer, agreement: agreement.id }
  const who = name ?? t('volunteering.somebody')
  return (
    <Page
      view={view}
      title={t('volunteering.agreement.title', { number: agreement.number })}
      kicker={`${who} · ${host}`}
      breadcrumbs={[{ label: props.isHost ? who : t('volunteering.my.title'), href: paths.volunteer.href(at) }]}
      problems={props.problems}
      noindex
    >
      <p>
        <AgreementStatus view={view} state={agreement.state} />
      </p>
      <Said view={view} {...props} />
      <ButtonRow>
        <LinkButton look="quiet" sign="print" href={paths.agreementPdf.href(at)}>
          {t('volunteering.agreement.pdf')}
        </LinkButton>
        <LinkButton look="quiet" sign="file" href={paths.agreementDocx.href(at)}>
          {t('volunteering.agreement.docx')}
        </LinkButton>
      </ButtonRow>
      <Signing view={view} {...props} />
      <Ending view={view} {...props} />
    </Page>
  )
}

function Said({ view: { t, dates }, agreement }: Props) {
  const { tasks, place, fromDay, untilDay, noticeDays, expenses, insurer, hands, paperDay } = agreement
  const { endedDay, endedBecause } = agreement
  return (
    <Facts
      facts={[
        { term: t('volunteering.agreement.tasks'), detail: tasks },
        place && { term: t('volunteering.agreement.place'), detail: place },
        {
          term: t('volunteering.agreement.period'),
          detail: untilDay ? dates.span(fromDay, untilDay) : t('volunteering.when.from', { day: dates.day(fromDay) }),
        },
        { term: t('volunteering.agreement.noticeDays'), detail: String(noticeDays) },
        expenses && { term: t('volunteering.agreement.expenses'), detail: expenses },
        { term: t('volunteering.agreement.insurance'), detail: t(`volunteering.agreement.insurance.${insurer}`) },
        ...hands.map(({ signer, signed }) => ({
          term: t(`volunteering.signature.${signer}`),
          detail: signed ? t('volunteering.agreement.signed-on', { day: dates.day(signed) }) : '–',
        })),
        paperDay && { term: t('volunteering.agreement.paper-day'), detail: dates.day(paperDay) },
        endedDay && {
          term: t('volunteering.agreement.ended-day'),
          detail: [dates.day(endedDay), endedBecause].filter(Boolean).join(' – '),
        },
      ]}
    />
  )
}

function Signing({ view, volunteer, agreement, signsAs, isHost, values, problems = {} }: Props) {
  const { t, community } = view
  const action = paths.signature.href({ community: community!.slug, key: volunteer, agreement: agreement.id })
  if (agreement.state !== 'unsigned') return null
  return (
    <>
      {signsAs && (
        <form class="flow" method="post" action={action}>
          <Hidden name="as" value={signsAs === 'guardian' ? 'guardian' : 'side'} />
          <Tick name="agreed" value="on" label={t(`volunteering.agreement.agree.${signsAs}`)} error={problems.agreed} />
          <Button>{t('volunteering.agreement.sign')}</Button>
        </form>
      )}
      {isHost && (
        <FoldedForm title={t('volunteering.agreement.paper-seen')} action={action} open={Boolean(problems.paperDay)}>
          <Hidden name="as" value="paper" />
          <p>{t('volunteering.agreement.paper-seen-words')}</p>
          <Field
            name="paperDay"
            type="date"
            width="medium"
            label={t('volunteering.agreement.paper-day')}
            value={typeof values.paperDay === 'string' ? values.paperDay : undefined}
            error={problems.paperDay}
            required
          />
          <Button>{t('volunteering.agreement.paper-seen')}</Button>
        </FoldedForm>
      )}
    </>
  )
}

function Ending({ view, volunteer, agreement, values, problems = {} }: Props) {
  const { t, community } = view
  const { id, state, endedDay, noticeDays } = agreement
  if (endedDay || state === 'over' || state === 'put-away') return null
  const signed = state !== 'unsigned'
  return (
    <FoldedForm
      title={t(signed ? 'volunteering.agreement.end' : 'volunteering.agreement.put-away')}
      action={paths.agreementEnd.href({ community: community!.slug, key: volunteer, agreement: id })}
      open={Boolean(problems.reason)}
    >
      {signed && <p>{t('volunteering.agreement.end-words', { days: noticeDays })}</p>}
      <TextArea
        name="reason"
        label={t('volunteering.agreement.reason')}
        value={typeof values.reason === 'string' ? values.reason : undefined}
        error={problems.reason}
        optional={t('kit.form.optional')}
        rows={2}
      />
      <Button look="quiet">{t(signed ? 'volunteering.agreement.end' : 'volunteering.agreement.put-away')}</Button>
    </FoldedForm>
  )
}
