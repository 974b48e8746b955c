import { path } from '#kit/paths.ts'

const centre = '/:community/miejsca/:centre'
const call = `${centre}/nabory/:id` as const
const meeting = `${centre}/zespol/:id` as const

/** Of making a place: people, meetings, rules, fitting-out, safety of minors. */
export const paths = {
  making: path(`${centre}/powstawanie`),

  newCall: path(`${centre}/nowy-nabor`),
  calls: path(`${centre}/nabory`),
  call: path(call),
  callEnd: path(`${call}/koniec`),
  callPaper: path(`${call}/formularz.pdf`),
  declarations: path(`${call}/zgloszenia`),
  declarationEntry: path(`${call}/wpis`),
  declaration: path(`${call}/zgloszenia/:declaration`),
  ticket: path('/:community/zgloszenie/:token'),
  withdrawal: path('/:community/zgloszenie/:token/wycofanie'),

  newMeeting: path(`${centre}/nowe-spotkanie`),
  meetings: path(`${centre}/zespol`),
  meeting: path(meeting),
  decisions: path(`${meeting}/ustalenia`),

  rules: path(`${centre}/regulamin`),
  newRules: path(`${centre}/regulamin/wzor`),
  acceptance: path(`${centre}/regulamin/przyjecie`),
  acceptances: path(`${centre}/regulamin/przyjecia`),

  minors: path(`${centre}/ochrona-dzieci`),
  newStandards: path(`${centre}/ochrona-dzieci/wzor`),
  clearances: path(`${centre}/ochrona-dzieci/osoby`),

  fitting: path(`${centre}/wyposazenie`),
  itemEnd: path(`${centre}/wyposazenie/:id/usuniecie`),
  newSketch: path(`${centre}/nowy-szkic`),
  sketches: path(`${centre}/szkice`),
  sketch: path(`${centre}/szkice/:id`),
  marks: path(`${centre}/szkice/:id/miejsca`),
  markEnd: path(`${centre}/szkice/:id/miejsca/:number/usuniecie`),
}
