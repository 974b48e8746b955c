import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { addPerson } from '#accounts/index.ts'
import type { Domain } from '#kit/domain.ts'
import { record } from '#kit/events.ts'
import { memoryMail } from '#kit/mail.ts'
import { memoryStorage } from '#kit/storage.ts'
import { database, racing, sampleCommunity } from '#testing.ts'
import { notifications } from './index.ts'
import { notices } from './tables.ts'

describe('several processes at once', () => {
  it('on PostgreSQL: make one notice of an event and send one letter', {
    skip: !racing && 'needs a PostgreSQL server',
  }, async () => {
    const { db } = database
    const now = new Date('2026-09-01T16:00:00Z')
    const name = `listy-${process.hrtime.bigint()}`
    const community = await sampleCommunity(db, name, 'Listy', 'w Listach')
    const anna = await addPerson(db, null, community.id, { givenName: 'Anna', email: `anna@${name}.example` }, now)
    const matter = { kind: 'issue', id: community.id, title: 'Ławki', href: `/${name}` }
    const telling: Domain = {
      name: 'telling',
      routes: new Hono(),
      tells: {
        'race.issue.settled': async () => ({
          people: [{ id: anna.id, why: 'Państwa głos.' }],
          followed: [],
          matter,
          key: 'Jest odpowiedź.',
          href: `/${name}`,
        }),
      },
    }
    const subject = { kind: 'issue', id: community.id }
    await Promise.all(
      [1, 2, 3].map(() =>
        record(db, 'race.issue.settled', { communityId: community.id, actorId: null, subject, at: now }),
      ),
    )

    const mail = memoryMail()
    const services = { mail, storage: memoryStorage(), domains: [telling], publicUrl: 'http://localhost' }
    await Promise.all([1, 2, 3, 4].map(() => notifications.chores!(db, now, services)))
    await notifications.chores!(db, now, services)

    const told = await db.select().from(notices).where(eq(notices.personId, anna.id))
    assert.equal(told.length, 3)
    assert.ok(told.every((notice) => notice.told))
    assert.equal(mail.box.filter(({ to }) => to === anna.email).length, 1)
  })
})
