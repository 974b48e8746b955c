import { path } from '#kit/paths.ts'

const consultation = '/:community/konsultacje/:consultation'
const report = `${consultation}/raport` as const
const deeds = `${consultation}/wykonanie` as const
const year = `${deeds}/:year` as const

export const paths = {
  report: path(report),
  preview: path(`${report}/podglad`),
  publication: path(`${report}/publikacja`),
  published: path(`${report}/:number`),
  file: path(`${report}/:number/plik/:format`),
  list: path(`${report}/:number/lista/:list`),
  comparison: path(`${report}/:number/zmiany`),

  deeds: path(deeds),
  choice: path(`${deeds}/zobowiazania`),
  removal: path(`${deeds}/zobowiazania/:commitment/usuniecie`),
  year: path(year),
  yearDesk: path(`${year}/praca`),
  yearEntry: path(`${year}/praca/:commitment`),
  yearPublication: path(`${year}/publikacja`),
}
