import { path } from '#kit/paths.ts'

const call = '/:community/wolontariat/ogloszenia/:call'
/** `key` is the id of a volunteer, for those signed in, or the secret of their link. */
const one = '/:community/wolontariat/osoby/:key'

export const paths = {
  calls: path('/:community/wolontariat'),
  newCall: path('/:community/wolontariat/nowe'),
  register: path('/:community/wolontariat/godziny'),
  registerSheet: path('/:community/wolontariat/godziny/arkusz.xlsx'),
  mine: path('/:community/wolontariat/moje'),
  volunteers: path('/:community/wolontariat/osoby'),

  call: path(call),
  callEdit: path(`${call}/zmiana`),
  callEnd: path(`${call}/zamkniecie`),
  offer: path(`${call}/pomagam`),
  entry: path(`${call}/wpis`),
  shifts: path(`${call}/dyzury`),
  shiftEnd: path(`${call}/dyzury/:shift/odwolanie`),

  volunteer: path(one),
  offerEnd: path(`${one}/zgloszenia/:offer/rezygnacja`),
  places: path(`${one}/dyzury`),
  placeReturn: path(`${one}/dyzury/:place/oddanie`),
  placeSwap: path(`${one}/dyzury/:place/zamiana`),
  swaps: path(`${one}/zamiany`),
  feed: path(`${one}/dyzury.ics`),

  hours: path(`${one}/godziny`),
  confirmation: path(`${one}/godziny/:entry/potwierdzenie`),
  dispute: path(`${one}/godziny/:entry/zastrzezenie`),
  correction: path(`${one}/godziny/:entry/korekta`),
  card: path(`${one}/karta.pdf`),

  newAgreement: path(`${one}/nowe-porozumienie`),
  agreements: path(`${one}/porozumienia`),
  agreement: path(`${one}/porozumienia/:agreement`),
  agreementPdf: path(`${one}/porozumienia/:agreement/porozumienie.pdf`),
  agreementDocx: path(`${one}/porozumienia/:agreement/porozumienie.docx`),
  signature: path(`${one}/porozumienia/:agreement/podpis`),
  agreementEnd: path(`${one}/porozumienia/:agreement/rozwiazanie`),

  certificates: path(`${one}/zaswiadczenia`),
  certificatePdf: path(`${one}/zaswiadczenia/:certificate/zaswiadczenie.pdf`),
}
