import { type Changed, Changes, documentPaths, type ReadUnit, TextOf } from '#documents/index.ts'
import { frameHrefs } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Button, DiffKey, Empty, Hidden, LinkButton, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import type { AcceptanceState } from '../rules.ts'

type Rules = { slug: string; version: { id: string; number: number; name: string; made: Date }; units: ReadUnit[] }
type Props = {
  view: View
  place: Place
  rules: Rules | null
  state: AcceptanceState
  /** When the reader last accepted them. */
  accepted: Date | null
  changes: Changed[]
  mayRun: boolean
  mayServe: boolean
}

/** The house rules: one page, with what changed since the reader accepted them, and a button to accept. */
export function RulesPage(props: Props) {
  const { view, place, rules, state, mayRun } = props
  const { t, dates } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <MakingFrame
      view={view}
      place={place}
      title={t('centres.rules')}
      lead={rules && `${rules.version.name}, ${dates.day(rules.version.made)}`}
      aside={<Work {...props} />}
    >
      {!rules && <Empty title={t('centres.rules.none')}>{t('centres.rules.none-text')}</Empty>}
      {!rules && mayRun && (
        <p>
          <LinkButton href={paths.newRules.href(at)}>{t('centres.paper.new.rules')}</LinkButton>
        </p>
      )}
      {state === 'changed' && <WhatChanged {...props} />}
      {rules && (
        <TextOf
          units={rules.units}
          href={(unit) => documentPaths.unit.href({ community: at.community, document: rules.slug, unit })}
        />
      )}
      {rules && <Acceptance {...props} />}
    </MakingFrame>
  )
}

function WhatChanged({ view, accepted, changes }: Props) {
  const { t, dates } = view
  return (
    <section class="flow" aria-labelledby="changed">
      <h2 id="changed">{t('centres.rules.changed')}</h2>
      <p>{t('centres.rules.changed-since', { day: dates.day(accepted!) })}</p>
      <DiffKey words={{ added: t('documents.added'), removed: t('documents.removed') }} />
      <Changes view={view} changes={changes} />
    </section>
  )
}

function Acceptance({ view, place, rules, state, accepted }: Props) {
  const { t, dates, person } = view
  const at = { community: view.community!.slug, centre: place.slug }
  if (!person) {
    return (
      <p data-screen="">
        {t('centres.rules.sign-in')}{' '}
        <a href={withQuery(frameHrefs.signIn, { wroc: view.path })}>{t('kit.frame.signIn')}</a>
      </p>
    )
  }
  if (state === 'accepted') {
    return <Notice kind="good">{t('centres.rules.accepted', { day: dates.day(accepted!) })}</Notice>
  }
  return (
    <form method="post" action={paths.acceptance.href(at)} data-screen="">
      <Hidden name="versionId" value={rules!.version.id} />
      <Button>{t('centres.rules.accept')}</Button>
    </form>
  )
}

function Work({ view, place, rules, mayRun, mayServe }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug }
  if (!rules) return null
  const document = { community: at.community, document: rules.slug }
  return (
    <>
      <p>
        <a href={documentPaths.document.href(document)}>{t('centres.paper.versions')}</a>
      </p>
      {mayServe && (
        <p>
          <a href={paths.acceptances.href(at)}>{t('centres.rules.acceptances')}</a>
        </p>
      )}
      {mayRun && (
        <p>
          <a href={documentPaths.room.href(document)}>{t('centres.paper.room')}</a>
        </p>
      )}
    </>
  )
}
