import { isStaff } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Domain } from '#kit/domain.ts'
import { cooperatingInstitutions } from './cooperations.ts'
import { claimForm, cooperationForm, newOrganisationForm, organisationForm } from './forms.ts'
import { paths } from './paths.ts'
import { countWaiting, forgetRepresentations, representationsOf } from './representations.ts'
import { routes } from './routes.tsx'

export { beginCooperation, cooperatingInstitutions, endCooperation } from './cooperations.ts'
export { countOrganisations, directory, organisationsOf } from './directory.ts'
export { type Identifier, printedNip, readKrs, readNip, readRegon } from './identifiers.ts'
export {
  addOrganisation,
  confirmOrganisation,
  editOrganisation,
  endOrganisation,
  findOrAddOrganisation,
  type OrganisationForm,
  organisationById,
  organisationBySlug,
  resumeOrganisation,
} from './organisations.ts'
export { paths as organisationPaths } from './paths.ts'
export {
  claimRepresentation,
  confirmRepresentation,
  endRepresentation,
  representativesOf,
  scopeOf as organisationScope,
} from './representations.ts'
export {
  type CooperationKind,
  type Organisation,
  type OrganisationKind,
  organisationKinds,
  organisations as organisationTable,
  type Sector,
} from './tables.ts'

export const organisations: Domain = {
  name: 'organisations',
  routes,
  menu: ({ slug }, t) => [
    { label: t('organisations.menu'), href: paths.directory.href({ community: slug }), order: 80 },
  ],
  forms: {
    [paths.directory.pattern]: newOrganisationForm,
    [paths.edit.pattern]: organisationForm,
    [paths.representatives.pattern]: claimForm,
    [paths.cooperations.pattern]: cooperationForm,
  },
  erase: forgetRepresentations,

  async personal(db, personId, t) {
    const rows = await representationsOf(db, personId)
    return [
      {
        title: t('organisations.personal'),
        rows: rows.map(({ name, position, claimed, confirmed, ended }) => ({
          [t('organisations.field.name')]: name,
          [t('organisations.field.position')]: position,
          [t('organisations.personal.claimed')]: dayOf(claimed),
          [t('organisations.personal.confirmed')]: confirmed && dayOf(confirmed),
          [t('organisations.personal.ended')]: ended && dayOf(ended),
        })),
      },
    ]
  },

  async duties(db, view) {
    const { community, person, t } = view
    if (!community || !isStaff(person, community.id)) return []
    const count = await countWaiting(db, community.id)
    const href = paths.directory.href({ community: community.slug })
    return count > 0 ? [{ title: t('organisations.duty', { count }), href, due: null }] : []
  },

  async shelves(db, community, neighbourhoodId, { t, now }) {
    if (neighbourhoodId) return []
    const institutions = await cooperatingInstitutions(db, community.id, dayOf(now))
    const links = institutions.map(({ slug, name, kind }) => ({
      label: name,
      href: paths.organisation.href({ community: community.slug, slug }),
      text: t(`organisations.cooperation.kind.${kind}`),
    }))
    return [{ title: t('organisations.cooperating'), links, order: 10 }]
  },
}
