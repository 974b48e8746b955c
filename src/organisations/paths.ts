import { path } from '#kit/paths.ts'

export const paths = {
  directory: path('/:community/organizacje'),
  newOrganisation: path('/:community/organizacje/nowa'),
  organisation: path('/:community/organizacje/:slug'),
  edit: path('/:community/organizacje/:slug/zmiana'),
  confirmation: path('/:community/organizacje/:slug/potwierdzenie'),
  ending: path('/:community/organizacje/:slug/zakonczenie'),
  resumption: path('/:community/organizacje/:slug/wznowienie'),
  representatives: path('/:community/organizacje/:slug/przedstawiciele'),
  representativeConfirmation: path('/:community/organizacje/:slug/przedstawiciele/:id/potwierdzenie'),
  representativeEnding: path('/:community/organizacje/:slug/przedstawiciele/:id/koniec'),
  cooperations: path('/:community/organizacje/:slug/wspolpraca'),
  cooperationEnding: path('/:community/organizacje/:slug/wspolpraca/:id/koniec'),
}
