import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { town, type World } from '#testing.ts'
import { communityBySlug } from './communities.ts'
import { paths } from './paths.ts'
import { tercUnits } from './tables.ts'

const file = (day: string, header: string, krakow = 'Kraków') =>
  new File(
    [
      `WOJ;POW;GMI;RODZ;NAZWA;${header};STAN_NA`,
      `12;;;;MAŁOPOLSKIE;województwo;${day}`,
      `12;61;;;Kraków;miasto na prawach powiatu;${day}`,
      `12;61;01;1;${krakow};gmina miejska;${day}`,
      `12;06;;;krakowski;powiat;${day}`,
      `12;06;11;3;Skawina;gmina miejsko-wiejska;${day}`,
    ].map((line) => `${line}\r\n`),
    'TERC_Urzedowy.csv',
  )

async function upload({ submit }: World, terc: File) {
  const answer = await submit(paths.terc.href(), { file: terc })
  return answer.headers.get('location')!
}

const names = async ({ db }: World) => (await db.select().from(tercUnits)).map(({ name }) => name).sort()

describe('reading in the register', () => {
  it('shows first what would change, with either header, and takes over all of it', () =>
    town(async (world) => {
      await world.asRole('operator')
      const first = await upload(world, file('2026-01-01', 'NAZDOD'))
      assert.match(await world.see(first), /Plik jest w porządku/)
      assert.deepEqual(await names(world), [])

      await world.submit(`${first}/przyjecie`, {})
      assert.deepEqual(await names(world), ['Kraków', 'Skawina'])

      const second = await upload(world, file('2026-07-01', 'NAZWA_DOD', 'Krakus'))
      const page = await world.see(second)
      assert.match(page, />Kraków</)
      assert.match(page, />Krakus</)
    }))

  it('names the mistake in each line, and then changes nothing', () =>
    town(async (world) => {
      await world.asRole('operator')
      const broken = new File(
        [await file('2026-01-01', 'NAZWA_DOD').text(), '99;01;01;1;Nigdzie;gmina;2026-01-01'],
        'terc.csv',
      )
      const href = await upload(world, broken)
      const page = await world.see(href)
      const answer = await world.submit(`${href}/przyjecie`, {})

      assert.match(page, /W pliku jest 1 błąd/)
      assert.match(page, /<th[^>]*>7<\/th>.*Tego kodu nie może być w rejestrze/)
      assert.equal(answer.status, 422)
      assert.deepEqual(await names(world), [])
    }))

  it('does not take a picture for a register', () =>
    town(async (world) => {
      await world.asRole('operator')
      const href = await upload(world, new File([new Uint8Array([137, 80, 78, 71, 13, 10])], 'terc.zip'))
      assert.match(await world.see(href), /nie zgadzają się nagłówki kolumn/)
      assert.match(await (await world.submit(paths.terc.href(), {})).text(), /Prosimy wybrać plik/)
    }))

  it('happens once for a file, and never puts an older one over a newer one', () =>
    town(async (world) => {
      await world.asRole('operator')
      const newer = await upload(world, file('2026-07-01', 'NAZWA_DOD'))
      const older = await upload(world, file('2026-01-01', 'NAZWA_DOD'))
      await world.submit(`${newer}/przyjecie`, {})

      const twice = await world.submit(`${newer}/przyjecie`, {})
      const back = await world.submit(`${older}/przyjecie`, {})
      assert.match(await twice.text(), /Ten plik jest już przyjęty/)
      assert.match(await back.text(), /starszy niż wczytany rejestr/)
    }))

  it('is for an operator alone', () =>
    town(async (world) => {
      await world.asRole('operator')
      const href = await upload(world, file('2026-01-01', 'NAZWA_DOD'))
      for (const role of ['administrator', 'official'] as const) {
        await world.asRole(role)
        assert.equal((await world.visit(paths.terc.href())).status, 403)
        assert.equal((await world.visit(href)).status, 403)
        assert.equal((await world.submit(`${href}/przyjecie`, {})).status, 403)
        assert.equal((await world.submit(paths.tercLinks.href(), {})).status, 403)
      }
    }))
})

describe('linking a municipality to its code', () => {
  it('takes its county and voivodeship from the register', () =>
    town(async (world) => {
      await world.asRole('operator')
      await world.submit(`${await upload(world, file('2026-01-01', 'NAZWA_DOD'))}/przyjecie`, {})
      assert.match(await world.see(paths.terc.href()), /<option value="1261011"/)

      const linked = await world.submit(paths.tercLinks.href(), { community: world.krakow.id, code: '1261011' })
      assert.equal(linked.status, 303)
      const { terc, county, voivodeship } = (await communityBySlug(world.db, 'krakow'))!
      assert.deepEqual([terc, county, voivodeship], ['1261011', 'Kraków', 'małopolskie'])
    }))

  it('is refused with a code that is not in the register', () =>
    town(async (world) => {
      await world.asRole('operator')
      const link = (code: string) => world.submit(paths.tercLinks.href(), { community: world.krakow.id, code })
      assert.match(await (await link('1261011')).text(), /nie ma gminy o tym kodzie/)
      assert.match(await (await link('12')).text(), /siedem cyfr/)
    }))
})
