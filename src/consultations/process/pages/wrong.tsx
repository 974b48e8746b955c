import { Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ProblemBrief } from '../problems.ts'

/** What the rules say against the plan, each with its basis; or that they say nothing against it. */
export function Wrong({ view, wrong, ready }: { view: View; wrong: ProblemBrief[]; ready: boolean }) {
  const { t } = view
  if (!ready) return <Notice>{t('consultations.lint.not-ready')}</Notice>
  if (wrong.length === 0) return <Notice kind="good">{t('consultations.lint.good')}</Notice>

  const breach = wrong.some(({ weight }) => weight === 'breach')
  return (
    <Notice kind={breach ? 'bad' : 'warning'} title={t('consultations.lint.title', { count: wrong.length })}>
      <ul>
        {wrong.map(({ sentence, weight, basis }) => (
          <li>
            <strong>{t(`deadlines.weight.${weight}`)}:</strong> {sentence}
            {basis && <span class="rule-basis"> {t('consultations.lint.basis', { basis })}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
