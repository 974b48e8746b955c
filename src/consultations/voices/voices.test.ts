import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { town } from '#testing.ts'
import { seniorsMeeting } from '../meetings/samples.ts'
import { paths } from './paths.ts'

describe('a voice on the web', () => {
  it('is answered by a letter with its page, for whoever left an address', () =>
    town(async ({ db, krakow, as, asRole, submit, see, mail, now }) => {
      const { at, topic } = await seniorsMeeting(db, await asRole('organiser'), krakow.id, now())
      as(null)
      const voice = { topicId: topic.id, kind: 'need', text: 'Toaleta w parku', clientId: randomUUID() }
      await submit(paths.newVoice.href(at), { ...voice, email: 'anna.jesion@example.org', contact: 'email' })
      const letter = mail.box.find(({ to }) => to === 'anna.jesion@example.org')!
      assert.match(letter.subject, /Państwa głos nr 1/)
      assert.match(await see(/\/krakow\/glos\/[\w-]+/.exec(letter.text)![0]), /Toaleta w parku/)
    }))

  it('that was taken back is found again by those who keep the record, and by nobody else', () =>
    town(async ({ db, krakow, as, asRole, submit, see, now }) => {
      const { at, topic } = await seniorsMeeting(db, await asRole('organiser'), krakow.id, now())
      as(null)
      const voice = { topicId: topic.id, kind: 'need', text: 'Toaleta w parku', clientId: randomUUID() }
      await submit(paths.newVoice.href(at), voice)
      await asRole('recorder')
      await submit(paths.withdrawal.href({ ...at, number: 1 }), {})
      const taken = `${paths.conclusions.href(at)}?stan=wycofane`
      assert.match(await see(taken), /Toaleta w parku/)
      assert.doesNotMatch(await see(paths.conclusions.href(at)), /Toaleta w parku/)
      as(null)
      assert.doesNotMatch(await see(taken), /Toaleta w parku/)
    }))

  it('needs no account, is public at once, and its author follows it by a link and may take it back', () =>
    town(async ({ db, krakow, as, asRole, submit, see, visit, now }) => {
      const { at, topic } = await seniorsMeeting(db, await asRole('organiser'), krakow.id, now())
      as(null)
      const voice = {
        topicId: topic.id,
        kind: 'problem',
        text: 'Za krótkie zielone światło',
        givenName: 'Anna',
        surname: 'Jesion',
        clientId: randomUUID(),
      }
      const answer = await submit(paths.newVoice.href(at), voice)
      assert.equal(answer.status, 303)
      const own = answer.headers.get('location')!
      assert.match(await see(own), /wniosek numer 1/)
      const list = await see(paths.conclusions.href(at))
      assert.match(list, /Za krótkie zielone światło/)
      assert.doesNotMatch(list, /Jesion/)
      assert.equal((await submit(paths.newVoice.href(at), voice)).headers.get('location'), paths.conclusions.href(at))
      assert.match(await see(`${paths.conclusions.href(at)}?temat=seniorzy&kanal=web`), /1 głos</)
      assert.match(await see(`${paths.conclusions.href(at)}?kanal=paper`), /jeszcze nikt nic/)

      await submit(`${own.split('?')[0]}/wycofanie`, {})
      assert.equal((await visit(paths.conclusion.href({ ...at, number: 1 }))).status, 404)
    }))

  it('keeps other words sent under the same name: somebody went back and wrote more', () =>
    town(async ({ db, krakow, as, asRole, submit, see, now }) => {
      const { at, topic } = await seniorsMeeting(db, await asRole('organiser'), krakow.id, now())
      as(null)
      const voice = { topicId: topic.id, kind: 'need', text: 'Toaleta w parku', clientId: randomUUID() }
      await submit(paths.newVoice.href(at), voice)
      await submit(paths.newVoice.href(at), { ...voice, text: 'Toaleta w parku i na placu' })
      assert.match(await see(paths.conclusions.href(at)), /2 głosy/)
    }))

  it('comes back whole when hearing by e-mail is wanted and no address is given', () =>
    town(async ({ db, krakow, as, asRole, submit, now }) => {
      const { at, topic } = await seniorsMeeting(db, await asRole('organiser'), krakow.id, now())
      as(null)
      const voice = {
        topicId: topic.id,
        kind: 'need',
        text: 'Toaleta w parku',
        contact: 'email',
        clientId: randomUUID(),
      }
      const answer = await submit(paths.newVoice.href(at), voice)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Toaleta w parku<\/textarea>/)
    }))
})

describe('a pile of cards', () => {
  it('is typed in card after card, with topic and kind as on the one before, until it is closed', () =>
    town(async ({ db, krakow, asRole, submit, see, now }) => {
      const { at, topic } = await seniorsMeeting(db, await asRole('organiser'), krakow.id, now())
      await asRole('recorder')
      const opened = await submit(paths.batches.href(at), { note: 'urna w bibliotece', pages: 2 })
      const pile = opened.headers.get('location')!
      const card = { topicId: topic.id, kind: 'need', text: 'Więcej cienia' }
      const first = await submit(pile, { ...card, clientId: randomUUID() })
      assert.match(first.headers.get('location')!, /rodzaj=need/)
      await submit(pile, { ...card, text: 'Poręcz przy schodach', clientId: randomUUID() })
      assert.match(await see(pile), /Wpisane: 2 z 2/)
      await submit(`${pile}/zamkniecie`, {})
      assert.equal((await submit(pile, { ...card, clientId: randomUUID() })).status, 422)
    }))
})

describe('sorting voices', () => {
  it('joins two that say the same without losing either, and parts them again', () =>
    town(async ({ db, krakow, asRole, submit, see, now }) => {
      const { at, topic } = await seniorsMeeting(db, await asRole('organiser'), krakow.id, now())
      const say = (text: string, support: number) =>
        submit(paths.entry.href(at), {
          topicId: topic.id,
          kind: 'need',
          channel: 'phone',
          text,
          support,
          clientId: randomUUID(),
        })
      await say('Ławki na Lipowej', 2)
      await say('Gdzie usiąść na Lipowej', 3)
      assert.equal((await submit(paths.merging.href({ ...at, number: 2 }), { into: 1 })).status, 303)
      assert.equal((await submit(paths.merging.href({ ...at, number: 1 }), { into: 1 })).status, 422)
      assert.equal((await submit(paths.merging.href({ ...at, number: 1 }), { into: 2 })).status, 422)
      assert.equal((await submit(paths.merging.href({ ...at, number: 1 }), { into: 77 })).status, 422)
      const one = await see(paths.conclusion.href({ ...at, number: 1 }))
      assert.match(one, /Gdzie usiąść/)
      assert.match(await see(paths.conclusions.href(at)), /popiera 5 osób/)
      await submit(paths.parting.href({ ...at, number: 2 }), {})
      assert.match(await see(paths.conclusions.href(at)), /2 głosy/)
    }))

  it('parts at once all that one speaks for, also those that came with another', () =>
    town(async ({ db, krakow, asRole, submit, see, now }) => {
      const { at, topic } = await seniorsMeeting(db, await asRole('organiser'), krakow.id, now())
      for (const text of ['Ławka', 'Ławki', 'Więcej ławek'])
        await submit(paths.entry.href(at), {
          ...{ topicId: topic.id, kind: 'need', text, clientId: randomUUID() },
          channel: 'phone',
        })
      const joined = (number: number, into: number) => submit(paths.merging.href({ ...at, number }), { into })
      await joined(1, 2)
      await joined(2, 3)
      assert.match(await see(paths.conclusion.href({ ...at, number: 3 })), /Rozdziel wszystkie/)

      await submit(paths.parting.href({ ...at, number: 3 }), {})
      assert.doesNotMatch(await see(paths.conclusion.href({ ...at, number: 3 })), /Rozdziel wszystkie/)
      const list = await see(paths.conclusions.href(at))
      for (const words of ['Ławka', 'Ławki', 'Więcej ławek']) assert.ok(list.includes(words), words)
    }))

  it('puts a voice into a group and out of it; a title used twice is one group', () =>
    town(async ({ db, krakow, asRole, submit, see, now }) => {
      const { at, topic } = await seniorsMeeting(db, await asRole('organiser'), krakow.id, now())
      await submit(paths.entry.href(at), {
        topicId: topic.id,
        kind: 'need',
        channel: 'phone',
        text: 'Ławki',
        clientId: randomUUID(),
      })
      await submit(paths.clusters.href(at), { topicId: topic.id, title: 'Odpoczynek' })
      await submit(paths.clusters.href(at), { topicId: topic.id, title: 'odpoczynek' })
      const page = await see(paths.clusters.href(at))
      const ids = [...new Set([...page.matchAll(/data-cluster="([0-9a-f-]{36})"/g)].map(([, id]) => id!))]
      assert.equal(ids.length, 1)
      await submit(paths.move.href({ ...at, number: 1 }), { cluster: ids[0] })
      assert.match(await see(`${paths.conclusions.href(at)}?grupa=${ids[0]}`), /Ławki/)
      assert.match(await see(paths.summary.href({ ...at, topic: 'seniorzy' })), /Odpoczynek/)
    }))
})
