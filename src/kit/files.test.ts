import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { town } from '#testing.ts'
import { keepFile, mostBytes, type NewFile, serveFile } from './files.ts'

const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#83271a' } })
const asBytes = (text: string) => new TextEncoder().encode(text)

describe('keeping an uploaded file', () => {
  it('re-encodes a photo, smaller and without what the camera wrote into it', () =>
    upload(async (keep, storage) => {
      const photo = await drawing(3000, 1500)
        .jpeg()
        .withExif({ IFD0: { Artist: 'Anna Jesion' } })
        .toBuffer()

      const { file } = await keep({ name: 'C:\\zdjęcia\\podwórko.JPG', bytes: photo })

      const kept = await sharp((await storage.get(file!.storageKey))!).metadata()
      assert.deepEqual([kept.width, kept.height, kept.exif], [2400, 1200, undefined])
      assert.deepEqual([file!.name, file!.mediaType], ['podwórko.JPG', 'image/jpeg'])
    }))

  it('believes the bytes, not the name', () =>
    upload(async (keep) => {
      assert.equal(
        (await keep({ name: 'herb.png', bytes: asBytes('<svg onload="alert(1)"/>') })).refused,
        'unknown-kind',
      )
      assert.equal((await keep({ name: 'herb.png', bytes: asBytes('MZ\0\0') })).refused, 'unknown-kind')
      assert.equal(
        (await keep({ name: 'lista.csv', bytes: new Uint8Array([0xff, 0xfe, 0x41]) })).refused,
        'unknown-kind',
      )
    }))

  it('refuses nothing, too much, a broken picture, and a paper where a picture is wanted', () =>
    upload(async (keep) => {
      const torn = (await drawing(40, 40).png().toBuffer()).subarray(0, 60)
      const refusals = [
        await keep({ bytes: new Uint8Array() }),
        await keep({ bytes: new Uint8Array(mostBytes + 1) }),
        await keep({ bytes: torn }),
        await keep({ name: 'herb.txt', bytes: asBytes('Herb'), picture: true }),
      ].map(({ refused }) => refused)

      assert.deepEqual(refusals, ['empty', 'too-big', 'broken-picture', 'not-a-picture'])
    }))

  it('offers a list for saving under its own name, and answers 304 to whoever has it', () =>
    upload(async (keep, storage) => {
      const { file } = await keep({ name: 'Uwagi mieszkańców.csv', bytes: asBytes('Lp.;Treść\n1;Więcej ławek') })

      const answer = (await serveFile(storage, file!, new Request('http://localhost/')))!
      const again = await serveFile(
        storage,
        file!,
        new Request('http://localhost/', { headers: { 'if-none-match': answer.headers.get('etag')! } }),
      )

      assert.equal(await answer.text(), 'Lp.;Treść\n1;Więcej ławek')
      assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8')
      assert.match(
        answer.headers.get('content-disposition')!,
        /^attachment; .*UTF-8''Uwagi%20mieszka%C5%84c%C3%B3w\.csv$/,
      )
      assert.match(answer.headers.get('content-security-policy')!, /^sandbox; default-src 'none'/)
      assert.equal(again!.status, 304)
    }))
})

type Keep = (file: Partial<NewFile>) => ReturnType<typeof keepFile>
type Storage = Parameters<typeof serveFile>[0]

function upload(run: (keep: Keep, storage: Storage) => Promise<void>) {
  return town(({ db, krakow, storage, now }) => {
    const given = { communityId: krakow.id, name: 'plik.txt', bytes: asBytes('x'), by: null, public: true, now: now() }
    return run((file) => keepFile(db, storage, { ...given, ...file }), storage)
  })
}
