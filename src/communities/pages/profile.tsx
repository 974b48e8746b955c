import type { Shelf } from '#kit/domain.ts'
import { FollowButton } from '#kit/follow.tsx'
import { Page } from '#kit/page.tsx'
import { Empty, Facts, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Office } from '../offices.ts'
import { paths } from '../paths.ts'
import type { Community, Neighbourhood } from '../tables.ts'
import { NeighbourhoodMap } from './neighbourhood-map.tsx'
import { OfficeList } from './offices.tsx'
import { Prose } from './prose.tsx'
import { Shelves } from './shelves.tsx'

type Profile = Omit<Community, 'id' | 'created'>
type Props = {
  view: View
  profile: Profile
  offices: Office[]
  neighbourhoods: Neighbourhood[]
  shelves: Shelf[]
  mayEdit: boolean
}

export function ProfilePage({ view, profile, offices, neighbourhoods, shelves, mayEdit }: Props) {
  const { t } = view
  const community = profile.slug
  const silent = !profile.words && !profile.gains && !profile.runs
  return (
    <Page
      view={view}
      title={profile.name}
      kicker={t('communities.profile.kicker')}
      aside={<ProfileFacts view={view} profile={profile} />}
    >
      {silent && <Empty title={t('communities.profile.silent')} />}
      <Prose text={profile.words} />
      <FollowButton view={view} kind="community" id={view.community!.id} />
      {profile.gains && (
        <section class="flow">
          <h2>{t('communities.profile.gains')}</h2>
          <Prose text={profile.gains} />
        </section>
      )}
      <Runs view={view} profile={profile} />
      <section class="flow">
        <h2>{t('communities.profile.offices')}</h2>
        <OfficeList view={view} offices={offices} />
        <p>
          <a href={paths.offices.href({ community })}>{t('communities.offices.all')}</a>
        </p>
      </section>
      <section class="flow">
        <h2>{t('communities.neighbourhoods.title-short')}</h2>
        <NeighbourhoodMap view={view} neighbourhoods={neighbourhoods} />
        <p>
          <a href={paths.neighbourhoods.href({ community })}>{t('communities.neighbourhoods.all')}</a>
        </p>
      </section>
      <Shelves shelves={shelves} />
      {mayEdit && (
        <p>
          <LinkButton href={paths.profileEdit.href({ community })} sign="pen">
            {t('communities.profile.edit')}
          </LinkButton>
        </p>
      )}
    </Page>
  )
}

function Runs({ view, profile }: { view: View; profile: Profile }) {
  const here = paths.profile.href({ community: profile.slug })
  return (
    <section class="flow">
      <h2>{view.t('communities.profile.runs')}</h2>
      <Prose text={profile.runs} />
      <ul>
        {view.menu
          .filter(({ href }) => href !== here)
          .map(({ label, href }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
      </ul>
    </section>
  )
}

function ProfileFacts({ view: { t, dates }, profile }: { view: View; profile: Profile }) {
  const { armsFile, name, population, terc, county, voivodeship, address, phone, email, bip, joined } = profile
  return (
    <div class="flow">
      {armsFile && (
        <img class="town-arms" src={paths.file.href({ id: armsFile })} alt={t('communities.arms.of', { name })} />
      )}
      <Facts
        facts={[
          population && { term: t('communities.population'), detail: dates.number(population) },
          county && { term: t('communities.county'), detail: county },
          voivodeship && { term: t('communities.voivodeship'), detail: voivodeship },
          terc && { term: t('communities.terc.code'), detail: terc },
          address && { term: t('communities.address'), detail: address },
          phone && {
            term: t('communities.phone'),
            detail: <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>,
          },
          email && { term: t('communities.email'), detail: <a href={`mailto:${email}`}>{email}</a> },
          bip && { term: t('communities.bip'), detail: <a href={bip}>{new URL(bip).hostname}</a> },
          { term: t('communities.joined'), detail: dates.day(joined) },
        ]}
      />
    </div>
  )
}
