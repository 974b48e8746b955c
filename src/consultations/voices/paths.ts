import { path } from '#kit/paths.ts'

const here = '/:community/konsultacje/:consultation'

export const paths = {
  conclusions: path(`${here}/wnioski`),
  newVoice: path(`${here}/wnioski/nowy`),
  entry: path(`${here}/wnioski/wpis`),
  conclusion: path(`${here}/wnioski/:number`),
  edit: path(`${here}/wnioski/:number/zmiana`),
  withdrawal: path(`${here}/wnioski/:number/wycofanie`),
  restoration: path(`${here}/wnioski/:number/przywrocenie`),
  move: path(`${here}/wnioski/:number/grupa`),
  merging: path(`${here}/wnioski/:number/scalenie`),
  parting: path(`${here}/wnioski/:number/rozdzielenie`),
  clusters: path(`${here}/grupy`),
  cluster: path(`${here}/grupy/:id`),
  batches: path(`${here}/stosy`),
  batch: path(`${here}/stosy/:number`),
  batchEnd: path(`${here}/stosy/:number/zamkniecie`),
  check: path(`${here}/stosy/:number/kontrola`),
  settlement: path(`${here}/stosy/:number/kontrola/:card`),
  batchReopening: path(`${here}/stosy/:number/otwarcie`),
  summary: path(`${here}/podsumowanie/:topic`),
  summaryFile: path(`${here}/podsumowanie/:topic/plik/:format`),
  mine: path('/:community/glos/:token'),
  mineWithdrawal: path('/:community/glos/:token/wycofanie'),
}
