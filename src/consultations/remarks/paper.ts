import {
  type Block,
  bold,
  checkboxes,
  facts,
  fillIn,
  heading,
  notice,
  type Paper,
  paragraph,
  qr,
  signatures,
  table,
} from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'

export type FormFacts = {
  title: string
  community: string
  /** The first and the last day of taking remarks. */
  begins: string
  ends: string
  contact: string
  version: string
  code: string
  /** Where the same can be done without paper. */
  address: string
  large: boolean
}

/** The form customary in Poland: who says it; place, change, reasons; how to hear back; until when and where to bring it. */
export function formPaper({ t, dates, lang }: View, form: FormFacts): Paper {
  const { title, community, begins, ends, contact, code, address, large } = form
  const until = t('consultations.paper.until', { days: dates.span(begins, ends) })
  return {
    title: t('consultations.paper.title'),
    subtitle: title,
    language: lang,
    community,
    formCode: code,
    lettering: large ? 'large' : 'standard',
    blocks: [
      paragraph([
        bold(until),
        ` ${contact && t('consultations.paper.where', { contact })} `,
        t('consultations.paper.arrival'),
      ]),
      facts([[t('consultations.paper.version'), form.version]]),
      heading(2, t('consultations.new-remark.who')),
      ...who(t),
      heading(2, t('consultations.paper.remarks')),
      remarksTable(t, large),
      signatures(t('consultations.paper.signature')),
      notice(t('consultations.paper.rodo', { community }), t('consultations.paper.rodo.title')),
      qr(address, [t('consultations.paper.online'), '\n', { text: address, link: address }]),
    ],
  }
}

function who(t: View['t']): Block[] {
  const ways = ['email', 'phone', 'letter', 'none'] as const
  return [
    fillIn(t('consultations.paper.name')),
    fillIn(t('consultations.paper.organisation')),
    checkboxes(
      ways.map((way) => t(`consultations.paper.way.${way}`)),
      { question: t('consultations.paper.hear'), inline: true },
    ),
    fillIn(t('consultations.paper.contact')),
  ]
}

/** So tall that a hand has room in them, and the signature still stands on the same page. */
function remarksTable(t: View['t'], large: boolean): Block {
  return table({
    ordinal: t('consultations.paper.ordinal'),
    columns: [
      { title: t('consultations.paper.place'), width: 2 },
      { title: t('consultations.paper.change'), width: 4 },
      { title: t('consultations.new-remark.reasons'), width: 3.4 },
    ],
    blankRows: 3,
    rowHeight: large ? 45 : 26,
  })
}
