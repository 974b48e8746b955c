import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { describe, it } from 'node:test'
import { authorizationOf, bucketOf, bucketStorage } from './storage-s3.ts'

const nothing = createHash('sha256').digest('hex')
const signatureIn = (header: string) => /Signature=([0-9a-f]{64})$/.exec(header)?.[1]

describe('a signature', () => {
  it('is that of the published suite (get-vanilla)', () => {
    const who = { key: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', region: 'us-east-1' }
    const header = authorizationOf(who, 'service', {
      method: 'GET',
      path: '/',
      headers: { Host: 'example.amazonaws.com', 'X-Amz-Date': '20150830T123600Z' },
      payloadHash: nothing,
      at: new Date('2015-08-30T12:36:00Z'),
    })
    assert.equal(signatureIn(header), '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31')
  })

  it('is that of the published examples for S3', () => {
    const who = { key: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', region: 'us-east-1' }
    const at = new Date('2013-05-24T00:00:00Z')
    const common = { host: 'examplebucket.s3.amazonaws.com', 'x-amz-date': '20130524T000000Z' }
    const get = authorizationOf(who, 's3', {
      method: 'GET',
      path: '/test.txt',
      headers: { ...common, range: 'bytes=0-9', 'x-amz-content-sha256': nothing },
      payloadHash: nothing,
      at,
    })
    assert.equal(signatureIn(get), 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41')

    const payloadHash = createHash('sha256').update('Welcome to Amazon S3.').digest('hex')
    const date = 'Fri, 24 May 2013 00:00:00 GMT'
    const put = authorizationOf(who, 's3', {
      method: 'PUT',
      path: '/test%24file.text',
      headers: { ...common, date, 'x-amz-content-sha256': payloadHash, 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      payloadHash,
      at,
    })
    assert.equal(signatureIn(put), '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd')
  })
})

describe('a bucket', () => {
  it('is read from one address', () => {
    assert.deepEqual(bucketOf('s3://klucz:se%2Fkret@store.example/pliki?region=eu-central-1'), {
      origin: 'https://store.example',
      bucket: 'pliki',
      region: 'eu-central-1',
      key: 'klucz',
      secret: 'se/kret',
    })
  })

  it('keeps bytes, gives them back, and forgets them', async () => {
    const store = await openStore()
    const storage = bucketStorage(`s3+http://klucz:sekret@${store.host}/pliki`, () => new Date())
    const bytes = new Uint8Array([1, 2, 3, 250])

    assert.equal(await storage.get('ab/cd/nie-ma'), null)
    await storage.put('ab/cd/uchwała (1).pdf', bytes)
    assert.deepEqual(await storage.get('ab/cd/uchwała (1).pdf'), bytes)
    await storage.remove('ab/cd/uchwała (1).pdf')
    assert.equal(await storage.get('ab/cd/uchwała (1).pdf'), null)
    await store.close()
  })

  it('says so when it is not let in', async () => {
    const store = await openStore()
    const storage = bucketStorage(`s3+http://klucz:inny@${store.host}/pliki`, () => new Date())
    await assert.rejects(() => storage.put('ab', new Uint8Array([1])), /answered 403 to PUT/)
    await store.close()
  })
})

/** A store of files in memory that lets in only requests whose signature it can make itself. */
async function openStore() {
  const kept = new Map<string, Buffer>()
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>))
    const known = kept.get(request.url!)
    if (!signed(request, body)) response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
    else if (request.method === 'PUT') response.end(String(kept.set(request.url!, body).size))
    else if (request.method === 'DELETE') response.writeHead(kept.delete(request.url!) ? 204 : 404).end()
    else response.writeHead(known ? 200 : 404).end(known)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return { host: `127.0.0.1:${port}`, close: () => new Promise((closed) => server.close(closed)) }
}

function signed({ method, url, headers }: IncomingMessage, body: Buffer): boolean {
  const payloadHash = createHash('sha256').update(body).digest('hex')
  const stamp = String(headers['x-amz-date'])
  const at = new Date(stamp.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'))
  const own = { host: String(headers.host), 'x-amz-content-sha256': payloadHash, 'x-amz-date': stamp }
  const who = { key: 'klucz', secret: 'sekret', region: 'us-east-1' }
  const expected = authorizationOf(who, 's3', { method: method!, path: url!, headers: own, payloadHash, at })
  return headers.authorization === expected && headers['x-amz-content-sha256'] === payloadHash
}
