import { eq, sql } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { Duty, PersonalSection, Telling } from '#kit/domain.ts'
import type { Event } from '#kit/events.ts'
import type { Part } from '#kit/house.ts'
import { offer } from '#kit/together.ts'
import type { View } from '#kit/view.ts'
import type { Translate } from '#kit/words.ts'
import { mayServeCentre } from '../../places/rights.ts'
import { centres } from '../../places/tables.ts'
import { paths } from '../paths.ts'
import { closureForm, damageForm, statusForm } from './forms.ts'
import { damageRoutes } from './routes.tsx'
import { damages as damageTable } from './tables.ts'

type Waiting = { id: string; communityId: string; community: string; centre: string; name: string; count: number }

/** Damages nobody has looked at yet, one line for each place. */
const duties = offer<Waiting, [View], Duty>(
  () => sql`
    select p.id, p.community_id as "communityId", m.slug as community, p.slug as centre, p.name, count(*)::int as count
    from damages d join centres p on p.id = d.centre_id join communities m on m.id = d.community_id
    where d.status = 'new' group by p.id, m.slug order by min(d.created)`,
  (rows, _, { person, t }) =>
    rows
      .filter((row) => mayServeCentre(person, row))
      .map(({ community, centre, name, count }) => ({
        title: t('centres.duty.damages', { count, name }),
        href: paths.damages.href({ community, centre }),
        due: null,
      })),
)

type Reported = { place: string; words: string; status: string; note: string; created: string }

const personal = offer<Reported, [string, Translate], PersonalSection>(
  (personId) => sql`
    select p.name as place, d.words, d.status, d.note, d.created::date as created
    from damages d join centres p on p.id = d.centre_id where d.person_id = ${personId} order by d.created`,
  (rows, _db, _id, t) => [
    {
      title: t('centres.damages'),
      rows: rows.map(({ place, words, status, note, created }) => ({
        [t('centres.personal.place')]: place,
        [t('centres.damages.words')]: words,
        [t('centres.damages.state')]: t(`centres.damages.status.${status}`),
        [t('centres.damages.note')]: note,
        [t('centres.damages.reported')]: created,
      })),
    },
  ],
)

/** That something was broken and mended stays; who said so, in which words and with what picture, goes. */
async function erase(tx: Db, personId: string): Promise<void> {
  const nothing = { personId: null, words: '', note: '', pictureFile: null, token: null, clientId: null }
  await tx.update(damageTable).set(nothing).where(eq(damageTable.personId, personId))
}

/** Whoever told of a damage and left a way to be reached hears how the mending goes. */
async function toReporter(db: Db, event: Event): Promise<Telling | null> {
  const [row] = await db
    .select({ damage: damageTable, place: centres.name, community: communityTable.slug })
    .from(damageTable)
    .innerJoin(centres, eq(centres.id, damageTable.centreId))
    .innerJoin(communityTable, eq(communityTable.id, damageTable.communityId))
    .where(eq(damageTable.id, event.subjectId!))
  if (!row?.damage.personId || !row.damage.token) return null

  const { damage, place, community } = row
  const href = paths.damageTicket.href({ community, token: row.damage.token })
  return {
    people: [{ id: row.damage.personId, why: 'centres.why.damage' }],
    followed: [],
    matter: { kind: 'damage', id: damage.id, title: place, href },
    key: 'centres.told.damage',
    facts: { status: damage.status, place, note: damage.note },
    href,
  }
}

/** What is broken, from the one who saw it to the one who mended it. */
export const damages: Part = {
  routes: damageRoutes,
  duties: [duties],
  personal: [personal],
  erase,
  tells: {
    'centres.damage.seen': toReporter,
    'centres.damage.mending': toReporter,
    'centres.damage.done': toReporter,
  },
  forms: {
    [paths.newDamage.pattern]: damageForm,
    [paths.damageStatus.pattern]: statusForm,
    [paths.damageClosure.pattern]: closureForm,
  },
}
