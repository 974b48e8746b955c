import { facts, heading, type Paper, paragraph, table } from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'
import { channelOf } from './pages/said.ts'
import type { Said } from './reading.ts'

type Part = { title: string; said: Said[] }
type Told = { title: string; subtitle: string; facts: (readonly [string, string])[]; parts: Part[] }

/** What was said, as a paper: part by part, with the number under which each voice can be followed. */
export function voicesPaper(view: View, told: Told): Paper {
  const { t, community, lang } = view
  const filled = told.parts.filter(({ said }) => said.length > 0)
  return {
    title: told.title,
    subtitle: told.subtitle,
    language: lang,
    community: community!.name,
    blocks: [
      facts(told.facts),
      ...filled.flatMap(({ title, said }) => [
        heading(2, title),
        table({
          columns: [
            { title: t('consultations.voices.personal.number'), width: 1, namesRow: true },
            { title: t('consultations.voice.text'), width: 6 },
            { title: t('consultations.voice.kind-short'), width: 2 },
            { title: t('consultations.voice.channel'), width: 3 },
            { title: t('consultations.voice.support-short'), width: 1, align: 'right' },
          ],
          rows: said.map((one) => [
            String(one.number),
            one.text,
            t(`consultations.kind.${one.kind}`),
            channelOf(view, one).label,
            String(one.support),
          ]),
        }),
      ]),
      ...(filled.length === 0 ? [paragraph(t('consultations.summary.none'))] : []),
    ],
  }
}
