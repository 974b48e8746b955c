import { path } from '#kit/paths.ts'

const room = '/:community/konsultacje/:consultation/uwagi'
const own = `${room}/moja/:token` as const
const batch = `${room}/papier/:batch` as const

export const paths = {
  remarks: path(room),
  newRemark: path(`${room}/nowa`),
  draft: path(`${room}/projekt`),
  form: path(`${room}/formularz`),
  formFile: path(`${room}/formularz/:format`),

  own: path(own),
  withdrawal: path(`${own}/wycofanie`),
  address: path(`${room}/adres/:secret`),

  opening: path(`${room}/otwarcie`),
  entry: path(`${room}/wpis`),
  citation: path(`${room}/zapis`),
  batches: path(`${room}/papier`),
  batch: path(batch),
  batchRemarks: path(`${batch}/uwagi`),
  batchClosure: path(`${batch}/zamkniecie`),
  batchReopening: path(`${batch}/otwarcie`),

  desk: path(`${room}/odpowiedzi`),
  assignment: path(`${room}/przydzial`),
  newAnswer: path(`${room}/odpowiedz`),

  remark: path(`${room}/:number`),
  correction: path(`${room}/:number/sprostowanie`),
  effect: path(`${room}/:number/skutek`),
  effectRemoval: path(`${room}/:number/skutek/usuniecie`),
  photo: path(`${room}/:number/zdjecie`),
}
