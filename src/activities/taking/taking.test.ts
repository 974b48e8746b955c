import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { runChores } from '#kit/chores.ts'
import { withQuery } from '#kit/paths.ts'
import { platform } from '#platform.ts'
import { town, type World } from '#testing.ts'
import { paths } from '../paths.ts'
import { at, datesIn, yogaOnTuesdays } from '../series/samples.ts'
import { participations } from '../tables.ts'
import { answersTo, questionsIn, questionText } from './questions.ts'

const about = { title: 'Joga dla seniorów', kind: 'class', languages: 'pl' }
const called = (givenName: string) => ({ givenName, contact: 'email', email: `${givenName.toLowerCase()}@example.org` })

async function yogaWith(world: World, change: Record<string, string>) {
  const maria = await yogaOnTuesdays(world)
  assert.equal((await world.submit(paths.edit.href(at), { ...about, ...change })).status, 303)
  return maria
}

async function comes({ as, submit }: World, givenName: string, more = {}) {
  as(null)
  const answer = await submit(paths.registration.href(at), { ...called(givenName), clientId: randomUUID(), ...more })
  return answer.headers.get('location')!
}

const chores = ({ db, now, mail, storage }: World) =>
  runChores(
    { db, kind: 'pglite' },
    now(),
    { mail, storage, domains: platform, publicUrl: 'http://localhost' },
    (error) => {
      throw error
    },
  )

describe('signing up for the whole term', () => {
  it('is one place on every date: the list of each shows it, and the ticket says how it repeats', () =>
    town(async (world) => {
      const maria = await yogaWith(world, { registration: 'term', capacity: '1' })
      const ticket = await comes(world, 'Anna')
      assert.match(await world.see(ticket), /w każdy wtorek, 18:00–19:30/)
      assert.match(await world.see(await comes(world, 'Jan')), /Sala jest pełna/)
      world.as(maria)
      const dates = await datesIn(world)
      for (const { id } of [dates[0]!, dates[9]!])
        assert.match(await world.see(withQuery(paths.list.href(at), { termin: id })), /Anna.*cały cykl/)
      assert.equal((await world.db.select().from(participations)).length, 2)
    }))

  it('puts every date into the person’s own calendar', () =>
    town(async (world) => {
      await yogaWith(world, { registration: 'term' })
      const ola = await world.asRole('recorder')
      await world.submit(paths.registration.href(at), { clientId: randomUUID(), givenName: 'Ola' })
      const mine = await platform.find(({ name }) => name === 'activities')!.mine!(
        world.db,
        ola.id,
        world.now(),
        new Date('2027-01-01'),
      )
      assert.equal(mine.length, 13)
    }))
})

describe('a place that falls free', () => {
  const held = { registration: 'term', capacity: '1', offerHours: '24' }

  it('waits a day for the first of the queue, who takes it behind their link', () =>
    town(async (world) => {
      const { submit, see } = world
      await yogaWith(world, held)
      const [anna, jan] = [await comes(world, 'Anna'), await comes(world, 'Jan')]
      await submit(`${anna}/rezygnacja`, {})
      assert.match(await see(jan), /Czeka na Państwa do: 2 września 2026, 10:00/)
      await submit(`${jan}/potwierdzenie`, {})
      assert.match(await see(jan), /Do zobaczenia/)
    }))

  it('passes to the next when the first does not answer in time', () =>
    town(async (world) => {
      const { submit, see, timeIs, happened } = world
      await yogaWith(world, held)
      const [anna, jan] = [await comes(world, 'Anna'), await comes(world, 'Jan')]
      timeIs('2026-09-01T08:00:00.400Z')
      const ewa = await comes(world, 'Ewa')
      await submit(`${anna}/rezygnacja`, {})
      timeIs('2026-09-02T08:00:01Z')
      await submit(`${jan}/potwierdzenie`, {})
      assert.match(await see(jan), /Czeka na Państwa/)
      await chores(world)
      assert.match(await see(jan), /wycofany/)
      assert.match(await see(ewa), /Czeka na Państwa do: 3 września 2026/)
      assert.ok((await happened()).includes('activities.participation.lapsed'))
    }))

  it('is confirmed by staff for whoever said yes by phone; a text message is there to copy', () =>
    town(async (world) => {
      const { submit, see, as } = world
      const maria = await yogaWith(world, held)
      const [anna, jan] = [await comes(world, 'Anna'), await comes(world, 'Jan')]
      await submit(`${anna}/rezygnacja`, {})
      as(maria)
      const list = await see(paths.list.href(at))
      assert.match(list, /Zwolniło się miejsce: Joga dla seniorów/)
      await submit(/formaction="([^"]+potwierdzenie)"/.exec(list)![1]!, {})
      as(null)
      assert.match(await see(jan), /Do zobaczenia/)
    }))
})

describe('questions on signing up', () => {
  it('are typed one on a line and read back the same', () => {
    const text = 'Jak dojazd?\nNocleg? [tak/nie]\nPosiłek [mięsny | wegański]'
    const questions = questionsIn(text)
    assert.deepEqual(
      questions.map(({ kind }) => kind),
      ['text', 'tick', 'choice'],
    )
    assert.equal(questionText(questions), text)
    const typed = { 'question-1': 'yes', 'question-2': 'rybny', 'question-4': 'nikt nie pytał' }
    assert.deepEqual(answersTo(questions, typed), { 1: '✓' })
  })

  it('are five at most; staff read the answers, and a month after the last date they are gone', () =>
    town(async (world) => {
      const maria = await yogaWith(world, { registration: 'open', asked: 'Posiłek [mięsny | wegański]' })
      const six = { ...about, registration: 'open', asked: 'a\nb\nc\nd\ne\nf' }
      assert.equal((await world.submit(paths.edit.href(at), six)).status, 422)
      await comes(world, 'Anna', { 'question-0': 'wegański' })
      world.as(maria)
      assert.match(await world.see(paths.list.href(at)), /Posiłek: wegański/)
      world.timeIs('2027-01-29T12:00:00Z')
      await chores(world)
      assert.deepEqual((await world.db.select().from(participations))[0]!.answers, {})
    }))
})

describe('somebody under 18', () => {
  it('is signed up with a guardian who agrees, or not at all', () =>
    town(async (world) => {
      await yogaWith(world, { registration: 'open', minors: 'on' })
      world.as(null)
      const ola = () => ({ ...called('Ola'), clientId: randomUUID(), minor: 'on' })
      const address = paths.registration.href(at)
      assert.match(await (await world.submit(address, ola())).text(), /Proszę podać opiekuna/)
      const unsure = await world.submit(address, { ...ola(), guardian: 'Anna Jesion' })
      assert.match(await unsure.text(), /Bez zgody opiekuna/)
      const agreed = { ...ola(), guardian: 'Anna Jesion', guardianAgrees: 'on' }
      assert.equal((await world.submit(address, agreed)).status, 303)
      const [row] = await world.db.select().from(participations)
      assert.deepEqual(row!.guardianAgreed, world.now())
    }))
})
