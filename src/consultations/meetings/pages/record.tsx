import { Page } from '#kit/page.tsx'
import {
  Button,
  Choices,
  Empty,
  Field,
  Help,
  Hidden,
  Notice,
  type Problems,
  Select,
  TableTalk,
  Tabs,
  TextArea,
} from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../../process/here.ts'
import { KindChoices } from '../../voices/pages/kind-choices.tsx'
import type { Said } from '../../voices/reading.ts'
import type { MeetingBrief } from '../brief.ts'
import { meetingCrumbs } from '../here.ts'
import { paths } from '../paths.ts'
import type { TableBrief } from './cafe-grid.tsx'

export type Note = Pick<Said, 'number' | 'kind' | 'text' | 'support' | 'round'> & { href: string }

export type RecordProps = {
  about: Around
  meeting: MeetingBrief
  tables: TableBrief[]
  table: number
  round: number
  topics: { id: string; title: string }[]
  sessions: { id: string; title: string }[]
  said: Note[]
  refused: string | null
  values: { [name: string]: unknown }
  problems: Problems
  sending: string
}

/** The recorder's page at a table: large kinds, room for words, and what this table has said so far. Made for a phone. */
export function RecordPage({ view, ...props }: RecordProps & { view: View }) {
  const { about, meeting, tables, table, refused, problems } = props
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug, meeting: meeting.slug }
  const here = tables.find(({ number }) => number === table)!
  return (
    <Page
      view={view}
      title={[t('consultations.table', { number: table }), here.title].filter(Boolean).join(': ')}
      kicker={meeting.title}
      breadcrumbs={meetingCrumbs(view, about, meeting, { label: t('consultations.record.title') })}
      problems={problems}
    >
      {tables.length > 1 && (
        <Tabs
          label={t('consultations.record.tables')}
          tabs={tables.map(({ number }) => ({
            label: t('consultations.table', { number }),
            href: paths.table.href({ ...at, table: number }),
            current: number === table,
          }))}
        />
      )}
      {refused && <Notice kind="bad">{refused}</Notice>}
      <SayForm view={view} {...props} action={paths.table.href({ ...at, table })} />
      <SaidHere view={view} {...props} />
      <Help label={t('consultations.record.help')}>{t('consultations.record.help-text')}</Help>
    </Page>
  )
}

function SayForm({ view, action, ...props }: RecordProps & { view: View; action: string }) {
  const { meeting, round, topics, sessions, values, problems, sending } = props
  const { t } = view
  const rounds = Array.from({ length: meeting.rounds }, (_, place) => String(place + 1))
  return (
    <quick-entry>
      <form class="say flow" method="post" action={action}>
        <Hidden name="clientId" value={sending} />
        {rounds.length > 1 && (
          <div class="big-choices" data-small="">
            <Choices
              name="round"
              legend={t('consultations.record.round')}
              value={String(values.round ?? round)}
              choices={rounds.map((value) => ({ value, label: value }))}
            />
          </div>
        )}
        {topics.length > 0 && (
          <Select
            name="topicId"
            label={t('consultations.voice.topic')}
            options={topics.map(({ id, title }) => ({ value: id, label: title }))}
            value={values.topicId as string}
            error={problems.topicId}
          />
        )}
        {sessions.length > 0 && (
          <Select
            name="sessionId"
            label={t('consultations.space.session')}
            empty={t('consultations.space.no-session')}
            options={sessions.map(({ id, title }) => ({ value: id, label: title }))}
            value={values.sessionId as string}
          />
        )}
        <KindChoices view={view} value={values.kind} error={problems.kind} />
        <TextArea
          name="text"
          label={t('consultations.voice.text')}
          value={values.text as string}
          error={problems.text}
          hint={t('consultations.record.text-hint')}
          rows={3}
        />
        <Field
          name="support"
          type="number"
          inputmode="numeric"
          min={0}
          label={t('consultations.voice.support')}
          hint={t('consultations.voice.support-hint')}
          value={(values.support as string) ?? 0}
          error={problems.support}
          width="short"
        />
        <Button sign="plus">{t('consultations.record.save')}</Button>
      </form>
    </quick-entry>
  )
}

function SaidHere({ view: { t }, said }: RecordProps & { view: View }) {
  return (
    <section class="flow">
      <h2>{t('consultations.record.said', { count: said.length })}</h2>
      <fresh-list seconds="8" id="said-here">
        {said.length === 0 ? (
          <Empty title={t('consultations.record.nothing')} picture={<TableTalk />}>
            {t('consultations.record.nothing-text')}
          </Empty>
        ) : (
          <ol class="notes" reversed>
            {[...said].reverse().map((note) => (
              <li class="notes__note" data-kind={note.kind}>
                <p class="notes__about">
                  {`${note.number} · ${t(`consultations.kind.${note.kind}`)}`}
                  {note.support > 0 && ` · ${t('consultations.voice.supported', { count: note.support })}`}
                </p>
                <p>{note.text}</p>
                <a href={note.href}>{t('consultations.record.edit', { number: note.number })}</a>
              </li>
            ))}
          </ol>
        )}
      </fresh-list>
    </section>
  )
}
