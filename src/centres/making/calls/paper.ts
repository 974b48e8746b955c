import { checkboxes, facts, fillIn, notice, type Paper, paragraph, signatures } from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'
import type { CallBrief } from './calls.ts'
import { payChoices } from './pages/wording.ts'

type Place = { slug: string; name: string }

/** The form to declare on by hand, asking what the page asks, in the same order. */
export function callPaper(view: View, place: Place, call: CallBrief): Paper {
  const { t, dates, community, lang } = view
  return {
    title: t('centres.declaration.paper.title', { role: call.role }),
    subtitle: place.name,
    language: lang,
    community: community!.name,
    formCode: `ZN-${call.id.slice(0, 6).toUpperCase()}-F1`,
    blocks: [
      ...(call.words ? [paragraph(call.words)] : []),
      facts([[t('centres.call.until'), dates.day(call.untilDay)]]),
      fillIn(t('centres.declaration.paper.name')),
      fillIn(t('centres.declaration.organisation')),
      fillIn(t('centres.declaration.hours')),
      checkboxes(
        payChoices(call.paid).map((pay) => t(`centres.pay.${pay}`)),
        { question: t('centres.declaration.paid') },
      ),
      fillIn(t('centres.declaration.words'), 5),
      checkboxes(
        ['email', 'phone', 'letter', 'none'].map((way) => t(`accounts.author.way.${way}`)),
        { question: t('accounts.author.contact') },
      ),
      fillIn(t('centres.declaration.paper.reach'), 2),
      notice(t('centres.declaration.privacy')),
      signatures(t('centres.declaration.paper.signature')),
    ],
  }
}
