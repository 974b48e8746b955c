import { and, eq, isNotNull, isNull, like, type SQL } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { slugOf } from '#kit/text/slug.ts'
import { refreshEntry } from './found.ts'
import { type TwinRefusal, usual } from './rules.ts'
import { type Organisation, type OrganisationKind, organisations, type Sector } from './tables.ts'
import { lockNumbers, nameKeyOf, type Twin, twinOf } from './twins.ts'

export type OrganisationForm = {
  name: string
  kind: OrganisationKind
  sector?: Sector | null
  legalPerson?: boolean | null
  nip?: string | null
  regon?: string | null
  krs?: string | null
  registerKind?: string | null
  registerNumber?: string | null
  words?: string
  email?: string | null
  phone?: string | null
  address?: string | null
  website?: string | null
}

/** How an organisation is entered: by whom, whether staff vouch for it, and whether a like name was looked at. */
export type Entering = { by: string | null; confirmed: boolean; different?: boolean }

type Added =
  | { organisation: Organisation; refused: null; twin: null }
  | { organisation: null; refused: TwinRefusal; twin: Twin }

export async function organisationById(db: Db, id: string): Promise<Organisation | undefined> {
  const [organisation] = await db.select().from(organisations).where(eq(organisations.id, id))
  return organisation
}

export async function organisationBySlug(db: Db, communityId: string, slug: string): Promise<Organisation | undefined> {
  const [organisation] = await db
    .select()
    .from(organisations)
    .where(and(eq(organisations.communityId, communityId), eq(organisations.slug, slug)))
  return organisation
}

/** Adds an organisation, unless one with the same number (or, unless said to be different, name) lasts already. */
export function addOrganisation(db: Db, communityId: string, form: OrganisationForm, entering: Entering, now: Date) {
  return db.transaction(async (tx): Promise<Added> => {
    await lockNumbers(tx, communityId)
    const known = await twinOf(tx, communityId, form, { byName: !entering.different })
    if (known) return { organisation: null, ...known }

    const organisation = await insert(tx, communityId, form, entering, now)
    await tell(tx, 'added', organisation, entering.by, now)
    await refreshEntry(tx, organisation)
    return { organisation, refused: null, twin: null }
  })
}

/** The organisation of this number or name, added unconfirmed where there is none: for registrations and paper lists. */
export async function findOrAddOrganisation(
  tx: Db,
  by: string | null,
  communityId: string,
  form: Partial<OrganisationForm> & { name: string },
  now: Date,
): Promise<Organisation> {
  const entering = { by, confirmed: false }
  const { organisation, twin } = await addOrganisation(tx, communityId, { kind: 'other', ...form }, entering, now)
  return organisation ?? (await organisationById(tx, twin.id))!
}

/** Changes what is known of an organisation. */
export function editOrganisation(db: Db, by: string, present: Organisation, form: OrganisationForm, now: Date) {
  return db.transaction(async (tx) => {
    await lockNumbers(tx, present.communityId)
    const known = await twinOf(tx, present.communityId, form, { except: present.id })
    if (known) return { organisation: null, ...known }

    const [organisation] = await tx
      .update(organisations)
      .set(rowOf(form))
      .where(eq(organisations.id, present.id))
      .returning()
    await tell(tx, 'edited', organisation!, by, now)
    await refreshEntry(tx, organisation!)
    return { organisation: organisation!, refused: null, twin: null }
  })
}

/** Staff vouch for an organisation: from now on everybody sees it. Doing it again changes nothing. */
export function confirmOrganisation(db: Db, by: string, present: Organisation, now: Date) {
  return change(db, 'confirmed', by, present, { confirmed: now, confirmedBy: by }, isNull(organisations.confirmed), now)
}

/** The organisation works no longer: it leaves the directory; what it did stays. */
export function endOrganisation(db: Db, by: string, present: Organisation, now: Date) {
  return change(db, 'ended', by, present, { ended: now }, isNull(organisations.ended), now)
}

/** Takes back an ending, unless another organisation has its number by now. */
export function resumeOrganisation(db: Db, by: string, present: Organisation, now: Date) {
  return db.transaction(async (tx) => {
    await lockNumbers(tx, present.communityId)
    const known = await twinOf(tx, present.communityId, present, { except: present.id })
    if (known) return { organisation: null, ...known }

    const organisation = await change(tx, 'resumed', by, present, { ended: null }, isNotNull(organisations.ended), now)
    return { organisation, refused: null, twin: null }
  })
}

async function insert(tx: Db, communityId: string, form: OrganisationForm, entering: Entering, now: Date) {
  const { by, confirmed } = entering
  const [organisation] = await tx
    .insert(organisations)
    .values({
      ...rowOf(form),
      communityId,
      slug: await freeSlug(tx, communityId, form.name),
      created: now,
      createdBy: by,
      confirmed: confirmed ? now : null,
      confirmedBy: confirmed ? by : null,
    })
    .returning()
  return organisation!
}

function rowOf({ sector, legalPerson, ...form }: OrganisationForm) {
  const as = usual(form.kind)
  return {
    ...form,
    nameKey: nameKeyOf(form.name),
    sector: sector ?? as.sector,
    legalPerson: legalPerson ?? as.legalPerson,
  }
}

/** An address made of the name, with a number where another organisation has it; a name ended long ago keeps its own. */
async function freeSlug(tx: Db, communityId: string, name: string): Promise<string> {
  const base = slugOf(name)
  const rows = await tx
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(and(eq(organisations.communityId, communityId), like(organisations.slug, `${base}%`)))
  const taken = new Set(rows.map(({ slug }) => slug)).add('nowa')
  let slug = base
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`
  return slug
}

type Done = 'added' | 'edited' | 'confirmed' | 'ended' | 'resumed'

async function change(
  db: Db,
  done: Done,
  by: string,
  { id }: Organisation,
  set: Partial<Organisation>,
  unless: SQL,
  now: Date,
) {
  return db.transaction(async (tx) => {
    const [organisation] = await tx
      .update(organisations)
      .set(set)
      .where(and(eq(organisations.id, id), unless))
      .returning()
    if (!organisation) return null
    await tell(tx, done, organisation, by, now)
    await refreshEntry(tx, organisation)
    return organisation
  })
}

function tell(tx: Db, done: Done, { id, communityId }: Organisation, by: string | null, now: Date) {
  const subject = { kind: 'organisation', id }
  return record(tx, `organisations.organisation.${done}`, { communityId, actorId: by, subject, at: now })
}
