import { Page } from '#kit/page.tsx'
import { Button, Facts, Notice, Quote, Status, Trace, type TraceStep } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths as meetingPaths } from '../../meetings/paths.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'
import type { Said } from '../reading.ts'
import { channelOf, whoSaid } from './said.ts'

type Brief = Pick<Said, 'number' | 'text'>

export type ConclusionProps = {
  about: Around
  said: Omit<Said, 'id' | 'withdrawn'> & { taken: boolean }
  trace: TraceStep[]
  originals: Brief[]
  speaker: Brief | null
  revisions: { revision: number; text: string; saved: Date }[]
  mayRecord: boolean
}

/** One voice and what became of it. */
export function ConclusionPage({ view, ...props }: ConclusionProps & { view: View }) {
  const { about, said, trace } = props
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug }
  const title = t('consultations.conclusion.number', { number: said.number })
  const list = { label: t('consultations.conclusions.title'), href: paths.conclusions.href(at) }
  return (
    <Page
      view={view}
      title={title}
      kicker={said.topic.title}
      breadcrumbs={consultationCrumbs(view, about, list, { label: title })}
      aside={<About view={view} {...props} at={at} />}
    >
      {said.taken && <Notice kind="warning">{t('consultations.conclusion.taken-back')}</Notice>}
      <Quote
        text={said.text}
        who={whoSaid(view, said)}
        when={view.dates.day(said.said)}
        channel={channelOf(view, said)}
        foot={<Status kind="quiet" sign="leaf" label={t(`consultations.kind.${said.kind}`)} />}
      />
      <Merged view={view} {...props} at={at} />
      <section class="flow">
        <h2>{t('consultations.conclusion.trace')}</h2>
        {trace.length > 1 ? (
          <Trace label={t('consultations.conclusion.trace')} steps={trace} />
        ) : (
          <p>{t('consultations.conclusion.not-yet')}</p>
        )}
      </section>
      <Earlier view={view} {...props} />
    </Page>
  )
}

type At = { community: string; consultation: string }

function Merged({ view: { t }, at, said, originals, speaker, mayRecord }: ConclusionProps & { view: View; at: At }) {
  const link = ({ number }: Brief) => (
    <a href={paths.conclusion.href({ ...at, number })}>{t('consultations.conclusion.number', { number })}</a>
  )
  return (
    <>
      {speaker && (
        <Notice title={t('consultations.conclusion.spoken-for')}>
          <p>
            {link(speaker)}: {speaker.text}
          </p>
          {mayRecord && (
            <form method="post" action={paths.parting.href({ ...at, number: said.number })}>
              <Button look="plain">{t('consultations.clusters.part')}</Button>
            </form>
          )}
        </Notice>
      )}
      {originals.length > 0 && (
        <section class="flow">
          <h2>{t('consultations.conclusion.originals', { count: originals.length })}</h2>
          <ul>
            {originals.map((one) => (
              <li>
                {link(one)}: {one.text}
              </li>
            ))}
          </ul>
          {mayRecord && (
            <form method="post" action={paths.parting.href({ ...at, number: said.number })} data-screen="">
              <Button look="plain">{t('consultations.clusters.part-all')}</Button>
            </form>
          )}
        </section>
      )}
    </>
  )
}

function Earlier({ view: { t, dates }, revisions }: ConclusionProps & { view: View }) {
  if (revisions.length === 0) return null
  return (
    <details>
      <summary>{t('consultations.conclusion.earlier', { count: revisions.length })}</summary>
      <ol reversed>
        {revisions.map(({ text, saved }) => (
          <li>
            <p>{text}</p>
            <p class="notes__about">{t('consultations.conclusion.until', { moment: dates.moment(saved) })}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}

function About({ view, at, said, mayRecord }: ConclusionProps & { view: View; at: At }) {
  const { t } = view
  const meeting = said.meeting?.slug
  return (
    <>
      <Facts
        facts={[
          {
            term: t('consultations.voice.topic'),
            detail: <a href={`${paths.conclusions.href(at)}?temat=${said.topic.slug}`}>{said.topic.title}</a>,
          },
          meeting
            ? {
                term: t('consultations.conclusion.meeting'),
                detail: <a href={meetingPaths.meeting.href({ ...at, meeting })}>{said.meeting!.title}</a>,
              }
            : null,
          said.cluster
            ? {
                term: t('consultations.cluster'),
                detail: <a href={`${paths.conclusions.href(at)}?grupa=${said.cluster.id}`}>{said.cluster.title}</a>,
              }
            : null,
          said.support > 0 ? { term: t('consultations.voice.support-short'), detail: String(said.support) } : null,
        ]}
      />
      {mayRecord && <a href={paths.edit.href({ ...at, number: said.number })}>{t('consultations.conclusion.edit')}</a>}
    </>
  )
}
