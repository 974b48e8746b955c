import type { Domain } from '#kit/domain.ts'
import {
  armsForm,
  closureForm,
  communityForm,
  contactForm,
  neighbourhoodForm,
  officeForm,
  officialForm,
  profileForm,
  renameForm,
  tercForm,
  tercLinkForm,
} from './forms.ts'
import { paths } from './paths.ts'
import { routes } from './routes.tsx'
import { things } from './things.ts'

export {
  addCommunity,
  allCommunities,
  briefBySlug,
  briefOf,
  communityBySlug,
  editCommunity,
  type NewCommunity,
  setArms,
} from './communities.ts'
export {
  addNeighbourhood,
  closeNeighbourhood,
  editNeighbourhood,
  type NewNeighbourhood,
  neighbourhoodAt,
  neighbourhoodBySlug,
  neighbourhoodsOf,
} from './neighbourhoods.ts'
export { assignToOffice, leaveOffice, officePeople } from './office-people.ts'
export {
  addOffice,
  closeOffice,
  editOffice,
  type NewOffice,
  type Office,
  officeById,
  officeNameOn,
  officeNameSql,
  officesOf,
  renameOffice,
} from './offices.ts'
export { paths as communityPaths } from './paths.ts'
export { isStaff } from './staff.ts'
export {
  type Community,
  communities as communityTable,
  type Neighbourhood,
  neighbourhoods as neighbourhoodTable,
  officeNames as officeNameTable,
  offices as officeTable,
} from './tables.ts'
export { acceptTerc, previewTerc, uploadTerc } from './terc-imports.ts'
export { linkToTerc } from './terc-links.ts'

export const communities: Domain = {
  name: 'communities',
  routes,
  things,
  menu: ({ slug }, t) => [{ label: t('communities.menu'), href: paths.profile.href({ community: slug }), order: 90 }],
  forms: {
    [paths.newCommunity.pattern]: communityForm,
    [paths.profileEdit.pattern]: profileForm,
    [paths.arms.pattern]: armsForm,
    [paths.offices.pattern]: officeForm,
    [paths.officeNames.pattern]: renameForm,
    [paths.officeContact.pattern]: contactForm,
    [paths.officeClosure.pattern]: closureForm,
    [paths.officePeople.pattern]: officialForm,
    [paths.neighbourhoods.pattern]: neighbourhoodForm,
    [paths.neighbourhoodEdit.pattern]: neighbourhoodForm,
    [paths.neighbourhoodClosure.pattern]: closureForm,
    [paths.terc.pattern]: tercForm,
    [paths.tercLinks.pattern]: tercLinkForm,
  },
}
