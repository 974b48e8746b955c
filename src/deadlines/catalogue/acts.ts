/** The acts that rules stand on, as they are cited: `udpp('art. 13 ust. 1')`. Citations stay in Polish in every language. */
export const udpp = citing('ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie')
export const usg = citing('ustawy z dnia 8 marca 1990 r. o samorządzie gminnym')
export const revitalisationAct = citing('ustawy z dnia 9 października 2015 r. o rewitalizacji')
export const planningAct = citing('ustawy z dnia 27 marca 2003 r. o planowaniu i zagospodarowaniu przestrzennym')
export const petitionsAct = citing('ustawy z dnia 11 lipca 2014 r. o petycjach')
export const digitalAccessibilityAct = citing(
  'ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych',
)
export const accessibilityAct = citing(
  'ustawy z dnia 19 lipca 2019 r. o zapewnianiu dostępności osobom ze szczególnymi potrzebami',
)
export const minorsAct = citing(
  'ustawy z dnia 13 maja 2016 r. o przeciwdziałaniu zagrożeniom przestępczością na tle seksualnym i ochronie małoletnich',
)
export const dataProtectionAct = citing('rozporządzenia Parlamentu Europejskiego i Rady (UE) 2016/679 (RODO)')

/** What good practice stands on: no act demands it. */
export const practice = (source: string) => `Dobra praktyka: ${source}`

function citing(act: string) {
  return (article: string) => `${article} ${act}`
}
