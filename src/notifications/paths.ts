import { path } from '#kit/paths.ts'

export const paths = {
  inbox: path('/konto/skrzynka'),
  reading: path('/konto/skrzynka/przeczytane'),
  opening: path('/konto/skrzynka/:id/otwarcie'),
  follows: path('/konto/obserwowane'),
  followEnd: path('/konto/obserwowane/koniec'),
  post: path('/konto/poczta'),
  stop: path('/wypisz/:token'),
  stopMatter: path('/wypisz/:token/sprawa'),
  stopEnd: path('/wypisz/:token/powrot'),
  correspondence: path('/:community/korespondencja'),
  lettersFile: path('/:community/korespondencja/listy.pdf'),
  lettersSent: path('/:community/korespondencja/wyslane'),
  call: path('/:community/korespondencja/rozmowa'),
}
