import type { Picture } from '../paper.ts'

/** The information clause of RODO art. 13, as an office writes it. */
export const clause =
  'Administratorem danych osobowych jest Burmistrz Miasta Lipowa, ul. Rynek 1, 00-001 Lipowa. Kontakt z inspektorem ' +
  'ochrony danych: iod@lipowa.example. Dane będą przetwarzane w celu przeprowadzenia konsultacji (art. 6 ust. 1 lit. c ' +
  'RODO w związku z art. 5a ustawy o samorządzie gminnym) i przechowywane przez 5 lat. Przysługuje Państwu prawo dostępu ' +
  'do danych, ich sprostowania, ograniczenia przetwarzania oraz skargi do Prezesa Urzędu Ochrony Danych Osobowych. ' +
  'Podanie danych jest dobrowolne; uwagi anonimowe także zostaną rozpatrzone.'

/** A mark drawn for the samples: a courtyard with a tree. */
export const mark: Picture = {
  alt: 'Znak Miasta Lipowa: drzewo na podwórku',
  width: 12,
  image: {
    width: 40,
    height: 40,
    paths: [
      { d: 'M2 38V16L20 3L38 16V38H33V19L20 9L7 19V38Z', fill: '#9c4a2f' },
      { d: 'M20 14a7 7 0 0 1 7 7a7 7 0 0 1 -5.4 6.8V38h-3.2V27.800A7 7 0 0 1 13 21a7 7 0 0 1 7 -7Z', fill: '#4f7a33' },
    ],
  },
}

/** The strip of a funder. */
export const strip: Picture = {
  alt: 'Dofinansowano ze środków programu Aktywni Obywatele',
  width: 45,
  image: {
    width: 90,
    height: 24,
    paths: [
      { d: 'M0 0H34V24H0Z', fill: '#1f4e79' },
      { d: 'M38 4H90V8H38ZM38 12H80V15H38ZM38 18H70V20H38Z', fill: '#57534d' },
    ],
  },
}
