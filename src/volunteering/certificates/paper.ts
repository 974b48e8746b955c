import { bullets, facts, heading, type Paper, paragraph, signatures } from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'
import { duration } from '../hours/duration.ts'
import type { Certificate } from '../tables.ts'

type Certified = { name: string | null; host: string; certificate: Certificate }

/** The certificate to sign: who helped whom, when, how long and with what. Its figures are those that were recorded. */
export function certificatePaper(view: View, { name, host, certificate }: Certified): Paper {
  const { t, dates, community, lang } = view
  const { number, year, fromDay, untilDay, minutes, tasks, issued } = certificate
  const done = tasks.split('\n').filter(Boolean)
  return {
    title: t('volunteering.certificate.title', { number: `${number}/${year}` }),
    language: lang,
    community: community!.name,
    date: dates.day(issued),
    formCode: 'ZW/1',
    blocks: [
      paragraph(t('volunteering.certificate.text', { host })),
      facts([
        [t('volunteering.card.volunteer'), name ?? t('volunteering.somebody')],
        [t('volunteering.certificate.period'), `${dates.day(fromDay)} – ${dates.day(untilDay)}`],
        [t('volunteering.certificate.hours'), duration(t, minutes)],
      ]),
      ...(done.length > 0 ? [heading(2, t('volunteering.certificate.tasks')), bullets(done)] : []),
      paragraph(t('volunteering.certificate.basis'), { small: true }),
      signatures(t('volunteering.signature.host')),
    ],
  }
}
