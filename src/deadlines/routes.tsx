import { type Context, Hono } from 'hono'
import { holds } from '#accounts/index.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { type RuleKey, ruleKeys } from './catalogue.ts'
import { addDays, asDay, type Day, dayOf, isDay } from './day.ts'
import { draftOf, endForm, ownRuleForm } from './forms.ts'
import { draftPlan, lint } from './lint.ts'
import { addOverride, endOverride, overridesOf, rulebookOf } from './own-rules.ts'
import { PlanPage } from './pages/plan.tsx'
import { RulesPage } from './pages/rules.tsx'
import { paths } from './paths.ts'
import { type Kind, planBack, planForward } from './plan.ts'
import { type RuleInForce, rulebook } from './rules.ts'

export const routes = new Hono<Env>()

  .get(paths.rules.pattern, (c) => showRules(c, {}, {}))

  .post(paths.ownRules.pattern, async (c) => {
    const { db, view, now } = c.var
    const community = found(view.community)
    const person = allowed(view, mayRule(c, community.id))
    const { values, problems } = await readForm(c, ownRuleForm)
    if (problems) return showRules(c, values, problems, 422)

    const { refused } = await addOverride(db, person, community.id, draftOf(values), now())
    const at =
      refused === 'no-basis'
        ? 'basis'
        : refused === 'unknown-rule'
          ? 'key'
          : refused?.includes('start')
            ? 'validTo'
            : 'value'
    if (refused) return showRules(c, values, { [at]: view.t(`deadlines.override.${refused}`) }, 422)

    return done(c, paths.rules.href({ community: community.slug }), view.t('deadlines.own.added'))
  })

  .post(paths.ownRuleEnd.pattern, async (c) => {
    const { db, view, now } = c.var
    const community = found(view.community)
    const person = allowed(view, mayRule(c, community.id))
    const { values, problems } = await readForm(c, endForm)
    if (problems) return showRules(c, {}, { last: problems.last }, 422)

    const { override, refused } = await endOverride(
      db,
      person,
      community.id,
      idOf(c.req.param('id')),
      values.last,
      now(),
    )
    if (refused) return showRules(c, {}, { last: view.t(`deadlines.override.${refused}`) }, 422)

    found(override)
    return done(c, paths.rules.href({ community: community.slug }), view.t('deadlines.own.ended'))
  })

  .get(paths.plan.pattern, async (c) => {
    const { db, view, now } = c.var
    const community = found(view.community)
    const today = dayOf(now())
    const { kind, way, on } = questionOf(c, today)
    const rules = await rulebookOf(db, community.id, on)
    const steps = way === 'wstecz' ? planBack(kind, on, rules) : planForward(kind, on, rules)
    const problems = lint(draftPlan(kind, steps, ['remarks', 'open-meeting', 'consultation-point'], 1), rules)
    return show(c, PlanPage, { kind, way, on, today, steps, problems })
  })

/** Only an administrator enters the community's own rules. */
function mayRule(c: Context<Env>, communityId: string) {
  return holds(c.var.view.person, ['administrator'], communityId)
}

async function showRules(c: Context<Env>, values: Typed, problems: Problems, status: 200 | 422 = 200) {
  const { db, view, now } = c.var
  const community = found(view.community)
  const asked = c.req.query('dzien')
  const on = asked && isDay(asked) ? asked : dayOf(now())
  const own = await overridesOf(db, community.id)
  const book = rulebook(on, own)
  const rules = ruleKeys.map((key) => book(key) as RuleInForce<RuleKey>)
  const editable = mayRule(c, community.id)
  return show(c, RulesPage, { on, rules, own, editable, values, problems }, status)
}

function questionOf(c: Context<Env>, today: Day): { kind: Kind; way: 'wstecz' | 'naprzod'; on: Day } {
  const { rodzaj = '', kierunek = '', dzien = '' } = c.req.query()
  const kind = (['general', 'programme', 'revitalisation'] as const).find((one) => one === rodzaj) ?? 'programme'
  const way = kierunek === 'naprzod' ? 'naprzod' : 'wstecz'
  return { kind, way, on: isDay(dzien) ? asDay(dzien) : addDays(today, way === 'wstecz' ? 90 : 7) }
}
