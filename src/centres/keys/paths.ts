import { path } from '#kit/paths.ts'

const centre = '/:community/miejsca/:centre'
const key = `${centre}/klucze/:id` as const
const damage = `${centre}/usterki/:id` as const

/** Of keys and of what is broken. */
export const paths = {
  keys: path(`${centre}/klucze`),
  key: path(key),
  handovers: path(`${key}/przekazania`),
  signature: path(`${key}/podpis`),
  keyEnd: path(`${key}/koniec`),
  newCode: path(`${key}/kod`),
  trusts: path(`${centre}/zaufane-osoby`),
  trustEnd: path(`${centre}/zaufane-osoby/:id/koniec`),
  entrance: path(`${centre}/sale/:room/wejscie`),
  hand: path('/:community/klucz/:token'),
  answer: path('/:community/klucz/:token/odpowiedz'),
  passing: path('/:community/klucz/:token/przekazanie'),

  damages: path(`${centre}/usterki`),
  newDamage: path(`${centre}/nowa-usterka`),
  damage: path(damage),
  damageStatus: path(`${damage}/stan`),
  damageClosure: path(`${damage}/zamkniecie`),
  damagePicture: path(`${damage}/zdjecie`),
  damageTicket: path('/:community/usterka/:token'),
}
