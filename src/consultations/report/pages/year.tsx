import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Choices, Clock, Field, LinkButton, Notice, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import type { Deed } from '../deeds.ts'
import { paths } from '../paths.ts'
import type { YearWaiting } from '../years.ts'
import { DeedTable } from './deed-table.tsx'
import { yearClock } from './deeds.tsx'

type YearProps = {
  view: View
  consultation: Around
  year: number
  deeds: Deed[]
  desk: boolean
  /** What is owed, while it is. */
  waiting: YearWaiting | null
  problem: string | null
}

/** One year's report: for everybody as it was published, for offices with what is still to be said first. */
export function YearPage({ view, consultation, year, deeds, desk, waiting, problem }: YearProps) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug, year }
  const list = { label: t('consultations.rooms.deeds'), href: paths.deeds.href(at) }
  const gaps = deeds.filter(({ state }) => state === null).length
  return (
    <Page
      view={view}
      title={t('consultations.deeds.year', { year: String(year) })}
      lead={desk ? t('consultations.deeds.gaps', { count: gaps }) : undefined}
      breadcrumbs={consultationCrumbs(view, consultation, list)}
      wide
    >
      {waiting && <Clock {...yearClock(view, waiting)} />}
      {problem && <Notice kind="bad">{problem}</Notice>}
      <DeedTable
        view={view}
        deeds={deeds}
        hrefOf={desk ? ({ id }) => paths.yearEntry.href({ ...at, commitment: id }) : null}
      />
      {desk && (
        <form method="post" action={paths.yearPublication.href(at)}>
          <Button look={gaps === 0 ? 'main' : 'quiet'}>{t('consultations.deeds.publish')}</Button>
        </form>
      )}
    </Page>
  )
}

type EntryProps = {
  view: View
  consultation: Around
  year: number
  deed: Deed
  values: Record<string, string>
  problems: Problems | null
}

export function EntryPage({ view, consultation, year, deed, values, problems }: EntryProps) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug, year }
  const say = (name: string) => t(`consultations.deeds.${name}`)
  const desk = { label: t('consultations.deeds.year', { year: String(year) }), href: paths.yearDesk.href(at) }
  const states = ['done', 'going-on', 'not-started', 'given-up']
  return (
    <Page
      view={view}
      kicker={desk.label}
      title={say('entry')}
      lead={deed.text}
      problems={problems}
      breadcrumbs={consultationCrumbs(view, consultation, desk)}
      noindex
    >
      <form method="post" action={paths.yearEntry.href({ ...at, commitment: deed.id })}>
        <Choices
          name="state"
          legend={say('column.state')}
          value={values.state}
          error={problems?.state}
          choices={states.map((state) => ({ value: state, label: say(`state.${state}`) }))}
        />
        <TextArea
          name="text"
          label={say('text')}
          hint={say('text.hint')}
          value={values.text}
          error={problems?.text}
          rows={5}
        />
        <Field
          name="figure"
          label={say('figure')}
          hint={say('figure.hint')}
          optional={t('kit.form.optional')}
          value={values.figure}
          error={problems?.figure}
        />
        <ButtonRow>
          <Button>{t('consultations.save')}</Button>
          <LinkButton href={desk.href} look="quiet">
            {t('consultations.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}
