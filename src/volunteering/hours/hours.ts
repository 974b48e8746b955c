import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { addDays, asDay } from '#deadlines/index.ts'
import { attempt, overlap, unlessRefused } from '#kit/attempts.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { VolunteerHere } from '../people/here.ts'
import { type EntryRefusal, type HoursRefusal, hoursRefusal } from '../rules.ts'
import {
  type HoursEntry,
  helpOffers,
  type Side,
  shiftPlaces,
  shifts,
  type Volunteer,
  volunteerHours,
} from '../tables.ts'
import type { CorrectionForm, HoursForm } from './forms.ts'

/** Who writes or confirms, and on which side they stand. */
export type Hand = Pick<VolunteerHere, 'side' | 'by'>
type Work = Pick<HoursEntry, 'day' | 'begins' | 'ends' | 'minutes' | 'tasks' | 'callId' | 'shiftId'>
type Outcome =
  | { entry: HoursEntry; again: boolean; refused: null }
  | { entry: null; again: false; refused: HoursRefusal }

/**
 * Writes hours down; whoever writes has thereby confirmed their side. From a card that both had signed by hand the host
 * types in both. Sent twice, it is one.
 */
export function enterHours(db: Db, hand: Hand, volunteer: Volunteer, form: HoursForm, now: Date): Promise<Outcome> {
  return db.transaction(async (tx) => {
    const sent = (await tx.select().from(volunteerHours).where(eq(volunteerHours.clientId, form.clientId)))[0]
    if (sent) return { entry: sent, again: true, refused: null }
    const work = form.shift ? await ofShift(tx, volunteer, form.shift, form.tasks) : workOf(form)
    if (!work) return { entry: null, again: false, refused: 'odd-shift' }

    const paper = form.paper && hand.side === 'host'
    return write(
      tx,
      hand,
      volunteer,
      { ...work, callId: work.callId ?? (await helpedWith(tx, volunteer, form.call)) },
      { paper, clientId: form.clientId },
      now,
    )
  })
}

type Extra = { paper: boolean; clientId?: string }

async function write(tx: Db, hand: Hand, volunteer: Volunteer, work: Work, extra: Extra, now: Date): Promise<Outcome> {
  const refused = hoursRefusal(work, dayOf(now), now)
  if (refused) return { entry: null, again: false, refused }

  const { id: volunteerId, communityId, personId } = volunteer
  const signed = extra.paper
    ? { volunteerConfirmed: now, hostConfirmed: now, hostConfirmedBy: hand.by }
    : confirmed(hand, now)
  const row = { ...work, ...extra, ...signed, volunteerId, communityId, personId }
  const whole = { ...row, enteredSide: hand.side, enteredBy: hand.by, created: now }
  const added = await unlessRefused(tx, overlap, (inner) => inner.insert(volunteerHours).values(whole).returning())
  if (!added) return { entry: null, again: false, refused: 'overlap' }
  await tellHours(tx, extra.paper ? 'entered-from-paper' : 'entered', hand.by, added[0]!, now)
  return { entry: added[0]!, again: false, refused: null }
}

const confirmed = ({ side, by }: Hand, now: Date) =>
  side === 'volunteer'
    ? { volunteerConfirmed: now, volunteerConfirmedBy: by }
    : { hostConfirmed: now, hostConfirmedBy: by }

/** The times of a form on Warsaw's clock, or so many minutes of a day. Work that ends before it begins ends next day. */
function workOf({ day, begins, ends, hours, minutes, tasks }: CorrectionForm): Work {
  const whole = { day: day!, tasks, callId: null, shiftId: null }
  if (!begins || !ends) return { ...whole, begins: null, ends: null, minutes: hours * 60 + minutes }
  const from = instantOf(day!, begins)
  const until = instantOf(ends < begins ? addDays(asDay(day!), 1) : day!, ends)
  return { ...whole, begins: from, ends: until, minutes: minutesOf(from, until) }
}

const minutesOf = (from: Date, until: Date) => Math.round((until.getTime() - from.getTime()) / 60_000)

/** The time of a shift on which this volunteer had a place. */
async function ofShift(tx: Db, volunteer: Volunteer, id: string, tasks: string): Promise<Work | null> {
  const [row] = await tx
    .select({ shift: shifts })
    .from(shiftPlaces)
    .innerJoin(shifts, eq(shifts.id, shiftPlaces.shiftId))
    .where(and(eq(shifts.id, id), eq(shiftPlaces.volunteerId, volunteer.id), isNull(shiftPlaces.givenBack)))
  if (!row || row.shift.cancelled) return null
  const { begins, ends, words, callId } = row.shift
  return {
    day: dayOf(begins),
    begins,
    ends,
    minutes: minutesOf(begins, ends),
    tasks: tasks || words,
    callId,
    shiftId: id,
  }
}

/** The call, where this volunteer has answered it; hours for anything else stand outside calls. */
async function helpedWith(tx: Db, { id }: Volunteer, callId: string | null): Promise<string | null> {
  if (!callId) return null
  const theirs = and(eq(helpOffers.callId, callId), eq(helpOffers.volunteerId, id))
  const [offer] = await tx.select({ id: helpOffers.id }).from(helpOffers).where(theirs).limit(1)
  return offer ? callId : null
}

/** Confirms the entry for one side, or gives up its doubt; false where that side has done so, or somebody was quicker. */
export function confirmHours(db: Db, hand: Hand, { id }: HoursEntry, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const column = hand.side === 'volunteer' ? volunteerHours.volunteerConfirmed : volunteerHours.hostConfirmed
    const waits = or(isNull(column), eq(volunteerHours.disputedSide, hand.side))
    const open = and(eq(volunteerHours.id, id), waits, isNull(volunteerHours.reversed))
    const doubt = sql`case when ${volunteerHours.disputedSide} = ${hand.side} then null`
    const settled = {
      disputed: sql`${doubt} else ${volunteerHours.disputed} end`,
      disputedBecause: sql`${doubt} else ${volunteerHours.disputedBecause} end`,
      disputedSide: sql`${doubt} else ${volunteerHours.disputedSide} end`,
    }
    const [entry] = await tx
      .update(volunteerHours)
      .set({ ...confirmed(hand, now), ...settled })
      .where(open)
      .returning()
    if (entry) await tellHours(tx, 'confirmed', hand.by, entry, now, { side: hand.side })
    return entry !== undefined
  })
}

/** Says that an entry is not right, and why: it waits for the other side to take it back. */
export function disputeHours(db: Db, hand: Hand, { id }: HoursEntry, reason: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const open = and(eq(volunteerHours.id, id), isNull(volunteerHours.disputed), isNull(volunteerHours.reversed))
    const [entry] = await tx
      .update(volunteerHours)
      .set({ disputed: now, disputedSide: hand.side, disputedBecause: reason })
      .where(open)
      .returning()
    if (entry) await tellHours(tx, 'disputed', hand.by, entry, now, { side: hand.side })
    return entry !== undefined
  })
}

/**
 * Takes an entry back by a counter-entry of the same minutes below zero, and writes the right one in its place where
 * there is one. Nothing is changed: whoever reads the card later sees all three.
 */
export async function correctHours(
  db: Db,
  hand: Hand,
  volunteer: Volunteer,
  wrong: HoursEntry,
  form: CorrectionForm,
  now: Date,
): Promise<HoursRefusal | EntryRefusal | null> {
  const { refused } = await attempt<void, HoursRefusal | EntryRefusal>(db, async (tx, undo) => {
    const open = and(eq(volunteerHours.id, wrong.id), isNull(volunteerHours.reversed))
    const [gone] = await tx.update(volunteerHours).set({ reversed: now }).where(open).returning()
    if (!gone) return undo('taken-back')
    await tellHours(tx, 'corrected', hand.by, await counterTo(tx, hand, gone, now), now)
    if (!((form.begins && form.ends) || form.hours + form.minutes > 0)) return

    const { callId, shiftId, paper } = gone
    const work = { ...workOf({ ...form, day: form.day ?? gone.day }), callId, shiftId }
    const right = await write(tx, hand, volunteer, work, { paper: paper && hand.side === 'host' }, now)
    if (right.refused) undo(right.refused)
  })
  return refused
}

async function counterTo(tx: Db, hand: Hand, wrong: HoursEntry, now: Date): Promise<HoursEntry> {
  const { communityId, volunteerId, personId, callId, shiftId, day, tasks, paper, id, minutes } = wrong
  const of = { communityId, volunteerId, personId, callId, shiftId, day, tasks, paper }
  const row = { ...of, minutes: -minutes, corrects: id, enteredSide: hand.side, enteredBy: hand.by, created: now }
  return (await tx.insert(volunteerHours).values(row).returning())[0]!
}

export function tellHours(
  tx: Db,
  done: string,
  by: string | null,
  { id, communityId, minutes, day }: HoursEntry,
  at: Date,
  facts: { side?: Side } = {},
) {
  const subject = { kind: 'volunteer-hours', id }
  const said = { minutes, day, ...facts }
  return record(tx, `volunteering.hours.${done}`, { communityId, actorId: by, subject, facts: said, at })
}
