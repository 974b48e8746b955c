import { path } from '#kit/paths.ts'

const centre = '/:community/miejsca/:centre'
const thing = `${centre}/sprzet/:id` as const
const loan = `${centre}/wypozyczenia/:id` as const

/** Of things a place lends. */
export const paths = {
  things: path(`${centre}/sprzet`),
  newThing: path(`${centre}/nowy-sprzet`),
  thing: path(thing),
  thingEdit: path(`${thing}/zmiana`),
  asking: path(`${thing}/prosby`),

  loans: path(`${centre}/wypozyczenia`),
  loan: path(loan),
  decision: path(`${loan}/decyzja`),
  handout: path(`${loan}/wydanie`),
  comeback: path(`${loan}/zwrot`),
  ticket: path('/:community/wypozyczenie/:token'),
  word: path('/:community/wypozyczenie/:token/odpowiedz'),
}
