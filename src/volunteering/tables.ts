import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const channels = ['web', 'paper', 'phone', 'desk', 'email', 'outdoor'] as const
export type Channel = (typeof channels)[number]
/** Whose hand: an agreement and an hour have two sides. */
export const sides = ['volunteer', 'host'] as const
export type Side = (typeof sides)[number]

/** Who uses the help (one of the first two), and the thing it is for, in which a role counts. */
const where = () => ({
  organisationId: uuid('organisation_id'),
  officeId: uuid('office_id'),
  ownerKind: text('owner_kind'),
  ownerId: uuid('owner_id'),
})

export const helpCalls = pgTable('help_calls', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  slug: text('slug').notNull(),
  title: text('title').notNull(),
  words: text('words').notNull().default(''),
  ...where(),
  activityId: uuid('activity_id'),
  place: text('place').notNull().default(''),
  fromDay: date('from_day').notNull(),
  untilDay: date('until_day'),
  wanted: integer('wanted'),
  leastAge: integer('least_age'),
  created: moment('created').notNull(),
  createdBy: uuid('created_by'),
  closed: moment('closed'),
})

export const volunteers = pgTable('volunteers', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  personId: uuid('person_id').notNull(),
  ...where(),
  tokenHash: text('token_hash'),
  created: moment('created').notNull(),
})

export const helpOffers = pgTable('help_offers', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  callId: uuid('call_id').notNull(),
  volunteerId: uuid('volunteer_id').notNull(),
  availability: text('availability').notNull().default(''),
  needs: text('needs').notNull().default(''),
  channel: text('channel', { enum: channels }).notNull(),
  enteredBy: uuid('entered_by'),
  clientId: uuid('client_id'),
  withdrawn: moment('withdrawn'),
  created: moment('created').notNull(),
})

export const shifts = pgTable('shifts', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  callId: uuid('call_id').notNull(),
  occurrenceId: uuid('occurrence_id'),
  begins: moment('begins').notNull(),
  ends: moment('ends').notNull(),
  places: integer('places').notNull(),
  words: text('words').notNull().default(''),
  cancelled: moment('cancelled'),
  cancelledBecause: text('cancelled_because'),
  created: moment('created').notNull(),
})

export const shiftPlaces = pgTable('shift_places', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  shiftId: uuid('shift_id').notNull(),
  volunteerId: uuid('volunteer_id').notNull(),
  seat: integer('seat').notNull(),
  taken: moment('taken').notNull(),
  swapOffered: moment('swap_offered'),
  givenBack: moment('given_back'),
  reminded: moment('reminded'),
})

export const volunteerHours = pgTable('volunteer_hours', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  volunteerId: uuid('volunteer_id').notNull(),
  personId: uuid('person_id').notNull(),
  callId: uuid('call_id'),
  shiftId: uuid('shift_id'),
  day: date('day').notNull(),
  begins: moment('begins'),
  ends: moment('ends'),
  minutes: integer('minutes').notNull(),
  tasks: text('tasks').notNull().default(''),
  corrects: uuid('corrects'),
  reversed: moment('reversed'),
  enteredSide: text('entered_side', { enum: sides }).notNull(),
  paper: boolean('paper').notNull().default(false),
  enteredBy: uuid('entered_by'),
  volunteerConfirmed: moment('volunteer_confirmed'),
  volunteerConfirmedBy: uuid('volunteer_confirmed_by'),
  hostConfirmed: moment('host_confirmed'),
  hostConfirmedBy: uuid('host_confirmed_by'),
  disputed: moment('disputed'),
  disputedSide: text('disputed_side', { enum: sides }),
  disputedBecause: text('disputed_because'),
  clientId: uuid('client_id'),
  created: moment('created').notNull(),
})

export const volunteerAgreements = pgTable('volunteer_agreements', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  volunteerId: uuid('volunteer_id').notNull(),
  year: integer('year').notNull(),
  number: integer('number').notNull(),
  tasks: text('tasks').notNull(),
  place: text('place').notNull().default(''),
  fromDay: date('from_day').notNull(),
  untilDay: date('until_day'),
  noticeDays: integer('notice_days').notNull().default(7),
  expenses: text('expenses').notNull().default(''),
  guardian: text('guardian', { enum: ['acts', 'agrees'] }),
  volunteerSigned: moment('volunteer_signed'),
  hostSigned: moment('host_signed'),
  hostSignedBy: uuid('host_signed_by'),
  guardianSigned: moment('guardian_signed'),
  guardianId: uuid('guardian_id'),
  paperDay: date('paper_day'),
  noticeGiven: moment('notice_given'),
  endedDay: date('ended_day'),
  endedBecause: text('ended_because'),
  created: moment('created').notNull(),
  createdBy: uuid('created_by'),
})

export const volunteerCertificates = pgTable('volunteer_certificates', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  volunteerId: uuid('volunteer_id').notNull(),
  year: integer('year').notNull(),
  number: integer('number').notNull(),
  fromDay: date('from_day').notNull(),
  untilDay: date('until_day').notNull(),
  minutes: integer('minutes').notNull(),
  tasks: text('tasks').notNull().default(''),
  issued: moment('issued').notNull(),
  issuedBy: uuid('issued_by'),
})

export type HelpCall = typeof helpCalls.$inferSelect
export type Volunteer = typeof volunteers.$inferSelect
export type HelpOffer = typeof helpOffers.$inferSelect
export type Shift = typeof shifts.$inferSelect
export type ShiftPlace = typeof shiftPlaces.$inferSelect
export type HoursEntry = typeof volunteerHours.$inferSelect
export type Agreement = typeof volunteerAgreements.$inferSelect
export type Certificate = typeof volunteerCertificates.$inferSelect
/** Who uses the help and for which thing: where a role must count to act for the host. */
export type Where = Pick<Volunteer, 'communityId' | 'organisationId' | 'officeId' | 'ownerKind' | 'ownerId'>
