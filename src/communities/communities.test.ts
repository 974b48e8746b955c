import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { keepFile } from '#kit/files.ts'
import { samplePerson, start, town, type World } from '#testing.ts'
import { paths } from './paths.ts'

const krakow = { community: 'krakow' }
const edit = paths.profileEdit.href(krakow)
const picture = async () => {
  const square = sharp({ create: { width: 64, height: 64, channels: 3, background: '#2c5015' } })
  return new File([new Uint8Array(await square.png().toBuffer())], 'herb.png')
}

describe('the profile of a municipality', () => {
  it('tells what an administrator wrote, and how to reach the town hall', () =>
    town(async (world) => {
      await world.asRole('administrator')
      const told = { words: 'Miasto.\n\nI ludzie.', gains: 'Miejsce.', population: '804 237', bip: 'www.bip.krakow.pl' }
      assert.equal((await world.submit(edit, { ...told, lat: '50,06', lon: '19,94' })).status, 303)

      world.as(null)
      const page = await world.see(paths.profile.href(krakow))
      assert.match(page, /<p>Miasto\.<\/p><p>I ludzie\.<\/p>/)
      assert.match(page, /804\s237/)
      assert.match(page, /href="https:\/\/www\.bip\.krakow\.pl"/)
      assert.match(await world.see(paths.network.href()), /class="map__pin"/)
    }))

  it('gives back everything typed when one thing is wrong', () =>
    town(async (world) => {
      await world.asRole('administrator')
      const answer = await world.submit(edit, { words: 'Długo pisane zdania.', population: 'dużo', email: 'urzad@' })
      const page = await answer.text()

      assert.equal(answer.status, 422)
      assert.match(page, /Długo pisane zdania/)
      assert.match(page, /value="dużo"/)
      assert.match(page, /wygląda na niepełny/)
    }))

  it('keeps scripts as the words they are, and no address that runs one', () =>
    town(async (world) => {
      await world.asRole('administrator')
      await world.submit(edit, { words: '<script>alert(1)</script>' })
      assert.match(await world.see(paths.profile.href(krakow)), /&lt;script&gt;alert\(1\)/)
      assert.equal((await world.submit(edit, { bip: 'javascript:alert(1)' })).status, 422)
    }))

  it('is changed by an administrator alone', () =>
    town(async (world) => {
      for (const role of ['official', 'organiser', 'coordinator', 'representative'] as const) {
        await world.asRole(role)
        assert.equal((await world.visit(edit)).status, 403)
        assert.equal((await world.submit(edit, { words: 'x' })).status, 403)
        assert.equal((await world.submit(paths.arms.href(krakow), { arms: await picture(), alt: 'x' })).status, 403)
      }
    }))

  it('asks at most eight queries', () =>
    town(async (world) => {
      const before = world.queries()
      await world.visit(paths.profile.href(krakow))
      assert.ok(world.queries() - before <= 8, `${world.queries() - before} queries`)
    }))
})

describe('the coat of arms', () => {
  it('is a re-encoded picture on every page of the community', () =>
    town(async (world) => {
      await world.asRole('administrator')
      await world.submit(paths.arms.href(krakow), { arms: await picture(), alt: 'Brama z trzema wieżami' })

      world.as(null)
      const href = /\/pliki\/[\w-]+/.exec(await world.see(paths.profile.href(krakow)))![0]
      const answer = await world.visit(href)
      assert.equal(answer.headers.get('content-type'), 'image/png')
      assert.match(answer.headers.get('content-security-policy')!, /^sandbox;/)
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
    }))

  it('is refused when it is not a picture, in words', () =>
    town(async (world) => {
      await world.asRole('administrator')
      const arms = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'herb.svg')
      const answer = await world.submit(paths.arms.href(krakow), { arms, alt: 'Herb' })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Tu potrzebny jest obraz/)
      const none = await world.submit(paths.arms.href(krakow), { alt: 'Herb' })
      assert.match(await none.text(), /Prosimy wybrać plik z obrazem/)
    }))
})

describe('a file that is not public', () => {
  const inside = async ({ db, storage, krakow }: World) => {
    const bytes = new TextEncoder().encode('Lista obecności')
    const given = { communityId: krakow.id, name: 'lista.txt', bytes, by: null, public: false, now: start }
    const { file } = await keepFile(db, storage, given)
    return paths.file.href({ id: file!.id })
  }

  it('is read by staff of the community and is not there for anybody else', () =>
    town(async (world) => {
      const href = await inside(world)
      const seen: Record<string, number> = {}
      for (const role of ['official', 'organiser', 'administrator', 'animator', 'resident'] as const) {
        world.as(await samplePerson(world.db, world.krakow, role, start))
        seen[role] = (await world.visit(href)).status
      }
      world.as(null)
      seen.visitor = (await world.visit(href)).status

      const closed = { animator: 404, resident: 404, visitor: 404 }
      assert.deepEqual(seen, { official: 200, organiser: 200, administrator: 200, ...closed })
    }))
})

describe('adding a municipality', () => {
  const skawina = { name: 'Skawina', locative: 'w Skawinie', slug: 'skawina' }

  it('is for an operator, who then finds it on the network page', () =>
    town(async (world) => {
      await world.asRole('administrator')
      assert.equal((await world.submit(paths.newCommunity.href(), skawina)).status, 403)
      await world.asRole('operator')
      const answer = await world.submit(paths.newCommunity.href(), skawina)

      assert.equal(answer.headers.get('location'), '/skawina/gmina')
      assert.match(await world.see(paths.network.href()), /Skawina/)
    }))

  it('is refused under an address that is taken', () =>
    town(async (world) => {
      await world.asRole('operator')
      for (const slug of ['krakow', 'siec', 'pliki']) {
        const answer = await world.submit(paths.newCommunity.href(), { ...skawina, slug })
        assert.equal(answer.status, 422, slug)
        assert.match(await answer.text(), /value="Skawina"/)
      }
    }))
})
