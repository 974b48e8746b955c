import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { channelFor, type Reach } from './rules.ts'

const anna: Reach = { contact: 'email', email: 'anna@example.org', phone: null, street: null, town: null }

describe('the way a notice takes', () => {
  it('is the way the person chose, where it can be gone', () => {
    assert.equal(channelFor(anna, true, false), 'email')
    assert.equal(channelFor({ ...anna, contact: 'sms', phone: '+48600100200' }, true, false), 'sms')
    assert.equal(channelFor({ ...anna, contact: 'letter', street: 'Lipowa 3', town: 'Kraków' }, true, false), 'letter')
  })

  it('is another one that is left, where an answer is the person’s own', () => {
    const noMail = { ...anna, email: null }
    assert.equal(channelFor({ ...noMail, street: 'Lipowa 3', town: 'Kraków' }, true, false), 'letter')
    assert.equal(channelFor({ ...noMail, phone: '+48600100200' }, true, false), 'phone')
    assert.equal(channelFor(noMail, true, false), 'none')
    assert.equal(channelFor({ ...anna, contact: 'letter' }, true, false), 'email')
  })

  it('is never paper or a call for what is only followed', () => {
    const lipowa = { ...anna, contact: 'letter' as const, street: 'Lipowa 3', town: 'Kraków' }
    assert.equal(channelFor(lipowa, false, false), 'none')
    assert.equal(channelFor({ ...anna, contact: 'phone', phone: '+48600100200' }, false, false), 'none')
  })

  it('is the inbox alone for whoever wants to be left in peace, or stopped the letters', () => {
    assert.equal(channelFor({ ...anna, contact: 'none' }, true, false), 'none')
    assert.equal(channelFor(anna, true, true), 'none')
  })
})
