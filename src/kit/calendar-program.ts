import ICAL from 'ical.js'

/**
 * What a calendar program makes of a file: every moment at which something takes place, in order (RFC 5545). For tests and
 * replays only.
 */
export function readBack(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
  const all = calendar.getAllSubcomponents('vevent')
  for (const event of all)
    for (const property of event.getAllProperties())
      if (property.getParameter('tzid')) for (const value of property.getValues()) (value as ICAL.Time).zone = zone
  // Left to itself it would give every series the exceptions of all the others.
  const events = all.map((event) => new ICAL.Event(event, { exceptions: [] }))
  const masters = events.filter((event) => !event.isRecurrenceException())
  for (const event of events.filter((event) => event.isRecurrenceException()))
    masters.find(({ uid }) => uid === event.uid)!.relateException(event)
  return masters.flatMap(momentsOf).sort()
}

function momentsOf(master: ICAL.Event): string[] {
  const called = (event: ICAL.Event) => event.component.getFirstPropertyValue('status') === 'CANCELLED'
  if (!master.isRecurring()) return called(master) ? [] : [master.startDate.toJSDate().toISOString()]
  const moments: string[] = []
  const walk = master.iterator()
  for (let next = walk.next(); next; next = walk.next()) {
    const { item, startDate } = master.getOccurrenceDetails(next)
    if (!called(item)) moments.push(startDate.toJSDate().toISOString())
  }
  return moments
}
