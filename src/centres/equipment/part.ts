import { eq, sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { communityTable } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { Duty, PersonalSection, Telling } from '#kit/domain.ts'
import type { Event } from '#kit/events.ts'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import { offer } from '#kit/together.ts'
import type { View } from '#kit/view.ts'
import type { Translate } from '#kit/words.ts'
import { mayServeCentre } from '../places/rights.ts'
import { centres } from '../places/tables.ts'
import { askingForm, comebackForm, decisionForm, deskForm, handoutForm, thingForm, wordForm } from './forms.ts'
import { loanRoutes } from './loan-routes.tsx'
import { remind } from './loans.ts'
import { paths } from './paths.ts'
import { thingRoutes } from './routes.tsx'
import { loans, things } from './tables.ts'

type Waiting = {
  id: string
  communityId: string
  community: string
  centre: string
  name: string
  asked: number
  late: number
}

/** Requests that wait and things that are late, one line for each place. */
const duties = offer<Waiting, [View], Duty>(
  ({ now }) => sql`
    select p.id, p.community_id as "communityId", m.slug as community, p.slug as centre, p.name,
      (count(*) filter (where l.status = 'asked'))::int as asked, (count(*) filter (where l.status = 'out'))::int as late
    from loans l join centres p on p.id = l.centre_id join communities m on m.id = l.community_id
    where l.status = 'asked' or (l.status = 'out' and l.due < ${dayOf(now)}::date) group by p.id, m.slug`,
  (rows, _, { person, t }) =>
    rows
      .filter((row) => mayServeCentre(person, row))
      .map(({ community, centre, name, asked, late }) => ({
        title: t('centres.duty.loans', { name, asked, late }),
        href: paths.loans.href({ community, centre }),
        due: null,
      })),
)

type Borrowed = { place: string; thing: string; group: string; from: string; due: string; status: string; note: string }

const personal = offer<Borrowed, [string, Translate], PersonalSection>(
  (personId) => sql`
    select p.name as place, s.name as thing, l.group_name as group, l.from_day as from, l.due, l.status, l.note
    from loans l join centres p on p.id = l.centre_id join things s on s.id = l.thing_id
    where l.person_id = ${personId} order by l.created`,
  (rows, _db, _id, t) => [
    {
      title: t('centres.loans'),
      rows: rows.map(({ place, thing, group, from, due, status, note }) => ({
        [t('centres.personal.place')]: place,
        [t('centres.loans.thing')]: thing,
        [t('centres.loans.group')]: group,
        [t('centres.loans.from')]: from,
        [t('centres.loans.due')]: due,
        [t('centres.loans.state')]: t(`centres.loans.status.${status}`),
        [t('centres.loans.note')]: note,
      })),
    },
  ],
)

/** That pieces were out and came back stays as numbers; who had them and what was written goes. */
async function erase(tx: Db, personId: string): Promise<void> {
  const nothing = { personId: null, groupName: '', note: '', token: null, clientId: null }
  await tx.update(loans).set(nothing).where(eq(loans.personId, personId))
  await tx.update(loans).set({ enteredBy: null }).where(eq(loans.enteredBy, personId))
}

/** Whoever borrows hears what was decided, is asked whether it came, and is reminded before it is due and after. */
const toBorrower =
  (key: string) =>
  async (db: Db, event: Event): Promise<Telling | null> => {
    const [row] = await db
      .select({ loan: loans, thing: things.name, place: centres.name, community: communityTable.slug })
      .from(loans)
      .innerJoin(things, eq(things.id, loans.thingId))
      .innerJoin(centres, eq(centres.id, loans.centreId))
      .innerJoin(communityTable, eq(communityTable.id, loans.communityId))
      .where(eq(loans.id, event.subjectId!))
    if (!row?.loan.personId || !row.loan.token) return null
    const { loan, thing, place, community } = row
    const href = paths.ticket.href({ community, token: row.loan.token })
    return {
      people: [{ id: row.loan.personId, why: 'centres.why.loan' }],
      followed: [],
      matter: { kind: 'loan', id: loan.id, title: thing, href },
      key: `centres.told.loan-${key}`,
      facts: { thing, place, due: loan.due, from: loan.fromDay, note: loan.note },
      href,
    }
  }

/** What a place lends, to whom, and whether it came back. */
export const equipment: Part = {
  routes: new Hono<Env>().route('/', thingRoutes).route('/', loanRoutes),
  duties: [duties],
  personal: [personal],
  erase,
  chores: remind,
  tells: {
    'centres.loan.agreed': toBorrower('agreed'),
    'centres.loan.declined': toBorrower('declined'),
    'centres.loan.taken': toBorrower('taken'),
    'centres.loan.due-soon': toBorrower('due-soon'),
    'centres.loan.overdue': toBorrower('overdue'),
    'centres.loan.back': toBorrower('back'),
  },
  forms: {
    [paths.things.pattern]: thingForm,
    [paths.thingEdit.pattern]: thingForm,
    [paths.asking.pattern]: askingForm,
    [paths.loans.pattern]: deskForm,
    [paths.decision.pattern]: decisionForm,
    [paths.handout.pattern]: handoutForm,
    [paths.comeback.pattern]: comebackForm,
    [paths.word.pattern]: wordForm,
  },
}
