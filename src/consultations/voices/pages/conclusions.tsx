import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Empty, Filter, LinkButton, Pager, Quote, Select, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'
import type { Said } from '../reading.ts'
import { conclusionChannels, conclusionKinds } from '../tables.ts'
import { channelOf, whoSaid } from './said.ts'

export type Choosing = {
  temat?: string
  rodzaj?: string
  kanal?: string
  grupa?: string
  stan?: string
  strona?: string
}

export type ConclusionsProps = {
  about: Around
  topics: { slug: string; title: string }[]
  clusters: { id: string; title: string }[]
  chosen: Choosing
  conclusions: Omit<Said, 'id' | 'revision' | 'withdrawn'>[]
  total: number
  page: number
  pages: number
  open: boolean
  mayRecord: boolean
}

/** Everything that was said, narrowed by topic, kind, channel and cluster. */
export function ConclusionsPage({ view, ...props }: ConclusionsProps & { view: View }) {
  const { about, chosen, conclusions, total, open, mayRecord } = props
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug }
  const topic = props.topics.find(({ slug }) => slug === chosen.temat)
  return (
    <Page
      view={view}
      title={t('consultations.conclusions.title')}
      kicker={topic?.title ?? about.title}
      lead={t(`consultations.conclusions.${chosen.stan && mayRecord ? 'withdrawn.lead' : 'lead'}`)}
      breadcrumbs={consultationCrumbs(view, about, { label: t('consultations.conclusions.title') })}
    >
      {open && (
        <LinkButton sign="voice" href={withQuery(paths.newVoice.href(at), { temat: chosen.temat })}>
          {t('consultations.voice.say')}
        </LinkButton>
      )}
      {mayRecord && <DeskLinks view={view} at={at} />}
      <Narrow view={view} {...props} action={paths.conclusions.href(at)} />
      {topic && <a href={paths.summary.href({ ...at, topic: topic.slug })}>{t('consultations.summary.open')}</a>}
      {total === 0 && (
        <Empty title={t('consultations.conclusions.none')}>{t('consultations.conclusions.none-text')}</Empty>
      )}
      <div class="voices">
        {conclusions.map((said) => (
          <SaidQuote view={view} said={said} href={paths.conclusion.href({ ...at, number: said.number })} />
        ))}
      </div>
      <Pages view={view} {...props} action={paths.conclusions.href(at)} />
    </Page>
  )
}

type At = { community: string; consultation: string }

function DeskLinks({ view: { t }, at }: { view: View; at: At }) {
  return (
    <p class="button-row">
      <LinkButton look="quiet" sign="phone" href={paths.entry.href(at)}>
        {t('consultations.voice-entry.title')}
      </LinkButton>
      <LinkButton look="quiet" sign="card" href={paths.batches.href(at)}>
        {t('consultations.batches.title')}
      </LinkButton>
      <LinkButton look="quiet" sign="box" href={paths.clusters.href(at)}>
        {t('consultations.clusters.title')}
      </LinkButton>
      <LinkButton look="plain" href={withQuery(paths.conclusions.href(at), { stan: 'wycofane' })}>
        {t('consultations.conclusions.withdrawn')}
      </LinkButton>
    </p>
  )
}

/** One voice in a list, in its bubble, with how it came and what became of it. */
export function SaidQuote({
  view,
  said,
  href,
}: {
  view: View
  said: ConclusionsProps['conclusions'][number]
  href: string
}) {
  const { t } = view
  return (
    <Quote
      text={said.text}
      who={whoSaid(view, said)}
      when={t('consultations.conclusion.number', { number: said.number })}
      href={href}
      channel={channelOf(view, said)}
      foot={
        <>
          <Status kind="quiet" sign="leaf" label={t(`consultations.kind.${said.kind}`)} />
          {said.support > 0 && (
            <Status kind="info" sign="hand" label={t('consultations.voice.supported', { count: said.support })} />
          )}
          {said.speaksFor > 0 && (
            <Status
              kind="info"
              sign="people"
              label={t('consultations.conclusion.speaks-for', { count: said.speaksFor })}
            />
          )}
        </>
      }
    />
  )
}

type NarrowProps = ConclusionsProps & { view: View; action: string }

function Narrow({ view: { t }, topics, clusters, chosen, total, action }: NarrowProps) {
  const any = t('consultations.conclusions.any')
  const narrowed = chosen.temat || chosen.rodzaj || chosen.kanal || chosen.grupa
  return (
    <Filter
      label={t('consultations.conclusions.narrow')}
      submit={t('consultations.conclusions.show')}
      action={action}
      clear={narrowed ? { label: t('consultations.conclusions.clear'), href: action } : undefined}
      found={t('consultations.conclusions.found', { count: total })}
    >
      <Select
        name="temat"
        label={t('consultations.voice.topic')}
        empty={any}
        value={chosen.temat}
        options={topics.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <Select
        name="rodzaj"
        label={t('consultations.voice.kind-short')}
        empty={any}
        value={chosen.rodzaj}
        options={conclusionKinds.map((value) => ({ value, label: t(`consultations.kind.${value}`) }))}
      />
      <Select
        name="kanal"
        label={t('consultations.voice.channel')}
        empty={any}
        value={chosen.kanal}
        options={conclusionChannels.map((value) => ({ value, label: t(`consultations.heard.${value}`) }))}
      />
      {clusters.length > 0 && (
        <Select
          name="grupa"
          label={t('consultations.cluster')}
          empty={any}
          value={chosen.grupa}
          options={clusters.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </Filter>
  )
}

function Pages({ view: { t }, chosen, page, pages, action }: NarrowProps) {
  if (pages <= 1) return null
  const link = (number: number, label: string) =>
    number >= 1 && number <= pages ? { label, href: withQuery(action, { ...chosen, strona: number }) } : undefined
  return (
    <Pager
      label={t('consultations.conclusions.pages')}
      summary={t('consultations.page-of', { page, pages })}
      previous={link(page - 1, t('consultations.page-before'))}
      next={link(page + 1, t('consultations.page-after'))}
    />
  )
}
