import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { addPerson, grantRole } from '#accounts/index.ts'
import { database, racing, sampleCommunity, samplePerson, start, town, type World } from '#testing.ts'
import { news } from './index.ts'
import { postFor } from './posts.ts'
import { editRefusal, publicationRefusal, stateOf, withdrawalRefusal } from './rules.ts'
import { editPost, writePost } from './writing.ts'

const list = '/krakow/aktualnosci'
const benches = {
  language: 'pl',
  title: 'Ławki na Plantach',
  lead: 'Stanie dwanaście ławek.',
  text: '## Gdzie\n\n- przy Barbakanie',
}

async function draft({ asRole, submit }: World, fields: Record<string, string | Blob> = {}) {
  await asRole('organiser')
  const answer = await submit(list, { ...benches, ...fields })
  return { status: answer.status, href: answer.headers.get('location')!, answer }
}

describe('a post', () => {
  it('is a draft nobody else sees, until it is published for everybody to find', () =>
    town(async (world) => {
      const { href } = await draft(world)
      assert.equal(href, `${list}/lawki-na-plantach`)
      world.as(null)
      assert.equal((await world.visit(href)).status, 404)
      assert.ok(!(await world.see(list)).includes('Ławki na Plantach'))

      await world.asRole('official')
      assert.equal((await world.submit(`${href}/publikacja`, {})).status, 303)
      world.as(null)
      assert.match(await world.see(href), /<h2>Gdzie<\/h2>/)
      assert.match(await world.see(list), /Stanie dwanaście ławek/)
      assert.match(await world.see('/krakow'), /Ławki na Plantach/)
      assert.match(await world.see('/krakow/szukaj?q=ławkach'), /lawki-na-plantach/)
      assert.ok((await world.happened()).includes('news.post.published'))
    }))

  it('appears on its day, by itself, and tells its readers once', () =>
    town(async (world) => {
      const { href } = await draft(world)
      await world.submit(`${href}/publikacja`, { day: '2026-09-03', clock: '08:00' })
      const services = { mail: world.mail, storage: world.storage, domains: [], publicUrl: 'http://localhost' }
      await news.chores!(world.db, world.now(), services)
      world.as(null)
      assert.equal((await world.visit(href)).status, 404)

      world.timeIs('2026-09-03T06:00:00Z')
      await news.chores!(world.db, world.now(), services)
      await news.chores!(world.db, world.now(), services)
      assert.equal((await world.visit(href)).status, 200)
      assert.equal((await world.happened()).filter((name) => name === 'news.post.published').length, 1)
    }))

  it('is withdrawn when that is confirmed, and can be brought back without telling everybody again', () =>
    town(async (world) => {
      const { href } = await draft(world)
      await world.submit(`${href}/publikacja`, {})
      assert.equal((await world.submit(`${href}/wycofanie`, {})).status, 422)
      assert.equal((await world.submit(`${href}/wycofanie`, { understood: 'on' })).status, 303)
      assert.equal((await world.submit(`${href}/wycofanie`, { understood: 'on' })).status, 422)
      world.as(null)
      assert.equal((await world.visit(href)).status, 404)
      assert.ok(!(await world.see('/krakow/szukaj?q=ławki')).includes('lawki-na-plantach'))

      await world.asRole('organiser')
      await world.submit(`${href}/publikacja`, {})
      assert.equal((await world.happened()).filter((name) => name === 'news.post.published').length, 1)
      assert.equal((await world.submit(`${href}/publikacja`, {})).status, 422)
    }))

  it('keeps its earlier texts, and nothing of two who write at once is lost', () =>
    town(async (world) => {
      const { href } = await draft(world)
      const first = await world.submit(`${href}/edycja`, { ...benches, lead: 'Stanie dziesięć ławek.', revision: 1 })
      assert.equal(first.status, 303)
      const second = await world.submit(`${href}/edycja`, { ...benches, lead: 'Stanie pięć ławek.', revision: 1 })
      const page = await second.text()
      assert.equal(second.status, 422)
      assert.match(page, /Stanie dziesięć ławek/)
      assert.match(page, /Stanie pięć ławek/)
      assert.match(page, /name="revision" value="2"/)
      assert.match(await world.see(`${href}/wersje`), /Stanie dwanaście ławek/)
    }))

  it('sent twice is one, and two of one title have their own addresses', () =>
    town(async (world) => {
      const clientId = crypto.randomUUID()
      const { href } = await draft(world, { clientId })
      const again = await world.submit(list, { ...benches, clientId })
      assert.equal(again.headers.get('location'), href)
      const other = await world.submit(list, benches)
      assert.equal(other.headers.get('location'), `${href}-2`)
    }))

  it('shows a picture only with words for those who cannot see it', () =>
    town(async (world) => {
      const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#8a3' } })
        .png()
        .toBuffer()
      const picture = new File([new Uint8Array(png)], 'lawka.png')
      const mute = await draft(world, { picture })
      assert.equal(mute.status, 422)
      assert.match(await mute.answer.text(), /co widać na zdjęciu[\s\S]*Ławki na Plantach/)

      const said = await draft(world, { picture, alt: 'Ławka pod lipą' })
      assert.match(await world.see(said.href), /<img[^>]*alt="Ławka pod lipą"/)
      const broken = await draft(world, { picture: new File(['<script>'], 'a.png'), alt: 'Ławka' })
      assert.equal(broken.status, 422)
    }))

  it('is never a script', () =>
    town(async (world) => {
      const { href } = await draft(world, { text: '<script>alert(1)</script> [x](javascript:alert(1))' })
      const page = await world.see(href)
      assert.ok(!page.includes('<script>alert') && !page.includes('href="javascript'))
    }))

  it('says so when it is in another language than the reader', () =>
    town(async (world) => {
      const { href } = await draft(world, { language: 'uk', title: 'Лавки' })
      assert.match(await world.see(href), /Tekst w języku: українська/i)
    }))

  it('is refused empty, with everything typed', () =>
    town(async (world) => {
      const { status, answer } = await draft(world, { title: '' })
      assert.equal(status, 422)
      assert.match(await answer.text(), /Stanie dwanaście ławek/)
    }))
})

describe('the feed of news', () => {
  it('is Atom, with ids that stay', () =>
    town(async (world) => {
      const { href } = await draft(world, { title: 'Ławki & kosze <2>' })
      await world.submit(`${href}/publikacja`, {})
      world.as(null)
      const answer = await world.visit(`${list}/atom.xml`)
      const feed = await answer.text()
      assert.match(answer.headers.get('content-type')!, /^application\/atom\+xml/)
      assert.match(feed, /<title>Ławki &amp; kosze &lt;2&gt;<\/title>/)
      assert.match(feed, /<id>tag:localhost,2026:news\//)
      assert.match(await world.see(list), /rel="alternate" type="application\/atom\+xml"/)
    }))
})

describe('who writes news', () => {
  const acts = ['', '/lawki-na-plantach/edycja', '/lawki-na-plantach/publikacja', '/lawki-na-plantach/wycofanie']

  it('is the administrator, the organiser and the official', () =>
    town(async (world) => {
      await draft(world)
      for (const role of ['administrator', 'organiser', 'official', 'operator'] as const) {
        await world.asRole(role)
        assert.equal((await world.visit(`${list}/nowa`)).status, 200, role)
        for (const act of acts) assert.notEqual((await world.submit(list + act, {})).status, 403, `${role} ${act}`)
      }
    }))

  it('is nobody else', () =>
    town(async (world) => {
      await draft(world)
      for (const role of [
        'drafter',
        'recorder',
        'council-member',
        'representative',
        'animator',
        'coordinator',
      ] as const) {
        await world.asRole(role)
        assert.equal((await world.visit(`${list}/nowa`)).status, 403, role)
        for (const act of acts) assert.equal((await world.submit(list + act, {})).status, 403, `${role} ${act}`)
      }
    }))
})

describe('the rules of news', () => {
  const now = new Date('2026-09-01T08:00:00Z')
  const later = new Date('2026-09-02T08:00:00Z')
  const post = { published: null, withdrawn: null }

  it('know a draft, a plan, a public post and a withdrawn one', () => {
    assert.equal(stateOf(post, now), 'draft')
    assert.equal(stateOf({ ...post, published: later }, now), 'planned')
    assert.equal(stateOf({ ...post, published: now }, now), 'public')
    assert.equal(stateOf({ published: now, withdrawn: now }, now), 'withdrawn')
  })

  it('refuse by name', () => {
    assert.equal(publicationRefusal({ ...post, published: now }, now), 'published-already')
    assert.equal(publicationRefusal({ ...post, published: later }, now), null)
    assert.equal(withdrawalRefusal(post, now), 'not-published')
    assert.equal(withdrawalRefusal({ published: now, withdrawn: now }, now), 'withdrawn-already')
    assert.equal(editRefusal({ revision: 2 }, 1), 'changed-meanwhile')
  })
})

describe('two who save at once', () => {
  it('on PostgreSQL: one is told, nothing is overwritten', {
    skip: !racing && 'needs a PostgreSQL server',
  }, async () => {
    const { db } = database
    const slug = `wyscig-${Date.now()}`
    const community = { ...(await sampleCommunity(db, slug, 'Wyścig', 'w Wyścigu')), arms: null }
    const person = await samplePerson(db, community, 'resident', start)
    const other = await addPerson(db, null, community.id, { givenName: 'Jan' }, start)
    await grantRole(
      db,
      null,
      { personId: other.id, role: 'organiser', communityId: community.id, from: '2026-01-01' },
      start,
    )
    const { memoryStorage } = await import('#kit/storage.ts')
    const where = { db, storage: memoryStorage(), community }
    const form = { ...benches, language: 'pl' as const, clientId: null, alt: null, revision: 1 }
    await writePost(where, person, form, start)
    const post = (await postFor(
      db,
      community.id,
      'lawki-na-plantach',
      { ...person, roles: [{ role: 'operator', communityId: null, scopeKind: null, scopeId: null }] },
      start,
    ))!
    const saved = await Promise.all(['a', 'b'].map((lead) => editPost(where, person, post, { ...form, lead }, start)))
    assert.deepEqual(saved.map(({ refused }) => refused).sort(), ['changed-meanwhile', null].sort())
  })
})
