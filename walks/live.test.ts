import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { addPerson, grantRole, openSession } from '#accounts/index.ts'
import { createApp } from '#app.tsx'
import { addCommunity } from '#communities/index.ts'
import { addDocument, addUnit, attachLive, documentPaths, unitsOf } from '#documents/index.ts'
import { buildAssets } from '#kit/assets.ts'
import { type Database, openEmbedded } from '#kit/database.ts'
import { memoryMail } from '#kit/mail.ts'
import { migrate } from '#kit/migrate.ts'
import { useAssets } from '#kit/page.tsx'
import { memoryStorage } from '#kit/storage.ts'
import { openBrowser } from './browser.ts'

const now = () => new Date()
let browser: Browser
let database: Database
let server: Server
let stop: () => Promise<void>
let address: string
let made = 0
const sockets = new Set<Duplex>()

before(async () => {
  database = await openEmbedded()
  await migrate(database.db)
  const assets = await buildAssets()
  useAssets(assets.frame)
  const settings = { publicUrl: 'http://localhost', demo: true, secret: 'live'.repeat(8), version: '0.0.0' }
  const app = createApp({ db: database.db, now, mail: memoryMail(), storage: memoryStorage(), assets, settings })
  server = createAdaptorServer({ fetch: app.fetch }) as Server
  stop = attachLive(server, { db: database.db, now, publicUrl: settings.publicUrl })
  server.on('upgrade', (_, socket) => sockets.add(socket))
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})

after(async () => {
  await browser.close()
  await stop()
  await new Promise((closed) => server.close(closed))
  await database.close()
})

/** A community with a § in a draft, and a session of a drafter. */
async function draft() {
  const { db } = database
  made += 1
  const slug = `gdzie-${made}`
  const form = { slug, name: 'Gdzieś', locative: 'w Gdziesiu', joined: '2026-01-01' }
  const { community } = await addCommunity(db, null, form, now())
  const { id: communityId } = community!
  const piotr = await addPerson(db, null, communityId, { givenName: 'Piotr', surname: 'Buk' }, now())
  await grantRole(db, null, { personId: piotr.id, role: 'drafter', communityId, from: '2026-01-01' }, now())
  const { token } = await openSession(db, piotr.id, { method: 'demo', assurance: 'declared' }, now())
  const document = await addDocument(db, piotr, communityId, { title: 'Program', kind: 'programme' }, now())
  const unit = { id: crypto.randomUUID(), kind: 'section', heading: '', text: 'Miasto wspiera.' } as const
  await addUnit(db, piotr, document.id, unit, { parentId: null, position: 1 }, now())
  const href = documentPaths.draft.href({ community: slug, document: document.slug, unit: unit.id })
  return { href, token, documentId: document.id }
}

async function openPage(token: string, href: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'pl-PL' })
  await context.addCookies([{ name: 'sid', value: token, url: address }])
  return pageIn(context, href)
}

async function pageIn(context: BrowserContext, href: string): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => assert.fail(error))
  page.on('console', (said) => {
    if (said.type() === 'error' && !/WebSocket connection/.test(said.text())) assert.fail(said.text())
  })
  await page.goto(`${address}${href}`)
  await page.getByRole('button', { name: 'Pisz na żywo z innymi' }).click()
  await page.getByText('Połączono.').waitFor()
  return page
}

const editor = (page: Page) => page.getByRole('textbox', { name: 'Treść' })

async function writes(page: Page, words: string) {
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

/** A browser cut off keeps the sockets it has: they are broken here, and only the one that is still on the net comes back. */
async function loseConnection(page: Page) {
  await page.context().setOffline(true)
  for (const socket of sockets) socket.destroy()
}

const says = (page: Page, words: string) => editor(page).getByText(words).waitFor({ timeout: 20_000 })

describe('two drafters in two browsers', () => {
  it('write one §, lose nothing with the connection, and save it once for both', async () => {
    const { href, token, documentId } = await draft()
    const [one, other] = [await openPage(token, href), await openPage(token, href)]
    await writes(one, ' I słucha.')
    await says(other, 'Miasto wspiera. I słucha.')

    await loseConnection(other)
    await other.getByText('Nie ma połączenia.').waitFor()
    await writes(other, ' Także nocą.')
    await one.getByText('Połączono.').waitFor()
    await writes(one, ' Zawsze.')
    assert.doesNotMatch(await editor(one).innerText(), /Także nocą/)
    assert.doesNotMatch(await editor(other).innerText(), /Zawsze/)
    await other.context().setOffline(false)
    await says(one, 'Także nocą.')
    await says(other, 'Zawsze.')

    await one.getByRole('button', { name: 'Zapisz', exact: true }).click()
    await one.getByText('Zapisano.').waitFor()
    const [unit] = await unitsOf(database.db, documentId)
    assert.match(unit!.text, /Miasto wspiera\. I słucha\./)
    assert.match(unit!.text, /Także nocą\./)
    assert.match(unit!.text, /Zawsze\./)

    await writes(other, ' Koniec.')
    await other.getByRole('button', { name: 'Zapisz', exact: true }).click()
    await other.getByText('Zapisano.').waitFor()
    assert.match((await unitsOf(database.db, documentId))[0]!.text, /Koniec\.$/)
  })

  it('keep on their device what they wrote before the window was closed', async () => {
    const { href, token } = await draft()
    const page = await openPage(token, href)
    await loseConnection(page)
    await page.getByText('Nie ma połączenia.').waitFor()
    await writes(page, ' Zapisane w kieszeni.')
    const context = page.context()
    await page.close()
    await context.setOffline(false)
    await says(await pageIn(context, href), 'Zapisane w kieszeni.')
  })
})
