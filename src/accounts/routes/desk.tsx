import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf, type Person } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { issueCard } from '../cards.ts'
import { consentsOf } from '../consents.ts'
import { profileOf } from '../contact.ts'
import { alike, enteredLately, findPeople, personHere } from '../finding.ts'
import { newPersonForm, personForm } from '../forms.ts'
import { careOf } from '../guardians.ts'
import { CardSheet } from '../pages/card-sheet.tsx'
import { NewPersonPage, PersonContactPage } from '../pages/desk-forms.tsx'
import { PeoplePage } from '../pages/people.tsx'
import { PersonPage } from '../pages/person.tsx'
import { paths } from '../paths.ts'
import { addPerson, editPerson, fullName, settle } from '../people.ts'
import { rolesOf, servesPeople } from '../roles.ts'
import { ageGroup, contactRefusal, holdRefusal } from '../rules.ts'

/** The member of staff of this community who asks, or a refusal. */
export function atDesk(c: Context<Env>) {
  const { view } = c.var
  const community = found(view.community)
  return { community, by: allowed(view, servesPeople(view.person, community.id)) }
}

/** The person of the address, as far as this community's staff may see them. */
export async function personOfDesk(c: Context<Env>) {
  const { community, by } = atDesk(c)
  const person = found(await personHere(c.var.db, idOf(c.req.param('id')), community.id))
  return { community, by, person }
}

export const deskRoutes = new Hono<Env>()

  .get(paths.people.pattern, async (c) => {
    const { community, by } = atDesk(c)
    const asked = (c.req.query('q') ?? '').slice(0, 100)
    const people = asked ? await findPeople(c.var.db, community.id, asked) : []
    const lately = asked ? [] : await enteredLately(c.var.db, by.id, community.id)
    return show(c, PeoplePage, { asked, people, lately })
  })

  .get(paths.newPerson.pattern, (c) => {
    atDesk(c)
    return show(c, NewPersonPage, { values: { contact: 'none', language: 'pl' }, problems: {}, alike: [] })
  })

  .post(paths.people.pattern, async (c) => {
    const { db, view, now } = c.var
    const { community, by } = atDesk(c)
    const { values, problems } = await readForm(c, newPersonForm)
    if (problems) return show(c, NewPersonPage, { values, problems, alike: [] }, 422)
    const wrong = problemOf(c, values)
    if (wrong) return show(c, NewPersonPage, { values, problems: wrong, alike: [] }, 422)
    const { another, ...entered } = values
    const known = another ? [] : await alike(db, community.id, entered)
    if (known.length > 0) return show(c, NewPersonPage, { values, problems: {}, alike: known }, 422)

    const person = await db.transaction((tx) => addPerson(tx, by.id, community.id, entered, now()))
    return done(c, paths.person.href({ community: community.slug, id: person.id }), view.t('accounts.people.added'))
  })

  .get(paths.person.pattern, async (c) => {
    const { person } = await personOfDesk(c)
    return showPerson(c, person)
  })

  .get(paths.personContact.pattern, async (c) => {
    const { person } = await personOfDesk(c)
    return show(c, PersonContactPage, { id: person.id, name: fullName(person), values: person, problems: {} })
  })

  .post(paths.personContact.pattern, async (c) => {
    const { db, view, now } = c.var
    const { community, by, person } = await personOfDesk(c)
    const about = { id: person.id, name: fullName(person) }
    const { values, problems } = await readForm(c, personForm)
    if (problems) return show(c, PersonContactPage, { ...about, values, problems }, 422)
    const held = values.email === person.email ? null : await holdRefusedOf(c, by, person)
    const wrong = held ? { email: view.t(`accounts.refusal.${held}`) } : problemOf(c, values)
    if (wrong) return show(c, PersonContactPage, { ...about, values, problems: wrong }, 422)

    await settle(db, person.id, community.id)
    await editPerson(db, by.id, person.id, values, now())
    return done(c, paths.person.href({ community: community.slug, id: person.id }), view.t('accounts.contact.saved'))
  })

  .post(paths.personCard.pattern, async (c) => {
    const { db, view, now, settings } = c.var
    const { community, by, person } = await personOfDesk(c)
    const child = ageGroup(person, dayOf(now())) === 'child'
    const refused = child ? 'child' : await holdRefusedOf(c, by, person)
    if (refused) return showPerson(c, person, { card: view.t(`accounts.refusal.${refused}`) })

    await settle(db, person.id, community.id)
    const { code, expires } = await issueCard(db, by.id, person.id, community.id, now())
    await tellOfCard(c, person.id, community.name)
    const address = new URL(paths.card.href(), settings.publicUrl).href
    const back = paths.person.href({ community: community.slug, id: person.id })
    return show(c, CardSheet, { name: fullName(person), code, expires, address, back })
  })

/** Why this person is not to be taken hold of by this member of staff, or null. */
export async function holdRefusedOf(c: Context<Env>, by: Person, person: { id: string }) {
  const { db, view } = c.var
  const held = await rolesOf(db, person.id, dayOf(view.now))
  return holdRefusal(by, person, held, view.community!.id)
}

/** Who has an address hears that a card was printed for them: a card nobody asked for must not stay a secret. */
async function tellOfCard(c: Context<Env>, personId: string, community: string) {
  const { db, view, mail } = c.var
  const to = (await profileOf(db, personId))?.signsInWith
  if (!to) return
  const { t } = view
  await mail.send({ to, subject: t('accounts.sheet.told-subject'), text: t('accounts.sheet.told', { community }) })
}

type Row = NonNullable<Awaited<ReturnType<typeof personHere>>>

/** The page of a person at the desk, again with what was refused on it. */
export async function showPerson(c: Context<Env>, person: Row, problems: Problems = {}) {
  const { db, view } = c.var
  const community = found(view.community)
  const today = dayOf(view.now)
  const { id, givenName, surname, email, phone, street, postcode, town, contact, language, publicName } = person
  const about = { id, givenName, surname, email, phone, street, postcode, town, contact, language, publicName }
  const { created, minorUntil } = person
  const data = {
    person: { ...about, minorUntil, created, age: ageGroup(person, today), byStaff: person.createdBy !== null },
    roles: (await rolesOf(db, id, today)).filter(({ communityId }) => communityId === community.id),
    care: await careOf(db, id),
    consents: (await consentsOf(db, [id], view.lang, today)).filter((line) => line.communityId === community.id),
    problems,
  }
  return show(c, PersonPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

type Entered = Parameters<typeof contactRefusal>[0] & { givenName: string | null; surname: string | null }

/** Something to call them by, and a way of reaching them that exists. */
function problemOf(c: Context<Env>, entered: Entered) {
  const { t } = c.var.view
  if (!entered.givenName && !entered.surname) return { givenName: t('accounts.refusal.nameless') }
  const refused = contactRefusal(entered)
  return refused ? { contact: t(`accounts.refusal.${refused}`) } : null
}
