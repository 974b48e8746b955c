import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { seniorsMeeting } from '#consultations/meetings/samples.ts'
import { consulted } from '#consultations/remarks/samples.ts'
import { openPage, openServed, type Served, workerIn } from './served.ts'

/** The evening of the meeting; remarks are taken in September. */
let clock = new Date('2026-10-07T15:30:00Z')
const now = () => clock
let served: Served
let made = 0

before(async () => {
  served = await openServed(now)
})
after(() => served.close())

/** A meeting at its tables, and pages of whoever records and sorts. */
async function meeting() {
  clock = new Date('2026-10-07T15:30:00Z')
  made += 1
  const slug = `miasto-${made}`
  const { piotr, token, communityId } = await workerIn(served, slug, ['organiser', 'recorder'], now())
  const { at } = await seniorsMeeting(served.db, piotr, communityId, now())
  const room = `/${slug}/konsultacje/${at.consultation}`
  const open = async (path: string) => pageOf(token, `${room}${path}`)
  return { open, table: `/spotkania/${at.meeting}/protokol/1` }
}

async function pageOf(token: string, path: string): Promise<Page> {
  return openPage(await served.contextOf(token), `${served.address}${path}`, assert.fail)
}

const words = (page: Page) => page.getByRole('textbox', { name: 'Treść' })
const saidHere = (page: Page) => page.locator('#said-here')

async function says(page: Page, kind: string, text: string) {
  await page.getByText(kind, { exact: true }).click()
  await words(page).fill(text)
  await words(page).press('Enter')
  await saidHere(page).getByText(text).waitFor()
}

describe('writing at a table', () => {
  it('begins in the words, sends with Enter and goes on at once', async () => {
    const { open, table } = await meeting()
    const page = await open(table)
    await page.locator('textarea:focus').waitFor()
    await page.getByText('Problem', { exact: true }).click()
    await words(page).fill('Brakuje ławek')
    await words(page).press('Shift+Enter')
    await page.keyboard.type('przy przystankach.')
    await words(page).press('Enter')

    await saidHere(page).getByText('przy przystankach.').waitFor()
    await page.locator('textarea:focus').waitFor()
    assert.equal(await words(page).inputValue(), '')
  })

  it('keeps what was typed while the line was cut', async () => {
    const { open, table } = await meeting()
    const page = await open(table)
    const address = page.url()
    await words(page).fill('Windy nie działają.')
    await page.context().setOffline(true)
    await page.getByText('Problem', { exact: true }).click()
    await words(page).press('Enter')
    await page.context().setOffline(false)
    await page.goto(address)
    assert.equal(await words(page).inputValue(), 'Windy nie działają.')
  })

  it('shows what another recorder wrote and leaves what is being typed', async () => {
    const { open, table } = await meeting()
    const [one, other] = [await open(table), await open(table)]
    await words(other).fill('Jeszcze piszę')
    await says(one, 'Potrzeba', 'Potrzebny jest dzienny dom.')

    await saidHere(other).getByText('Potrzebny jest dzienny dom.').waitFor({ timeout: 20_000 })
    assert.equal(await words(other).inputValue(), 'Jeszcze piszę')
  })
})

describe('sorting voices with a mouse', () => {
  it('moves a voice to the group it is dropped on', async () => {
    const { open, table } = await meeting()
    await says(await open(table), 'Problem', 'Przystanek jest daleko.')
    const page = await open('/grupy')
    await page.getByLabel('Nazwa nowej grupy').fill('Dojazd')
    await page.getByRole('button', { name: 'Utwórz grupę' }).click()
    const group = page.locator('[data-cluster]', { has: page.getByRole('heading', { name: 'Dojazd' }) })
    await page.locator('[data-move]').dragTo(group)

    await group.getByText('Przystanek jest daleko.').waitFor()
    assert.match(await page.locator('[data-cluster="none"]').innerText(), /0 głosów/)
  })
})

describe('typing a pile of paper in', () => {
  it('says which place a citation means, and sends with Ctrl and Enter from any field', async () => {
    clock = new Date('2026-09-05T10:00:00Z')
    const { piotr, token, communityId } = await workerIn(served, 'stosy', ['organiser'], now())
    const nobody = () => assert.fail('nothing is sent by this test')
    const world = { db: served.db, krakow: { id: communityId }, now, as: nobody, submit: nobody }
    await consulted({ ...world, asRole: async () => piotr })
    const page = await pageOf(token, '/stosy/konsultacje/program/uwagi/papier')
    await page.getByRole('button', { name: 'Otwórz stos' }).click()
    await page.getByLabel('Zapis w projekcie').fill('§1 pkt 1')
    await page.getByText('§ 1 pkt 1: udostępnia lokale.').waitFor()

    await page.getByLabel('Treść uwagi').fill('Dopisać: także w soboty.')
    await page.getByLabel('Uzasadnienie').press('Control+Enter')
    await page.locator('aside, .main__aside').getByText('Dopisać: także w soboty.').waitFor()
  })
})
