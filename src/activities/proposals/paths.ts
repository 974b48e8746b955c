import { path } from '#kit/paths.ts'

export const proposalPaths = {
  queue: path('/:community/propozycje'),
  fresh: path('/:community/propozycje/nowa'),
  proposal: path('/:community/propozycje/:proposal'),
  acceptance: path('/:community/propozycje/:proposal/przyjecie'),
  talk: path('/:community/propozycje/:proposal/rozmowa'),
  refusal: path('/:community/propozycje/:proposal/odmowa'),
  own: path('/:community/propozycja/:token'),
  ownMessage: path('/:community/propozycja/:token/wiadomosc'),
  ownWithdrawal: path('/:community/propozycja/:token/wycofanie'),
}
