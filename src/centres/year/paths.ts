import { path } from '#kit/paths.ts'

const centre = '/:community/miejsca/:centre'
const year = `${centre}/rok/:year` as const
const report = `${year}/raport` as const

/** Of the year of a place, and of handing it on. */
export const paths = {
  year: path(year),
  list: path(`${year}/:list`),

  leading: path(`${year}/prowadzenie`),
  goals: path(`${year}/cele`),
  goal: path(`${year}/cele/:id`),
  goalEnd: path(`${year}/cele/:id/usuniecie`),
  pictures: path(`${year}/zdjecia`),
  pictureEnd: path(`${year}/zdjecia/:id/usuniecie`),
  agreements: path(`${year}/umowy`),
  agreement: path(`${year}/umowy/:id`),
  agreementEnd: path(`${year}/umowy/:id/usuniecie`),
  costs: path(`${year}/koszty`),
  costsFile: path(`${year}/koszty/plik/:format`),
  cost: path(`${year}/koszty/:id`),
  costEnd: path(`${year}/koszty/:id/usuniecie`),

  report: path(report),
  draft: path(`${report}/projekt`),
  publication: path(`${report}/publikacja`),
  published: path(`${report}/:number`),
  file: path(`${report}/:number/plik/:format`),
  reportList: path(`${report}/:number/lista/:list`),

  handing: path(`${centre}/przekazanie`),
  handingPaper: path(`${centre}/przekazanie/teczka.pdf`),
  calendar: path(`${centre}/przekazanie/kalendarz.ics`),
}
