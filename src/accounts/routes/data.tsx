import { type Context, Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { dayOf } from '#kit/dates.ts'
import { record } from '#kit/events.ts'
import { readForm } from '#kit/form.ts'
import { type Env, found, signedIn } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { eraseEverywhere, keepsAlone } from '../erasure.ts'
import { findPeople, personHere } from '../finding.ts'
import { erasureForm, mergeForm } from '../forms.ts'
import { mergePeople } from '../merging.ts'
import { DataPage, ReasonsPage } from '../pages/data.tsx'
import { DeskErasurePage, ErasurePage } from '../pages/erasure.tsx'
import { MergePage } from '../pages/merge.tsx'
import { paths } from '../paths.ts'
import { fullName, settle } from '../people.ts'
import { dataCsv, personalData } from '../personal.ts'
import { holdRefusedOf, personOfDesk } from './desk.tsx'

export const dataRoutes = new Hono<Env>()

  .get(paths.data.pattern, async (c) => {
    const { db, view, domains } = c.var
    const person = signedIn(view)
    return show(c, DataPage, { name: null, data: await personalData(domains, db, person.id, view.t) })
  })

  .get(paths.dataFile.pattern, async (c) => {
    const { db, view, domains, now } = c.var
    const person = signedIn(view)
    const data = await personalData(domains, db, person.id, view.t)
    const file = JSON.stringify({ made: now().toISOString(), person: person.id, data }, null, 2)
    c.header('content-type', 'application/json; charset=utf-8')
    c.header('content-disposition', `attachment; filename="podworko-${dayOf(now())}.json"`)
    return c.body(file)
  })

  .get(paths.dataSheet.pattern, async (c) => {
    const { db, view, domains, now } = c.var
    const person = signedIn(view)
    const data = await personalData(domains, db, person.id, view.t)
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="podworko-${dayOf(now())}.csv"`)
    return c.body(dataCsv(data, view.t))
  })

  .get(paths.erasure.pattern, (c) => {
    signedIn(c.var.view)
    return show(c, ErasurePage, { problems: {} })
  })

  .post(paths.erasure.pattern, async (c) => {
    const { db, view, domains, now } = c.var
    const me = signedIn(view)
    const { values } = await readForm(c, erasureForm)
    if (values.understood !== true)
      return show(c, ErasurePage, { problems: { understood: view.t('accounts.refusal.not-understood') } }, 422)
    if (await keepsAlone(db, me.id, dayOf(now())))
      return show(c, ErasurePage, { problems: { understood: view.t('accounts.refusal.last-keeper') } }, 422)

    await eraseEverywhere(db, domains, me.id, me.id, now())
    deleteCookie(c, 'sid', { path: '/' })
    return done(c, '/', view.t('accounts.erasure.done'))
  })

  .get(paths.personData.pattern, async (c) => {
    const { db, view, domains } = c.var
    const { person } = await personOfDesk(c)
    const data = await personalData(domains, db, person.id, view.t)
    const reasons = data.flatMap(({ sections }) => sections.map(({ title, rows }) => ({ title, count: rows.length })))
    return show(c, ReasonsPage, { id: person.id, name: fullName(person), reasons })
  })

  // Printing everything about somebody is an act of its own, and is recorded; so it is not a plain link.
  .post(paths.personData.pattern, async (c) => {
    const { db, view, domains, now } = c.var
    const { community, by, person } = await personOfDesk(c)
    const at = { communityId: community.id, actorId: by.id, subject: { kind: 'person', id: person.id }, at: now() }
    await db.transaction((tx) => record(tx, 'accounts.data.printed', at))
    const data = await personalData(domains, db, person.id, view.t)
    return show(c, DataPage, { name: fullName(person) || view.t('accounts.people.nameless'), data })
  })

  .get(paths.personErasure.pattern, async (c) => {
    const { person } = await personOfDesk(c)
    return show(c, DeskErasurePage, { id: person.id, name: fullName(person), problems: {} })
  })

  .post(paths.personErasure.pattern, async (c) => {
    const { db, view, domains, now } = c.var
    const { community, by, person } = await personOfDesk(c)
    const { values } = await readForm(c, erasureForm)
    const agreed = values.understood === true
    const refused = agreed ? await erasureRefused(c) : 'not-understood'
    if (refused) {
      const problems = { understood: view.t(`accounts.refusal.${refused}`) }
      return show(c, DeskErasurePage, { id: person.id, name: fullName(person), problems }, 422)
    }

    await settle(db, person.id, community.id)
    await eraseEverywhere(db, domains, by.id, person.id, now())
    return done(c, paths.people.href({ community: community.slug }), view.t('accounts.erasure.done-desk'))
  })

  .get(paths.personMerge.pattern, (c) => showMerge(c, {}))

  .post(paths.personMerge.pattern, async (c) => {
    const { db, view, now } = c.var
    const { community, by, person } = await personOfDesk(c)
    const { values, problems } = await readForm(c, mergeForm)
    if (problems) return showMerge(c, { other: view.t('accounts.refusal.nobody') })
    if (!values.understood) return showMerge(c, { understood: view.t('accounts.refusal.not-understood') })
    const other = await personHere(db, values.other, community.id)
    if (!other) return showMerge(c, { other: view.t('accounts.refusal.nobody') })
    if (other.id === person.id) return showMerge(c, { other: view.t('accounts.refusal.same-person') })
    const refused = (await holdRefusedOf(c, by, other)) ?? (await holdRefusedOf(c, by, person))
    if (refused) return showMerge(c, { other: view.t(`accounts.refusal.${refused}`) })

    await mergePeople(db, { keep: person.id, gone: other.id, communityId: community.id, by: by.id }, now())
    return done(c, paths.person.href({ community: community.slug, id: person.id }), view.t('accounts.merge.done'))
  })

async function erasureRefused(c: Context<Env>) {
  const { by, person } = await personOfDesk(c)
  const held = await holdRefusedOf(c, by, person)
  if (held) return held
  return (await keepsAlone(c.var.db, person.id, dayOf(c.var.now()))) ? 'last-keeper' : null
}

async function showMerge(c: Context<Env>, problems: Problems) {
  const { db, view } = c.var
  const { community, person } = await personOfDesk(c)
  // Ania and Anna are often one person; the surname finds both.
  const asked = (c.req.query('q') ?? person.surname ?? fullName(person)).slice(0, 100)
  const all = asked ? await findPeople(db, found(community).id, asked) : []
  const others = all.filter(({ id }) => id !== person.id)
  const data = { id: person.id, name: fullName(person) || view.t('accounts.people.nameless'), asked, others, problems }
  return show(c, MergePage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
