import { path } from '#kit/paths.ts'

const document = '/:community/dokumenty/:document'
const room = `${document}/pracownia` as const
const unit = `${room}/jednostka/:unit` as const

export const paths = {
  documents: path('/:community/dokumenty'),
  newDocument: path('/:community/dokumenty/nowy'),
  imports: path('/:community/dokumenty/wczytanie'),
  import: path('/:community/dokumenty/wczytanie/:import'),
  acceptance: path('/:community/dokumenty/wczytanie/:import/przyjecie'),
  refusal: path('/:community/dokumenty/wczytanie/:import/odrzucenie'),

  document: path(document),
  unit: path(`${document}/jednostka/:unit`),
  openDraft: path(`${document}/projekt`),
  version: path(`${document}/wersja/:number`),
  file: path(`${document}/wersja/:number/plik/:format`),
  comparison: path(`${document}/porownanie`),

  opinions: path(`${document}/opinie`),
  opinion: path(`${document}/opinie/:opinion`),

  room: path(room),
  settings: path(`${room}/ustawienia`),
  versions: path(`${room}/wersje`),
  adoption: path(`${room}/uchwalenie`),
  contents: path(`${room}/tresci`),
  removed: path(`${room}/usuniete`),
  newUnit: path(`${room}/nowa-jednostka`),
  units: path(`${room}/jednostki`),
  draft: path(unit),
  shape: path(`${unit}/rodzaj`),
  mark: path(`${unit}/oznaczenie`),
  move: path(`${unit}/przesuniecie`),
  removal: path(`${unit}/usuniecie`),
  restoration: path(`${unit}/przywrocenie`),
  split: path(`${unit}/podzial`),
  merge: path(`${unit}/scalenie`),
}

/** Words that an address of a document may not be, for they are addresses of pages. */
export const taken = ['nowy', 'wczytanie']
