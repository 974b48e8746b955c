import { and, asc, eq } from 'drizzle-orm'
import { addDays, asDay, daysBetween, type Rulebook, type RuleInForce } from '#deadlines/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { keepFile } from '#kit/files.ts'
import type { Person } from '#kit/http.ts'
import type { Storage } from '#kit/storage.ts'
import { type Consultation, type PublicationEvidence, publicationEvidence, type Stage } from './tables.ts'

/** Where and when things were made public, in order of time. */
export function evidenceOf(db: Db, consultationId: string): Promise<PublicationEvidence[]> {
  return db
    .select()
    .from(publicationEvidence)
    .where(eq(publicationEvidence.consultationId, consultationId))
    .orderBy(asc(publicationEvidence.publishedFrom), asc(publicationEvidence.created))
}

export async function evidenceById(db: Db, consultationId: string, id: string) {
  const mine = and(eq(publicationEvidence.consultationId, consultationId), eq(publicationEvidence.id, id))
  return (await db.select().from(publicationEvidence).where(mine))[0]
}

export type NewEvidence = Pick<
  PublicationEvidence,
  'what' | 'channel' | 'address' | 'publishedFrom' | 'publishedTo' | 'note'
> & { id?: string | null; photo?: unknown }

/** Notes that something was made public, or puts such a note right; the photograph is kept without where it was taken. */
export function saveEvidence(
  db: Db,
  storage: Storage,
  person: Person,
  consultation: Consultation,
  { id, photo, ...form }: NewEvidence,
  now: Date,
) {
  return db.transaction(async (tx) => {
    const { communityId, id: consultationId } = consultation
    const kept = photo instanceof File ? await keepPhoto(tx, storage, person, communityId, photo, now) : null
    if (kept?.refused) return { evidence: null, refused: kept.refused }

    const photoId = kept?.file?.id
    const row = { ...form, ...(photoId ? { photoId } : {}) }
    const standing = id ? await evidenceById(tx, consultationId, id) : undefined
    const [evidence] = standing
      ? await tx.update(publicationEvidence).set(row).where(eq(publicationEvidence.id, standing.id)).returning()
      : await tx
          .insert(publicationEvidence)
          .values({ ...row, ...(id ? { id } : {}), communityId, consultationId, created: now, createdBy: person.id })
          .returning()
    await recordEvidence(tx, standing ? 'corrected' : 'added', person, evidence!, now)
    return { evidence: evidence!, refused: null }
  })
}

async function keepPhoto(tx: Db, storage: Storage, person: Person, communityId: string, photo: File, now: Date) {
  const bytes = new Uint8Array(await photo.arrayBuffer())
  return keepFile(tx, storage, {
    communityId,
    name: photo.name,
    bytes,
    by: person.id,
    public: true,
    picture: true,
    now,
  })
}

function recordEvidence(tx: Db, act: 'added' | 'corrected', person: Person, row: PublicationEvidence, now: Date) {
  const facts = { consultation: row.consultationId, what: row.what, channel: row.channel, from: row.publishedFrom }
  const subject = { kind: 'evidence', id: row.id }
  const { communityId } = row
  return record(tx, `consultations.evidence.${act}`, { communityId, actorId: person.id, subject, facts, at: now })
}

/** The names a rule uses for places of publication, by ours. */
const ruled: Record<string, string> = { board: 'office-board' }

export type Gap =
  | { name: 'channel-missing'; channel: string; rule: RuleInForce }
  | { name: 'announced-late'; days: number; needed: number; latest: string; rule: RuleInForce }
  | { name: 'nothing-announced'; latest: string; rule: RuleInForce }

/** What the record of publication still lacks under the rules: channels that are expected, and days before opening. */
export function publicationGaps(rows: PublicationEvidence[], stages: Stage[], rules: Rulebook): Gap[] {
  const opens = stages.find((stage) => stage.kind === 'remarks')?.begins
  const announced = rows.filter(({ what }) => what === 'announcement')
  return [...timing(announced, opens, rules), ...missing(announced, rules)]
}

function timing(announced: PublicationEvidence[], opens: string | undefined, rules: Rulebook): Gap[] {
  if (!opens) return []
  const rule = rules('consultation.campaign_days')
  const latest = addDays(asDay(opens), -rule.value)
  const first = announced.map(({ publishedFrom }) => publishedFrom).sort()[0]
  if (!first) return [{ name: 'nothing-announced', latest, rule }]
  const days = daysBetween(asDay(first), asDay(opens))
  return days < rule.value ? [{ name: 'announced-late', days, needed: rule.value, latest, rule }] : []
}

function missing(announced: PublicationEvidence[], rules: Rulebook): Gap[] {
  const rule = rules('consultation.channels')
  const used = new Set(announced.map(({ channel }) => ruled[channel] ?? channel))
  return rule.value.filter((one) => !used.has(one)).map((channel) => ({ name: 'channel-missing', channel, rule }))
}
