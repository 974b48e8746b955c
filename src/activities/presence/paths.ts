import { path } from '#kit/paths.ts'

export const paths = {
  sessions: path('/:community/obecnosc'),
  phone: path('/:community/obecnosc/telefon'),
  manifest: path('/:community/obecnosc/aplikacja.webmanifest'),
  entries: path('/:community/obecnosc/wpisy'),
  sheetEntry: path('/:community/obecnosc/lista/:code'),
  session: path('/:community/obecnosc/:session'),
  taps: path('/:community/obecnosc/:session/wpisy'),
  walkIns: path('/:community/obecnosc/:session/dopisane'),
  headCount: path('/:community/obecnosc/:session/liczba'),
  listImport: path('/:community/wydarzenia/:activity/lista/import'),
  sheet: path('/:community/obecnosc/:session/lista.pdf'),
}
