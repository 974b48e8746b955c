import { Button, LinkButton, Sign } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../here.ts'
import { hrefs } from '../hrefs.ts'
import { paths } from '../paths.ts'
import type { ProblemBrief } from '../problems.ts'
import { PlanFrame } from './frame.tsx'
import { Wrong } from './wrong.tsx'

const steps = ['description', 'schedule', 'topics', 'meetings', 'text', 'principles', 'announcement'] as const

type Props = {
  view: View
  consultation: Around
  ready: boolean
  problems: ProblemBrief[]
  done: Record<(typeof steps)[number] | 'forms', boolean>
  openToVoices: boolean
  published: boolean
}

/** The organiser's desk: what is ready, what comes next, and what the law says of it. */
export function PlanPage({ view, consultation, ready, problems, done, openToVoices, published }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const next = steps.find((step) => !done[step])
  const href = (step: (typeof steps)[number]) => (step === 'meetings' ? hrefs.meetings(at) : paths[step].href(at))
  return (
    <PlanFrame view={view} consultation={consultation} here="plan" title={consultation.title}>
      {next && (
        <p>
          <LinkButton href={href(next)} sign="arrow">
            {t(`consultations.plan.next.${next}`)}
          </LinkButton>
        </p>
      )}
      <Wrong view={view} wrong={problems} ready={ready} />
      <h2>{t('consultations.plan.steps')}</h2>
      <ol class="checklist">
        {steps.map((step) => (
          <li data-done={done[step] ? '' : undefined}>
            <Sign name={done[step] ? 'good' : 'wait'} />
            <a href={href(step)}>{t(`consultations.plan.step.${step}`)}</a>
            <span class="unseen">{t(`consultations.plan.step.${done[step] ? 'done' : 'waiting'}`)}</span>
          </li>
        ))}
      </ol>
      <h2>{t('consultations.plan.later')}</h2>
      <ul>
        <li>
          <a href={hrefs.remarkOpening(at)}>{t('consultations.plan.remarks')}</a>
        </li>
        <li>
          <a href={paths.evidence.href(at)}>{t('consultations.plan.evidence')}</a>
        </li>
        <li>
          <a href={hrefs.gaps(at)}>{t('consultations.rooms.gaps')}</a>
        </li>
        <li>
          <a href={`${hrefs.report(at)}/podglad`}>{t('consultations.plan.report')}</a>
        </li>
        <li>
          <a href={paths.closing.href(at)}>{t('consultations.closing.title')}</a>
        </li>
      </ul>
      {published && (
        <form method="post" action={paths.voices.href(at)}>
          <p>{t(`consultations.plan.voices.${openToVoices ? 'open' : 'shut'}`)}</p>
          {!openToVoices && <input type="hidden" name="open" value="on" />}
          <Button look="quiet">{t(`consultations.plan.voices.${openToVoices ? 'shut-it' : 'open-it'}`)}</Button>
        </form>
      )}
    </PlanFrame>
  )
}
