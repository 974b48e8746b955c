import { facts, heading, notice, numbered, type Paper, paragraph, signatures } from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'
import type { AgreementBrief } from './brief.ts'

/** Room to write on. */
const byHand = '……………………………………………………'

type Parties = { name: string | null; host: string; address: string; agreement: AgreementBrief }

/** The agreement as it is signed: parties, tasks, time, rights and duties of both (UDPP art. 42–46), hands. */
export function agreementPaper(view: View, given: Parties): Paper {
  const { name, host, agreement } = given
  const { t, community, lang } = view
  const { number, guardian } = agreement
  return {
    title: t('volunteering.agreement.paper.title', { number }),
    subtitle: t('volunteering.agreement.paper.basis'),
    language: lang,
    community: community!.name,
    formCode: 'PW/1',
    footer: t('volunteering.agreement.paper.footer', { number }),
    blocks: [
      ...parties(view, given),
      paragraph(t('volunteering.agreement.paper.agree')),
      ...what(view, agreement),
      ...duties(view, agreement),
      ...ending(view, agreement),
      notice(t('volunteering.agreement.paper.data', { host }), t('volunteering.agreement.paper.data-title')),
      ...hands(view, guardian, name),
    ],
  }
}

function parties(view: View, { name, host, address, agreement }: Parties) {
  const { t } = view
  return [
    paragraph(t('volunteering.agreement.paper.between')),
    facts([
      [t('volunteering.agreement.paper.made'), byHand],
      [t('volunteering.host'), host],
      [t('volunteering.agreement.paper.represented'), byHand],
      [t('volunteering.volunteer'), name ?? t('volunteering.somebody')],
      [t('volunteering.agreement.paper.address'), address || byHand],
      ...guardianLine(view, agreement.guardian),
    ]),
  ]
}

function guardianLine({ t }: View, guardian: AgreementBrief['guardian']) {
  return guardian ? [[t('volunteering.agreement.paper.guardian'), byHand] as const] : []
}

function what({ t, dates }: View, { tasks, place, fromDay, untilDay, insurer }: AgreementBrief) {
  const until = untilDay ? dates.day(untilDay) : t('volunteering.agreement.no-end')
  return [
    heading(2, t('volunteering.agreement.paper.what')),
    facts([
      [t('volunteering.agreement.tasks'), tasks],
      [t('volunteering.agreement.place'), place || '–'],
      [t('volunteering.agreement.from'), dates.day(fromDay)],
      [t('volunteering.agreement.until'), until],
    ]),
    numbered([t('volunteering.agreement.paper.unpaid'), t(`volunteering.agreement.paper.insurance.${insurer}`)]),
  ]
}

function duties({ t }: View, { expenses }: AgreementBrief) {
  const travel = expenses || t('volunteering.agreement.paper.expenses')
  const said = (side: string, all: string[]) => all.map((name) => t(`volunteering.agreement.paper.${side}.${name}`))
  return [
    heading(2, t('volunteering.agreement.paper.host-duties')),
    numbered([
      ...said('host', ['inform', 'safe', 'training']),
      t('volunteering.agreement.paper.host.expenses', { expenses: travel }),
      ...said('host', ['hours', 'certificate']),
    ]),
    heading(2, t('volunteering.agreement.paper.volunteer-duties')),
    numbered(said('volunteer', ['care', 'person', 'tell', 'secret', 'hours'])),
  ]
}

function ending({ t }: View, { noticeDays: days }: AgreementBrief) {
  const terms = ['at-once', 'law', 'copies'].map((name) => t(`volunteering.agreement.paper.${name}`))
  return [
    heading(2, t('volunteering.agreement.paper.ending')),
    numbered([t('volunteering.agreement.paper.notice', { days }), ...terms]),
  ]
}

/** Under thirteen the guardian signs in place of the child, until eighteen beside it. */
function hands({ t }: View, guardian: AgreementBrief['guardian'], name: string | null) {
  const host = t('volunteering.signature.host')
  if (guardian === 'acts') return [signatures(t('volunteering.signature.guardian-for'), host)]
  const own = signatures({ role: t('volunteering.signature.volunteer'), name: name ?? undefined }, host)
  return guardian ? [own, signatures(t('volunteering.signature.guardian'))] : [own]
}
