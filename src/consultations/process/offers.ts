import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { asDay, daysBetween } from '#deadlines/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { CalendarEntry, Door, Duty, Thing } from '#kit/domain.ts'
import type { End } from '#kit/traces.ts'
import type { CommunityBrief, View } from '#kit/view.ts'
import { translator } from '#kit/words.ts'
import { mayOrganise, mayWork } from './consultations.ts'
import { hrefs } from './hrefs.ts'
import { paths } from './paths.ts'
import { type Consultation, consultations, type Stage, type StageKind, stages } from './tables.ts'

/** What can be done today in consultations: send a remark while the draft is open, else say something. */
export async function doors(db: Db, community: CommunityBrief, view: View): Promise<Door[]> {
  const today = dayOf(view.now)
  const rows = await db
    .select({ consultation: consultations, ends: stages.ends })
    .from(consultations)
    .leftJoin(
      stages,
      and(
        eq(stages.consultationId, consultations.id),
        eq(stages.kind, 'remarks'),
        sql`${today}::date between ${stages.begins} and ${stages.ends}`,
      ),
    )
    .where(
      and(
        eq(consultations.communityId, community.id),
        isNotNull(consultations.published),
        eq(consultations.status, 'announced'),
        or(isNotNull(stages.id), eq(consultations.openToVoices, true)),
      ),
    )
  return rows.flatMap(({ consultation, ends }) => doorOf(view, community.slug, consultation, ends, today))
}

function doorOf(
  { t }: View,
  community: string,
  consultation: Consultation,
  ends: string | null,
  today: string,
): Door[] {
  const { slug, title, versionId, openToVoices } = consultation
  const at = { community, consultation: slug }
  if (ends && versionId) {
    const days = daysBetween(asDay(today), asDay(ends))
    const name = t('consultations.door.remark', { days })
    return [{ title: name, text: title, href: hrefs.newRemark(at), sign: 'pen', urgency: 100 - Math.min(days, 60) }]
  }
  if (!openToVoices) return []
  return [{ title: t('consultations.door.speak'), text: title, href: hrefs.newVoice(at), sign: 'voice', urgency: 40 }]
}

type Waiting = {
  communityId: string
  community: string
  slug: string
  id: string
  title: string
  kind: StageKind
  ends: string
}

/** Stages that are over and not yet ticked off, for whoever runs the consultation. */
export async function duties(db: Db, view: View): Promise<Duty[]> {
  if (!view.person || view.person.roles.length === 0) return []
  const rows = await rowsOf<Waiting>(
    db.execute(sql`
      select c.id, c.community_id as "communityId", m.slug as community, c.slug, c.title, s.kind, s.ends::text as ends
      from stages s join consultations c on c.id = s.consultation_id join communities m on m.id = c.community_id
      where s.done is null and s.ends < ${dayOf(view.now)}::date and c.status <> 'closed' and c.published is not null
      order by s.ends limit 200`),
  )
  const { t } = view
  return rows
    .filter((row) => mayOrganise(view.person, row))
    .map(({ community, slug, title, kind, ends }) => ({
      title: t('consultations.duty.stage', { stage: t(`consultations.stage.${kind}`), title }),
      href: paths.stages.href({ community, consultation: slug }),
      due: instantOf(ends, '23:59'),
    }))
}

/** The last days of stages that people can do something in. */
export async function calendar(db: Db, communityId: string, from: Date, until: Date): Promise<CalendarEntry[]> {
  const rows = await db
    .select({ stage: stages, consultation: consultations, community: communityTable.slug })
    .from(stages)
    .innerJoin(consultations, eq(consultations.id, stages.consultationId))
    .innerJoin(communityTable, eq(communityTable.id, consultations.communityId))
    .where(
      and(
        eq(consultations.communityId, communityId),
        isNotNull(consultations.published),
        inArray(stages.kind, ['remarks', 'answers', 'report', 'adoption', 'yearly-reports']),
        sql`${stages.ends} between ${dayOf(from)}::date and ${dayOf(until)}::date`,
      ),
    )
  return rows.map(({ stage, consultation, community }) => lastDay(stage, consultation, community))
}

/** Names on the town's calendar are Polish, whoever subscribes to it. */
function lastDay(stage: Stage, { title, slug }: Consultation, community: string): CalendarEntry {
  const t = translator('pl')
  const name = stage.title || t(`consultations.stage.${stage.kind}`)
  return {
    uid: `stage-${stage.id}`,
    title: t('consultations.calendar.last-day', { stage: name, title }),
    href: paths.consultation.href({ community, consultation: slug }),
    begins: instantOf(stage.ends),
    ends: null,
    allDay: true,
    place: null,
    cancelled: false,
    kind: 'deadline',
    about: [{ kind: 'consultation', id: stage.consultationId }],
  }
}

/** Consultations as things on a chain. */
export async function things(db: Db, ends: End[], view: View): Promise<Thing[]> {
  const ids = ends.filter(({ kind }) => kind === 'consultation').map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await db
    .select({ consultation: consultations, community: communityTable.slug })
    .from(consultations)
    .innerJoin(communityTable, eq(communityTable.id, consultations.communityId))
    .where(inArray(consultations.id, ids))
  return rows
    .filter(({ consultation }) => consultation.published || mayWork(view.person, consultation))
    .map(({ consultation: { id, slug, title, summary }, community }) => ({
      kind: 'consultation',
      id,
      label: title,
      href: paths.consultation.href({ community, consultation: slug }),
      excerpt: summary,
    }))
}
