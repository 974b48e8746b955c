import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { addDocument, addUnit, documentPaths, unitsOf } from '#documents/index.ts'
import { openPage, openServed, type Served, workerIn } from './served.ts'

const now = () => new Date()
let served: Served
let made = 0

before(async () => {
  served = await openServed(now)
})
after(() => served.close())

/** A community with a § in a draft, and a session of a drafter. */
async function draft() {
  const { db } = served
  made += 1
  const slug = `gdzie-${made}`
  const { piotr, token, communityId } = await workerIn(served, slug, ['drafter'], now())
  const document = await addDocument(db, piotr, communityId, { title: 'Program', kind: 'programme' }, now())
  const unit = { id: crypto.randomUUID(), kind: 'section', heading: '', text: 'Miasto wspiera.' } as const
  await addUnit(db, piotr, document.id, unit, { parentId: null, position: 1 }, now())
  const href = documentPaths.draft.href({ community: slug, document: document.slug, unit: unit.id })
  return { href, token, documentId: document.id }
}

const opened = async (token: string, href: string) => pageIn(await served.contextOf(token), href)

async function pageIn(context: BrowserContext, href: string): Promise<Page> {
  const page = await openPage(context, `${served.address}${href}`, assert.fail)
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
  for (const socket of served.sockets) socket.destroy()
}

const says = (page: Page, words: string) => editor(page).getByText(words).waitFor({ timeout: 20_000 })

describe('two drafters in two browsers', () => {
  it('write one §, lose nothing with the connection, and save it once for both', async () => {
    const { href, token, documentId } = await draft()
    const [one, other] = [await opened(token, href), await opened(token, href)]
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
    const [unit] = await unitsOf(served.db, documentId)
    assert.match(unit!.text, /Miasto wspiera\. I słucha\./)
    assert.match(unit!.text, /Także nocą\./)
    assert.match(unit!.text, /Zawsze\./)

    await writes(other, ' Koniec.')
    await other.getByRole('button', { name: 'Zapisz', exact: true }).click()
    await other.getByText('Zapisano.').waitFor()
    assert.match((await unitsOf(served.db, documentId))[0]!.text, /Koniec\.$/)
  })

  it('keep on their device what they wrote before the window was closed', async () => {
    const { href, token } = await draft()
    const page = await opened(token, href)
    await loseConnection(page)
    await page.getByText('Nie ma połączenia.').waitFor()
    await writes(page, ' Zapisane w kieszeni.')
    const context = page.context()
    await page.close()
    await context.setOffline(false)
    await says(await pageIn(context, href), 'Zapisane w kieszeni.')
  })
})
