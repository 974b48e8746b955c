import { path } from '#kit/paths.ts'

export const paths = {
  network: path('/siec'),
  newCommunity: path('/siec/nowa'),
  terc: path('/siec/terc'),
  tercImport: path('/siec/terc/:id'),
  tercAcceptance: path('/siec/terc/:id/przyjecie'),
  tercLinks: path('/siec/powiazania'),
  file: path('/pliki/:id'),

  community: path('/:community'),
  profile: path('/:community/gmina'),
  profileEdit: path('/:community/gmina/zmiana'),
  arms: path('/:community/gmina/herb'),

  offices: path('/:community/urzad'),
  newOffice: path('/:community/urzad/nowe-biuro'),
  office: path('/:community/urzad/:id'),
  officeContact: path('/:community/urzad/:id/kontakt'),
  officeNames: path('/:community/urzad/:id/nazwy'),
  officeClosure: path('/:community/urzad/:id/zamkniecie'),
  officePeople: path('/:community/urzad/:id/osoby'),
  officeLeaving: path('/:community/urzad/:id/osoby/:role/koniec'),

  neighbourhoods: path('/:community/osiedla'),
  newNeighbourhood: path('/:community/osiedla/nowe'),
  neighbourhood: path('/:community/osiedla/:slug'),
  neighbourhoodEdit: path('/:community/osiedla/:slug/zmiana'),
  neighbourhoodClosure: path('/:community/osiedla/:slug/zamkniecie'),
}
