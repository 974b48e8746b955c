/** A date in a calendar file. `begins` and `ends` are instants; a whole-day one counts local days of Europe/Warsaw. */
export type IcalEvent = {
  uid: string
  title: string
  begins: Date
  ends: Date | null
  allDay?: boolean
  place?: string | null
  text?: string | null
  url?: string | null
  cancelled?: boolean
  sequence?: number
  changed: Date
  /** The address of a meeting held on line (RFC 7986). */
  conference?: string | null
  categories?: string[]
  /** How it repeats (RFC 5545, from FREQ on), until when, and on which of its moments not. */
  repeats?: { rule: string; until: Date; without: Date[] }
  /** Of one date of a series that differs from it: the moment at which the series names it. */
  instead?: Date
}

export type Ical = {
  name: string
  events: IcalEvent[]
  text?: string
  /** Where people read the same, and where calendars fetch it again. */
  url?: string
  source?: string
}

/**
 * A calendar as iCalendar text (RFC 5545): times on Warsaw's clock with their VTIMEZONE, lines folded at 75 octets,
 * text escaped. What was called off stays in it, marked so, for those who took it over earlier. Properties of the whole
 * calendar follow RFC 7986.
 */
export function ical(calendar: Ical): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Podworko//Podworko//PL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    `NAME:${escaped(calendar.name)}`,
    ...(calendar.text ? [`DESCRIPTION:${escaped(calendar.text)}`] : []),
    ...(calendar.url ? [`URL:${calendar.url}`] : []),
    ...(calendar.source ? [`SOURCE;VALUE=URI:${calendar.source}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT6H'] : []),
    ...zoneLines,
    ...calendar.events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

// Summer time in the European Union begins and ends on the last Sundays of March and October at 1:00 UTC (Directive 2000/84/EC).
const zoneLines = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Warsaw',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function eventLines(event: IcalEvent): string[] {
  const { uid, title, place, text, url, cancelled, sequence = 0, changed } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(changed)}`,
    `LAST-MODIFIED:${utc(changed)}`,
    `SEQUENCE:${sequence}`,
    ...timeLines(event),
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...extraLines(event),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

function extraLines({ conference, categories = [], repeats, instead }: IcalEvent): string[] {
  const without = repeats?.without.map(local) ?? []
  return [
    ...(conference ? [`CONFERENCE;VALUE=URI:${conference}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escaped).join()}`] : []),
    ...(repeats ? [`RRULE:${repeats.rule};UNTIL=${utc(repeats.until)}`] : []),
    ...(without.length > 0 ? [`EXDATE;TZID=Europe/Warsaw:${without.join()}`] : []),
    ...(instead ? [`RECURRENCE-ID;TZID=Europe/Warsaw:${local(instead)}`] : []),
  ]
}

function timeLines({ begins, ends, allDay }: IcalEvent): string[] {
  if (!allDay) {
    const end = ends ? [`DTEND;TZID=Europe/Warsaw:${local(ends)}`] : []
    return [`DTSTART;TZID=Europe/Warsaw:${local(begins)}`, ...end]
  }
  // The end of a whole-day event is the day after its last one (RFC 5545, 3.6.1).
  const after = new Date(`${day(ends ?? begins)}T12:00:00Z`)
  after.setUTCDate(after.getUTCDate() + 1)
  const digits = (text: string) => text.replaceAll('-', '')
  return [`DTSTART;VALUE=DATE:${digits(day(begins))}`, `DTEND;VALUE=DATE:${digits(after.toISOString().slice(0, 10))}`]
}

const inWarsaw = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const day = (moment: Date) => inWarsaw.format(moment).slice(0, 10)
const local = (moment: Date) => inWarsaw.format(moment).replace(' ', 'T').replace(/[-:]/g, '')
const utc = (moment: Date) => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** Lines of at most 75 octets, cut between characters (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > 75) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n')
}
