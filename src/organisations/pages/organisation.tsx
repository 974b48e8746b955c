import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Facts, LinkButton, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { printedNip } from '../identifiers.ts'
import type { Returned } from '../one.tsx'
import { paths } from '../paths.ts'
import type { CooperationKind, Organisation } from '../tables.ts'
import { Cooperations } from './cooperations.tsx'
import { ClaimForm, Mine, type Representative, Representatives } from './representatives.tsx'

export type Shown = Omit<Organisation, 'createdBy' | 'confirmedBy' | 'nameKey' | 'communityId'>
type Props = {
  view: View
  organisation: Shown
  /** For staff and representatives. */
  representatives: Representative[] | null
  /** What this reader is, or claims to be, here. */
  mine: Representative | null
  cooperations: { id: string; kind: CooperationKind; validFrom: string; validTo: string | null }[]
  may: { staff: boolean; insider: boolean; claim: boolean }
  claim?: Returned
  cooperation?: Returned
  resumption?: Returned
}

export function OrganisationPage(props: Props) {
  const { view, organisation, representatives, mine, cooperations, may } = props
  const { claim, cooperation, resumption } = props
  const { t } = view
  const { slug, name, kind, words, confirmed, ended } = organisation
  const community = view.community!.slug
  const problems = { ...claim?.problems, ...cooperation?.problems, ...resumption?.problems }
  return (
    <Page
      view={view}
      title={name}
      kicker={t(`organisations.kind.${kind}`)}
      breadcrumbs={[{ label: t('organisations.menu'), href: paths.directory.href({ community }) }]}
      problems={problems}
    >
      {ended && <Notice>{t('organisations.ended-notice', { day: view.dates.day(ended) })}</Notice>}
      {!confirmed && <Notice kind="warning">{t('organisations.waits-notice')}</Notice>}
      {words.split(/\n{2,}/).map((paragraph) => paragraph && <p>{paragraph}</p>)}
      <OrganisationFacts view={view} organisation={organisation} />
      {may.insider && (
        <p>
          <LinkButton href={paths.edit.href({ community, slug })} sign="pen" look="quiet">
            {t('organisations.edit')}
          </LinkButton>
        </p>
      )}
      <Cooperations
        view={view}
        slug={slug}
        cooperations={cooperations}
        staff={may.staff && !ended}
        returned={cooperation}
      />
      {representatives && (
        <Representatives view={view} slug={slug} representatives={representatives} staff={may.staff} />
      )}
      {mine && !may.staff && <Mine view={view} slug={slug} mine={mine} />}
      {may.claim && <ClaimForm view={view} slug={slug} returned={claim} />}
      {may.staff && <StaffActs view={view} organisation={organisation} problem={resumption?.problems.resumption} />}
    </Page>
  )
}

function OrganisationFacts({ view: { t }, organisation }: { view: View; organisation: Shown }) {
  const { email, phone, address, website, nip, regon, krs, registerKind, registerNumber, sector, legalPerson } =
    organisation
  const facts: [name: string, value: unknown][] = [
    ['address', address],
    ['phone', phone && <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>],
    ['email', email && <a href={`mailto:${email}`}>{email}</a>],
    ['website', website && <a href={website}>{new URL(website).hostname}</a>],
    ['sector', t(`organisations.sector.${sector}`)],
    ['legalPerson', t(`organisations.answer.${legalPerson ? 'yes' : 'no'}`)],
    ['nip', nip && printedNip(nip)],
    ['regon', regon],
    ['krs', krs],
    ['registerKind', registerKind],
    ['registerNumber', registerNumber],
  ]
  return (
    <Facts
      facts={facts.map(([name, value]) => {
        const detail = value as string | null
        return detail ? { term: t(`organisations.field.${name}`), detail } : null
      })}
    />
  )
}

type StaffProps = { view: View; organisation: Shown; problem?: string }

function StaffActs({ view, organisation, problem }: StaffProps) {
  const { t } = view
  const { slug, confirmed, ended } = organisation
  const params = { community: view.community!.slug, slug }
  const act = ended ? 'resumption' : confirmed ? 'ending' : 'confirmation'
  return (
    <section class="flow" aria-labelledby="staff-acts">
      <h2 id="staff-acts">{t('organisations.staff')}</h2>
      <p>{t(`organisations.${act}.lead`)}</p>
      {problem && (
        <p class="field__error" id="resumption">
          {problem}
        </p>
      )}
      <ButtonRow>
        <form method="post" action={paths[act].href(params)}>
          <Button look={act === 'ending' ? 'quiet' : 'main'}>{t(`organisations.${act}`)}</Button>
        </form>
        {!confirmed && !ended && (
          <form method="post" action={paths.ending.href(params)}>
            <Button look="quiet">{t('organisations.turn-down')}</Button>
          </form>
        )}
      </ButtonRow>
    </section>
  )
}
