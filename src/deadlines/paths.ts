import { path } from '#kit/paths.ts'

export const paths = {
  rules: path('/:community/terminy'),
  plan: path('/:community/terminy/plan'),
  ownRules: path('/:community/terminy/wlasne'),
  ownRuleEnd: path('/:community/terminy/wlasne/:id/koniec'),
}
