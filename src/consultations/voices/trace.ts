import type { Context } from 'hono'
import type { Env } from '#kit/http.ts'
import { chainOf, type Step } from '#kit/things.ts'
import type { TraceKind, TraceStep } from '#kit/ui/index.ts'
import type { Said } from './reading.ts'

const kinds: Record<string, TraceKind> = {
  conclusion: 'conclusion',
  proposal: 'proposal',
  unit: 'unit',
  remark: 'voice',
  answer: 'answer',
  commitment: 'action',
  'yearly-report': 'report',
}

/** What became of a conclusion, or of the one that speaks for it: step by step, with the reader's own place marked. */
export async function traceOf(c: Context<Env>, said: Pick<Said, 'id' | 'text' | 'mergedInto'>): Promise<TraceStep[]> {
  const { db, domains, view } = c.var
  const { down } = await chainOf(domains, db, { kind: 'conclusion', id: said.mergedInto ?? said.id }, view)
  const here: TraceStep = {
    kind: 'conclusion',
    label: view.t('consultations.trace.conclusion'),
    items: [{ text: said.text }],
    state: 'here',
    note: view.t('consultations.trace.here'),
  }
  return [here, ...grouped(down, view.t)]
}

/** Neighbouring things of one kind are one step: a conclusion may reach three paragraphs. */
function grouped(steps: Step[], t: (key: string) => string): TraceStep[] {
  const all: TraceStep[] = []
  const seen = new Set<string>()
  for (const { thing } of steps) {
    if (seen.has(thing.id)) continue
    seen.add(thing.id)
    const kind = kinds[thing.kind] ?? 'action'
    const label = t(`consultations.trace.${kind}`)
    const item = { text: [thing.label, thing.excerpt].filter(Boolean).join(': '), href: thing.href }
    const last = all.find((step) => step.kind === kind)
    if (last) last.items.push(item)
    else all.push({ kind, label, items: [item], state: 'past' })
  }
  return all
}
