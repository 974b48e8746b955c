import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import type { BrowserContext, Page } from 'playwright-core'
import { addPerson, grantRole, openSession } from '#accounts/index.ts'
import { addActivity, cancelDate, register } from '#activities/index.ts'
import { addCommunity } from '#communities/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { openServing } from './serving.ts'

type Serving = Awaited<ReturnType<typeof openServing>>

let serving: Serving
let made = 0

before(async () => {
  serving = await openServing()
})
after(() => serving.close())

/** A class that has just begun, with Anna and Jan on its list and two people who may lead it. */
async function yoga() {
  const { db } = serving
  const now = new Date()
  made += 1
  const slug = `obecni-${made}`
  const { community } = await addCommunity(
    db,
    null,
    { slug, name: 'Obecni', locative: 'w Obecnych', joined: '2026-01-01' },
    now,
  )
  const { id: communityId } = community!
  const leaders = []
  for (const givenName of ['Kinga', 'Tomasz']) {
    const { id } = await addPerson(db, null, communityId, { givenName, surname: 'Modrzew' }, now)
    await grantRole(db, null, { personId: id, role: 'animator', communityId, from: '2026-01-01' }, now)
    const { token } = await openSession(db, id, { method: 'demo', assurance: 'declared' }, now)
    leaders.push({ id, token })
  }
  const [kinga, tomasz] = leaders as [(typeof leaders)[0], (typeof leaders)[0]]
  const date = { begins: now, ends: new Date(now.getTime() + 60_000 * 60), place: 'Sala 2' }
  const form = { slug: 'joga', kind: 'class', title: 'Joga', registration: 'open', published: now } as const
  const { activity, occurrence } = await addActivity(db, kinga.id, communityId, form, date, now)
  for (const givenName of ['Anna', 'Jan']) {
    const who = async (tx: Db) => ({
      personId: (await addPerson(tx, null, communityId, { givenName }, now)).id,
      organisationId: null,
    })
    const here = { activity: activity!, date: occurrence! }
    await register(db, null, here, { channel: 'web', clientId: randomUUID(), who }, now)
  }
  const base = `/${slug}/obecnosc`
  return { kinga, tomasz, base, roster: `${base}/${occurrence!.id}`, date: occurrence! }
}

async function phoneOf(token: string): Promise<BrowserContext> {
  const context = await serving.browser.newContext({
    locale: 'pl-PL',
    viewport: { width: 390, height: 800 },
    hasTouch: true,
  })
  await signIn(context, token)
  return context
}

const signIn = (context: BrowserContext, token: string) =>
  context.addCookies([{ name: 'sid', value: token, url: serving.address }])

async function open(context: BrowserContext, href: string): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => assert.fail(error))
  await page.goto(`${serving.address}${href}`)
  return page
}

/** The phone has the list and the page for when there is no network. */
const ready = (page: Page) => page.locator('presence-phone[data-kept]').waitFor({ state: 'attached' })
const person = (page: Page, name: string) => page.getByRole('button', { name, exact: false }).first()
const waiting = (page: Page, count: number) =>
  page.locator('.phone__state[data-state=waiting] [data-count]', { hasText: String(count) }).waitFor()
const allSent = (page: Page) => page.locator('.phone__state[data-state=ready]').waitFor()
/** The row says so, and nothing of it waits. */
const sent = (page: Page, name: string, status: string) =>
  page.locator(`.roster__row[data-status=${status}]:not([data-unsent])`, { hasText: name }).waitFor()

/** Who is on the list in the database, as what, and by how many taps. */
async function listOf(date: { id: string }) {
  const rows = await rowsOf<{ name: string; status: string; taps: number }>(
    serving.db.execute(sql`select given_name as name, status,
        (select count(*)::int from taps t where t.participation_id = p.id) as taps
      from participations p join people e on e.id = p.person_id where occurrence_id = ${date.id} order by name`),
  )
  return rows.map(({ name, status, taps }) => `${name}: ${status}, ${taps}`)
}

const headsOf = (date: { id: string }) =>
  rowsOf<{ people: number }>(serving.db.execute(sql`select people from head_counts where occurrence_id = ${date.id}`))

describe('a roster on a phone', () => {
  it('works without a network, reloaded, and sends each tap once when the network is back', async () => {
    const { kinga, base, roster, date } = await yoga()
    const phone = await phoneOf(kinga.token)
    const page = await open(phone, base)
    await ready(page)
    await page.goto(`${serving.address}${roster}`)
    await ready(page)

    await phone.setOffline(true)
    await page.reload()
    await page.getByRole('heading', { name: 'Joga' }).waitFor()
    await person(page, 'Anna').tap()
    await waiting(page, 1)
    await page.getByLabel('Dopisz osobę').fill('Zofia')
    await page.getByRole('button', { name: 'Dopisz', exact: true }).tap()
    await waiting(page, 2)
    await person(page, 'Zofia').waitFor()
    await page.reload()
    await person(page, 'Jan').waitFor()
    const row = page.locator('.roster__row', { hasText: 'Jan' })
    await row.locator('summary').tap()
    await row.getByRole('button', { name: 'Spóźnienie' }).tap()
    await waiting(page, 3)
    assert.deepEqual(await listOf(date), ['Anna: registered, 0', 'Jan: registered, 0'])

    await phone.setOffline(false)
    await allSent(page)
    assert.deepEqual(await listOf(date), ['Anna: present, 1', 'Jan: late, 1', 'Zofia: present, 1'])
    await phone.close()
  })

  it('closed in the middle of sending, when the answer is lost on its way, counts nothing twice', async () => {
    const { kinga, base, roster, date } = await yoga()
    const phone = await phoneOf(kinga.token)
    const page = await open(phone, roster)
    await ready(page)
    serving.line.loses = (path) => path === `${base}/wpisy`
    await person(page, 'Anna').tap()
    await waiting(page, 1)
    while ((await listOf(date))[0] !== 'Anna: present, 1') await page.waitForTimeout(50)
    await page.close()

    serving.line.loses = () => false
    const again = await open(phone, roster)
    await allSent(again)
    assert.equal(await keptIn(again, 'queue'), 0)
    assert.deepEqual(await listOf(date), ['Anna: present, 1', 'Jan: registered, 0'])
    await phone.close()
  })

  it('keeps what one leader tapped apart from the next, and sends it only under the right name', async () => {
    const { kinga, tomasz, roster, date } = await yoga()
    const phone = await phoneOf(kinga.token)
    const first = await open(phone, roster)
    await ready(first)
    // The net is bad just for what is sent; a phone that is off it altogether is another test's.
    serving.line.refuses = (path) => path.endsWith('/wpisy')
    await person(first, 'Anna').tap()
    await waiting(first, 1)
    await first.close()

    serving.line.refuses = () => false
    await signIn(phone, tomasz.token)
    const second = await open(phone, roster)
    await ready(second)
    await second.getByText('wpisy innej osoby').waitFor()
    await person(second, 'Jan').tap()
    await sent(second, 'Jan', 'present')
    assert.deepEqual(await listOf(date), ['Anna: registered, 0', 'Jan: present, 1'])
    await second.close()

    await signIn(phone, kinga.token)
    const back = await open(phone, roster)
    await allSent(back)
    assert.deepEqual(await listOf(date), ['Anna: present, 1', 'Jan: present, 1'])
    const [noted] = await rowsOf<{ by: string }>(
      serving.db.execute(sql`select t.noted_by as by from taps t join participations p on p.id = t.participation_id
        join people e on e.id = p.person_id where e.given_name = 'Anna' and t.occurrence_id = ${date.id}`),
    )
    assert.equal(noted!.by, kinga.id)
    await phone.close()
  })

  it('does not let a leader sign out over what has not been sent, and leaves nothing behind when it has', async () => {
    const { kinga, roster, date } = await yoga()
    const phone = await phoneOf(kinga.token)
    const page = await open(phone, roster)
    await ready(page)
    serving.line.loses = (path) => path.endsWith('/wpisy')
    await cancelDate(serving.db, kinga.id, date, 'Awaria', new Date())
    await person(page, 'Anna').tap()
    await waiting(page, 1)
    const account = await open(phone, '/konto')
    await account.getByRole('button', { name: 'Wyjdź' }).click()
    await account.getByText('które nie dotarły na serwer').waitFor()

    serving.line.loses = () => false
    await account.getByRole('link', { name: 'które nie dotarły na serwer' }).click()
    await account.getByText('termin jest odwołany').waitFor()
    await account.getByRole('button', { name: 'Usuń wpis' }).click()
    await account.goto(`${serving.address}/konto`)
    await account.getByRole('button', { name: 'Wyjdź' }).click()
    await account.waitForURL(/\/$/)
    assert.equal(await keptIn(account, 'sessions'), 0)
    assert.deepEqual(await listOf(date), ['Anna: registered, 0', 'Jan: registered, 0'])
    await phone.close()
  })

  it('opens what else can be said by a long press, and counts heads', async () => {
    const { kinga, roster, date } = await yoga()
    const phone = await phoneOf(kinga.token)
    const page = await open(phone, roster)
    await ready(page)
    const anna = person(page, 'Anna')
    await anna.dispatchEvent('pointerdown')
    await page.getByRole('button', { name: 'Usprawiedliwienie' }).first().waitFor()
    await anna.dispatchEvent('pointerup')
    await anna.dispatchEvent('click')
    await page.getByRole('button', { name: 'Usprawiedliwienie' }).first().tap()
    await sent(page, 'Anna', 'excused')
    assert.equal((await listOf(date))[0], 'Anna: excused, 1')

    await page.getByText('Policz osoby bez listy').tap()
    await page.getByRole('spinbutton', { name: 'Dorośli' }).fill('11')
    await page.getByRole('button', { name: 'Więcej: Dorośli' }).tap()
    await page.locator('[data-total]', { hasText: '12' }).waitFor()
    while ((await headsOf(date)).length === 0) await page.waitForTimeout(50)
    assert.deepEqual(await headsOf(date), [{ people: 12 }])
    await phone.close()
  })
})

/** How many things the phone keeps in one of its stores. */
function keptIn(page: Page, store: 'queue' | 'sessions'): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((found) => {
        const asked = indexedDB.open('obecnosc')
        asked.onsuccess = () => {
          const counted = asked.result.transaction(name).objectStore(name).count()
          counted.onsuccess = () => found(counted.result)
        }
      }),
    store,
  )
}
