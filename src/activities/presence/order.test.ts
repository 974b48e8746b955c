import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { neighboursOf, placeOf } from './order.ts'

const nobody = { before: null, after: null }
const at = (clock: string) => Date.parse(`2026-09-01T${clock}:00Z`)

describe('where a tap stands', () => {
  it('is as long before it came as the phone waited, whatever year its clock shows', () => {
    const tapped = Date.parse('1999-12-31T23:50:00Z')
    const made = { copied: at('15:00'), tapped, sent: tapped + 20 * 60_000, received: at('18:00') }
    assert.equal(placeOf(made, nobody), at('17:40'))
  })

  it('is never before the list was handed out, nor after it came', () => {
    const clockSetBack = { copied: at('15:00'), tapped: at('23:00'), sent: at('12:00'), received: at('18:00') }
    assert.equal(placeOf(clockSetBack, nobody), at('18:00'))
    const clockSetOn = { copied: at('15:00'), tapped: 0, sent: at('12:00'), received: at('18:00') }
    assert.equal(placeOf(clockSetOn, nobody), at('15:00'))
    const copiedTomorrow = { copied: at('23:00'), tapped: null, sent: null, received: at('18:00') }
    assert.equal(placeOf(copiedTomorrow, nobody), at('18:00'))
  })

  it('follows the counter of its phone in whatever order taps arrive and whatever its clock says', () => {
    const moment = fc.nat({ max: 1_000_000 })
    const tap = fc.record({ copied: fc.option(moment), tapped: fc.option(moment), sent: fc.option(moment) })
    const taps = fc.array(tap, { minLength: 1, maxLength: 8 }).chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(
          all.map((_, counter) => counter),
          { minLength: all.length },
        ),
      ),
    )
    fc.assert(
      fc.property(taps, ([all, arrival]) => {
        const placed: { counter: number; placed: Date }[] = []
        arrival.forEach((counter, step) => {
          const made = { ...all[counter]!, received: 2_000_000 + step }
          placed.push({ counter, placed: new Date(placeOf(made, neighboursOf(placed, counter))) })
        })
        const inOrder = placed.toSorted((one, other) => one.counter - other.counter).map((one) => one.placed.getTime())
        assert.deepEqual(
          inOrder,
          inOrder.toSorted((one, other) => one - other),
        )
      }),
    )
  })
})
