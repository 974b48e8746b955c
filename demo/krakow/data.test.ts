import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chance } from './chance.ts'
import { organisationNumber, personNumber } from './people.ts'
import { someRemark } from './remarks.ts'
import { topics } from './topics.ts'

test('there are the eleven topics of the programme', () => {
  assert.equal(topics.length, 11)
  assert.equal(new Set(topics.map(({ slug }) => slug)).size, 11)
})

test('invented people and organisations do not repeat', () => {
  const people = Array.from({ length: 600 }, (_, n) => personNumber(n).email)
  const organisations = Array.from({ length: 140 }, (_, n) => organisationNumber(n).name)
  assert.equal(new Set(people).size, 600)
  assert.equal(new Set(organisations).size, 140)
})

test('no two remarks of the world say the same of the same unit', () => {
  const by = chance(7)
  const texts = Array.from({ length: 105 }, (_, n) => someRemark(by, n).text)
  assert.equal(new Set(texts).size, 105)
})
