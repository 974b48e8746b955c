import { Page } from '#kit/page.tsx'
import { Button, CopyButton, Notice, Quote, Status, Trace, type TraceStep } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'

export type MineProps = {
  about: Around
  number: number
  text: string
  kind: string
  said: Date
  taken: boolean
  mayTakeBack: boolean
  publicHref: string | null
  takeBack: string
  fresh: boolean
  trace: TraceStep[]
}

/** A voice as its author sees it by the link they were given: what became of it, and a way to take it back. */
export function MinePage({ view, about, ...voice }: MineProps & { view: View }) {
  const { t, dates } = view
  return (
    <Page
      view={view}
      title={t('consultations.mine.title')}
      kicker={about.title}
      breadcrumbs={consultationCrumbs(view, about, { label: t('consultations.mine.title') })}
      noindex
    >
      {voice.fresh && (
        <Notice kind="good" title={t('consultations.mine.thanks', { number: voice.number })}>
          {t('consultations.mine.keep')}
        </Notice>
      )}
      <CopyButton label={t('consultations.mine.copy')} done={t('consultations.mine.copied')} />
      {voice.taken && <Notice kind="warning">{t('consultations.conclusion.taken-back')}</Notice>}
      <Quote
        text={voice.text}
        when={dates.day(voice.said)}
        foot={<Status kind="quiet" sign="leaf" label={t(`consultations.kind.${voice.kind}`)} />}
      />
      {voice.publicHref && (
        <p>
          <a href={voice.publicHref}>{t('consultations.mine.public')}</a>
        </p>
      )}
      <section class="flow">
        <h2>{t('consultations.conclusion.trace')}</h2>
        {voice.trace.length > 1 ? (
          <Trace label={t('consultations.conclusion.trace')} steps={voice.trace} />
        ) : (
          <p>{t('consultations.mine.not-yet')}</p>
        )}
      </section>
      {voice.mayTakeBack && (
        <form method="post" action={voice.takeBack}>
          <Button look="plain">{t('consultations.mine.take-back')}</Button>
        </form>
      )}
    </Page>
  )
}
