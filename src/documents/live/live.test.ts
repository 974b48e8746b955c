import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { openSession } from '#accounts/index.ts'
import type { Person } from '#kit/http.ts'
import { town, type World } from '#testing.ts'
import { addDocument, addUnit, attachLive, saveUnit } from '../index.ts'
import { paths } from '../paths.ts'
import { unitById } from '../units.ts'
import { revisionOf, sayWords, wordsOf } from './words.ts'

type Place = { port: number; server: Server; stop: () => Promise<void> }

async function listening({ db, now }: World): Promise<Place> {
  const server = createServer()
  const stop = attachLive(server, { db, now, publicUrl: 'http://localhost' })
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  return { port: (server.address() as AddressInfo).port, server, stop }
}

/** A browser of this person: a shared text, and the connection it came by. */
async function writer({ db, now }: World, { port }: Place, unit: string, person: Person, origin = 'http://localhost') {
  const { token } = await openSession(db, person.id, { method: 'email', assurance: 'email' }, now())
  class Signed extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie: `sid=${token}`, origin } })
      this.on('error', () => {})
    }
  }
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${port}/na-zywo`,
    WebSocketPolyfill: Signed,
    delay: 50,
    minDelay: 0,
    maxAttempts: 3,
  })
  const document = new Y.Doc()
  let refused = false
  const provider = new HocuspocusProvider({
    name: unit,
    document,
    websocketProvider,
    onAuthenticationFailed: () => {
      refused = true
    },
  })
  provider.attach()
  return {
    doc: document,
    provider,
    refused: () => refused,
    offline: () => {
      websocketProvider.disconnect()
      return until(() => websocketProvider.status === 'disconnected', 'the connection was gone')
    },
    online: () => websocketProvider.connect(),
    leave: () => {
      provider.destroy()
      websocketProvider.destroy()
    },
  }
}

async function until(what: () => boolean, words: string) {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (what()) return
    await new Promise((later) => setTimeout(later, 20))
  }
  assert.fail(`it never came to be that ${words}`)
}

async function draft(world: World) {
  const { db, krakow, now, asRole } = world
  const piotr = (await asRole('drafter'))!
  const document = await addDocument(db, piotr, krakow.id, { title: 'Program', kind: 'programme' }, now())
  const id = crypto.randomUUID()
  const unit = { id, kind: 'section', heading: '', text: 'Miasto wspiera.\nI słucha.' } as const
  await addUnit(db, piotr, document.id, unit, { parentId: null, position: 1 }, now())
  const place = await listening(world)
  const href = paths.draft.href({ community: 'krakow', document: document.slug, unit: id })
  const close = async () => {
    await place.stop()
    place.server.close()
  }
  return { piotr, document, id, place, href, close }
}

describe('writing a unit together', () => {
  it('brings everyone the words of the others, also those written without a connection', () =>
    town(async (world) => {
      const { piotr, id, place, close } = await draft(world)
      const one = await writer(world, place, id, piotr)
      const other = await writer(world, place, id, piotr)
      await until(() => wordsOf(one.doc) === 'Miasto wspiera.\nI słucha.', 'the text opened')
      await until(() => wordsOf(other.doc) === wordsOf(one.doc), 'both had it')

      await other.offline()
      sayWords(one.doc, 'Miasto naprawdę wspiera.\nI słucha.')
      sayWords(other.doc, 'Miasto wspiera.\nI zawsze słucha.')
      await until(() => wordsOf(one.doc).startsWith('Miasto naprawdę'), 'one wrote')
      assert.equal(wordsOf(other.doc), 'Miasto wspiera.\nI zawsze słucha.')
      other.online()
      const both = 'Miasto naprawdę wspiera.\nI zawsze słucha.'
      await until(() => wordsOf(one.doc) === both && wordsOf(other.doc) === both, 'both had both')
      one.leave()
      other.leave()
      await close()
    }))

  it('is kept when everybody leaves, and saved into the unit by the form', () =>
    town(async (world) => {
      const { piotr, document, id, place, href, close } = await draft(world)
      const one = await writer(world, place, id, piotr)
      await until(() => revisionOf(one.doc) === 1, 'the text opened')
      sayWords(one.doc, 'Razem.')
      await until(() => !one.provider.hasUnsyncedChanges, 'the server had it')
      one.leave()
      assert.equal((await unitById(world.db, document.id, id))!.text, 'Miasto wspiera.\nI słucha.')

      const saved = await world.submit(href, { heading: '', text: 'Razem.', revision: 1, live: 'yes' })
      assert.equal(saved.status, 303)
      const again = await writer(world, place, id, piotr)
      await until(() => revisionOf(again.doc) === 2, 'the shared text went on')
      assert.equal(wordsOf(again.doc), 'Razem.')
      again.leave()
      await close()
    }))

  it('takes in what the plain form saved, unless something unsaved would be lost', () =>
    town(async (world) => {
      const { piotr, id, place, href, close } = await draft(world)
      const one = await writer(world, place, id, piotr)
      await until(() => revisionOf(one.doc) === 1, 'the text opened')
      await world.submit(href, { heading: '', text: 'Z formularza.', revision: 1 })
      await until(() => wordsOf(one.doc) === 'Z formularza.' && revisionOf(one.doc) === 2, 'it was taken in')

      sayWords(one.doc, 'Pisane razem.')
      await until(() => !one.provider.hasUnsyncedChanges, 'the server had it')
      await world.submit(href, { heading: '', text: 'Znów z formularza.', revision: 2 })
      assert.equal(revisionOf(one.doc), 2)
      const met = await world.submit(href, { text: 'Pisane razem.', revision: 2, live: 'yes' })
      assert.equal(met.status, 422)
      assert.match(await met.text(), /name="live" value="resolved"/)
      const chosen = { heading: '', text: 'Oba naraz.', revision: 3, live: 'resolved' }
      assert.equal((await world.submit(href, chosen)).status, 303)
      await until(() => wordsOf(one.doc) === 'Oba naraz.' && revisionOf(one.doc) === 4, 'the choice was taken in')
      one.leave()
      await close()
    }))

  it('goes on from the plain form also when nobody was there', () =>
    town(async (world) => {
      const { piotr, id, place, close } = await draft(world)
      const one = await writer(world, place, id, piotr)
      await until(() => revisionOf(one.doc) === 1, 'the text opened')
      one.leave()
      await saveUnit(world.db, piotr, id, { heading: 'Cel', text: 'Nowe.', revision: 1 }, world.now())
      const other = await writer(world, place, id, piotr)
      await until(() => wordsOf(other.doc) === 'Nowe.' && revisionOf(other.doc) === 2, 'the words were taken in')
      other.leave()
      await close()
    }))

  it('is for drafters from our own pages only', () =>
    town(async (world) => {
      const { piotr, id, place, close } = await draft(world)
      const elsewhere = await writer(world, place, id, piotr, 'https://zly.example')
      const jan = (await world.asRole('official'))!
      const official = await writer(world, place, id, jan)
      await until(() => official.refused(), 'an official was refused')
      assert.equal(elsewhere.provider.isSynced, false)
      assert.equal(official.provider.isSynced, false)
      elsewhere.leave()
      official.leave()
      await close()
    }))
})
