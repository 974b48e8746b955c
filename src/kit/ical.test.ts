import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ICAL from 'ical.js'
import { type IcalEvent, ical } from './ical.ts'

const meeting: IcalEvent = {
  uid: 'meeting-1@podworko.example',
  title: 'Seniorzy; kultura, sztuka \\ „zażółć gęślą jaźń” i jeszcze trochę słów, żeby linia była długa',
  begins: new Date('2026-10-24T16:00:00Z'),
  ends: new Date('2026-10-24T18:00:00Z'),
  place: 'Dom Kultury, ul. Lipowa 3',
  text: 'Pierwszy wiersz\nDrugi wiersz',
  changed: new Date('2026-09-01T08:00:00Z'),
}

function read(event: IcalEvent) {
  const text = ical({ name: 'Kraków', events: [event] })
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { text, calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!) }
}

describe('a calendar file', () => {
  it('is read by others as it was meant: words, place, and the clock of Warsaw', () => {
    const { calendar, event } = read(meeting)
    assert.equal(event.summary, meeting.title)
    assert.equal(event.description, meeting.text)
    assert.equal(event.location, meeting.place)
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
    event.startDate.zone = zone
    assert.equal(event.startDate.toString(), '2026-10-24T18:00:00')
    assert.equal(event.startDate.utcOffset(), 7200)
  })

  it('knows that the day after the change of clocks the same hour is another instant', () => {
    const { calendar, event } = read({ ...meeting, begins: new Date('2026-10-25T17:00:00Z'), ends: null })
    event.startDate.zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
    assert.equal(event.startDate.toString(), '2026-10-25T18:00:00')
    assert.equal(event.startDate.utcOffset(), 3600)
  })

  it('folds lines at 75 octets without cutting a letter, and ends them as the standard says', () => {
    const { text } = read(meeting)
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.ok(!/[^\r]\n/.test(text))
  })

  it('ends a whole-day event on the day after its last', () => {
    const { text } = read({ ...meeting, allDay: true, ends: new Date('2026-10-27T10:00:00Z') })
    assert.match(text, /DTSTART;VALUE=DATE:20261024\r\n/)
    assert.match(text, /DTEND;VALUE=DATE:20261028\r\n/)
  })

  it('keeps what was called off, marked so, with a higher number', () => {
    const { text, event } = read({ ...meeting, cancelled: true, sequence: 2 })
    assert.match(text, /STATUS:CANCELLED/)
    assert.equal(event.sequence, 2)
  })
})
