import { Page } from '#kit/page.tsx'
import { Button, Choices, Field, Notice, PrintButton, Steps } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Facts } from '#kit/words.ts'
import { type Day, isDay, yearOf } from '../day.ts'
import { holidaysOf } from '../holidays.ts'
import type { Problem } from '../lint.ts'
import { paths } from '../paths.ts'
import type { Kind, Step } from '../plan.ts'
import { valueWords } from './rule-value.ts'

type Props = {
  view: View
  kind: Kind
  way: 'wstecz' | 'naprzod'
  on: string
  today: string
  steps: Step[]
  problems: Problem[]
}

/** "The council meets on the 25th": the latest day of each step, and the rule that puts it there. */
export function PlanPage({ view, kind, way, on, today, steps, problems }: Props) {
  const { t, dates } = view
  const community = view.community!.slug
  const crumbs = [
    { label: t('deadlines.rules.title'), href: paths.rules.href({ community }) },
    { label: t('deadlines.plan.title') },
  ]
  return (
    <Page view={view} title={t('deadlines.plan.title')} lead={t('deadlines.plan.lead')} breadcrumbs={crumbs}>
      <Question view={view} kind={kind} way={way} on={on} />
      {steps[0]!.on < today && <Notice kind="warning">{t('deadlines.plan.past')}</Notice>}
      {problems.map((problem) => (
        <Notice kind={problem.weight === 'breach' ? 'bad' : 'info'} title={t(`deadlines.weight.${problem.weight}`)}>
          {t(`deadlines.lint.${problem.name}`, readable(view, problem.facts))} {problem.rule?.basis}
        </Notice>
      ))}
      <h2>{t('deadlines.plan.steps')}</h2>
      <Steps
        label={t('deadlines.plan.steps')}
        steps={steps.map((step) => ({
          label: t(`deadlines.step.${step.name}`),
          state: step.on < today ? 'done' : 'ahead',
          words: t(step.on < today ? 'deadlines.plan.behind' : 'deadlines.plan.ahead'),
          when: dates.weekday(step.on),
          note: step.rule && (
            <>
              {t(`deadlines.rule.${step.rule.key}`)}: {valueWords(t, step.rule)}
              <span class="rule-basis">{step.rule.basis}</span>
            </>
          ),
        }))}
      />
      <DaysOff view={view} from={steps[0]!.on} until={steps.at(-1)!.on} />
      <PrintButton label={t('deadlines.plan.print')} />
    </Page>
  )
}

/** The statutory holidays on the way, since they are what moves a date unexpectedly. */
function DaysOff({ view, from, until }: { view: View; from: Day; until: Day }) {
  const years = Array.from({ length: yearOf(until) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
  const holidays = years.flatMap(holidaysOf).filter(({ day }) => day >= from && day <= until)
  if (holidays.length === 0) return null
  return (
    <section class="flow">
      <h2>{view.t('deadlines.plan.days-off')}</h2>
      <ul>
        {holidays.map(({ day, name }) => (
          <li>
            {view.dates.weekday(day)}: {view.t(`deadlines.holiday.${name}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Question({ view, kind, way, on }: Pick<Props, 'view' | 'kind' | 'way' | 'on'>) {
  const { t } = view
  const kinds = ['programme', 'general', 'revitalisation'] as const
  const ways = ['wstecz', 'naprzod'] as const
  return (
    <form class="flow" action={paths.plan.href({ community: view.community!.slug })}>
      <Choices
        name="rodzaj"
        legend={t('deadlines.plan.kind')}
        value={kind}
        choices={kinds.map((value) => ({ value, label: t(`deadlines.plan.kind.${value}`) }))}
      />
      <Choices
        name="kierunek"
        legend={t('deadlines.plan.way')}
        value={way}
        choices={ways.map((value) => ({ value, label: t(`deadlines.plan.way.${value}`) }))}
      />
      <Field name="dzien" type="date" label={t('deadlines.plan.day')} value={on} width="short" required />
      <Button>{t('deadlines.plan.count')}</Button>
    </form>
  )
}

function readable({ dates }: View, facts: Record<string, number | string>): Facts {
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'string' && isDay(value) ? dates.day(value) : value,
  ])
  return Object.fromEntries(entries)
}
