import { AuthorFields } from '#accounts/index.ts'
import { frameHrefs, Page } from '#kit/page.tsx'
import { Button, Choices, Field, Help, Hidden, Notice, type Problems, Select, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { entryChannels } from '../forms.ts'
import { paths } from '../paths.ts'
import { KindChoices } from './kind-choices.tsx'

export type NewVoiceProps = {
  about: Around
  topics: { id: string; title: string }[]
  values: { [name: string]: unknown }
  problems: Problems
  refused: string | null
  sending: string
  /** Staff write for somebody: they say how it came. */
  entry: boolean
}

/** Anybody says something, without an account; or staff write down what was said to them. */
export function NewVoicePage({ view, ...props }: NewVoiceProps & { view: View }) {
  const { about, values, problems, refused, entry, topics } = props
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug }
  const room = entry ? 'voice-entry' : 'new-voice'
  const title = t(`consultations.${room}.title`)
  const list = { label: t('consultations.conclusions.title'), href: paths.conclusions.href(at) }
  return (
    <Page
      view={view}
      title={title}
      kicker={about.title}
      lead={t(`consultations.${room}.lead`)}
      breadcrumbs={consultationCrumbs(view, about, list, { label: title })}
      problems={problems}
    >
      {refused && <Notice kind="warning">{refused}</Notice>}
      <form class="flow" method="post" action={(entry ? paths.entry : paths.newVoice).href(at)}>
        <Hidden name="clientId" value={props.sending} />
        {entry && <ChannelChoices view={view} values={values} problems={problems} />}
        <Select
          name="topicId"
          label={t('consultations.voice.topic')}
          empty={t('consultations.voice.choose-topic')}
          options={topics.map(({ id, title }) => ({ value: id, label: title }))}
          value={values.topicId as string}
          error={problems.topicId}
        />
        <KindChoices view={view} value={values.kind} error={problems.kind} />
        <TextArea
          name="text"
          label={t('consultations.voice.text')}
          hint={t('consultations.voice.text-hint')}
          value={values.text as string}
          error={problems.text}
          rows={5}
        />
        {entry && (
          <Field
            name="support"
            type="number"
            inputmode="numeric"
            min={0}
            width="short"
            label={t('consultations.voice.support')}
            value={(values.support as string) ?? 0}
            error={problems.support}
          />
        )}
        {view.person && !entry ? (
          <p>{t('consultations.new-voice.signed', { name: view.person.name })}</p>
        ) : (
          <AuthorFields view={view} values={values} problems={problems} own={!entry} />
        )}
        <p>
          {t('consultations.voice.privacy')} <a href={frameHrefs.privacy}>{t('kit.frame.privacy')}</a>
        </p>
        <Button sign="voice">{t(`consultations.${room}.send`)}</Button>
      </form>
      {!entry && <Help label={t('consultations.new-voice.help')}>{t('consultations.new-voice.help-text')}</Help>}
    </Page>
  )
}

function ChannelChoices({
  view: { t },
  values,
  problems,
}: Pick<NewVoiceProps, 'values' | 'problems'> & { view: View }) {
  return (
    <div class="big-choices">
      <Choices
        name="channel"
        legend={t('consultations.voice-entry.channel')}
        value={(values.channel as string) ?? 'phone'}
        error={problems.channel}
        choices={entryChannels.map((value) => ({ value, label: t(`consultations.heard.${value}`) }))}
      />
    </div>
  )
}
