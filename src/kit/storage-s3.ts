import { createHash, createHmac } from 'node:crypto'
import type { Storage } from './storage.ts'

/** Where a bucket is and who may use it, as `s3://key:secret@host/bucket?region=…` says; `s3+http:` is without TLS. */
export type Bucket = { origin: string; bucket: string; region: string; key: string; secret: string }

export type Signing = {
  method: string
  /** Already encoded, beginning with a slash. */
  path: string
  headers: Record<string, string>
  payloadHash: string
  at: Date
}

/** Bytes in a bucket of an S3-compatible store (AWS, MinIO, Ceph, Garage …), addressed by path. */
export function bucketStorage(url: string, now: () => Date): Storage {
  const bucket = bucketOf(url)
  const ask = async (method: string, key: string, bytes?: Uint8Array<ArrayBuffer>) => {
    const response = await fetch(...requestFor(bucket, method, key, bytes, now()))
    if (response.ok || (response.status === 404 && method !== 'PUT')) return response
    throw new Error(`The file store answered ${response.status} to ${method}: ${(await response.text()).slice(0, 300)}`)
  }
  return {
    async put(key, bytes) {
      const answer = await ask('PUT', key, new Uint8Array(bytes))
      await answer.arrayBuffer()
    },
    async get(key) {
      const answer = await ask('GET', key)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return answer.status === 404 ? null : bytes
    },
    async remove(key) {
      const answer = await ask('DELETE', key)
      await answer.arrayBuffer()
    },
  }
}

export function bucketOf(url: string): Bucket {
  const { protocol, host, pathname, username, password, searchParams } = new URL(url)
  return {
    origin: `${protocol === 's3+http:' ? 'http' : 'https'}://${host}`,
    bucket: pathname.replace(/^\/|\/$/g, ''),
    region: searchParams.get('region') ?? 'us-east-1',
    key: decodeURIComponent(username),
    secret: decodeURIComponent(password),
  }
}

function requestFor(
  bucket: Bucket,
  method: string,
  key: string,
  bytes: Uint8Array<ArrayBuffer> | undefined,
  at: Date,
): [string, RequestInit] {
  const path = `/${encoded(bucket.bucket)}/${encoded(key)}`
  const payloadHash = sha256(bytes ?? '')
  const headers = { host: new URL(bucket.origin).host, 'x-amz-content-sha256': payloadHash, 'x-amz-date': stamp(at) }
  const authorization = authorizationOf(bucket, 's3', { method, path, headers, payloadHash, at })
  const { host: _, ...sent } = headers
  return [`${bucket.origin}${path}`, { method, headers: { ...sent, authorization }, body: bytes }]
}

/**
 * The Authorization header of AWS Signature Version 4 over all the given headers, for a request without a query
 * (docs.aws.amazon.com, "Create a signed AWS API request").
 */
export function authorizationOf(
  { key, secret, region }: Pick<Bucket, 'key' | 'secret' | 'region'>,
  service: string,
  { method, path, headers, payloadHash, at }: Signing,
): string {
  const sorted = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const named = sorted.map(([name]) => name).join(';')
  const listed = sorted.map(([name, value]) => `${name}:${value}\n`).join('')
  const canonical = [method, path, '', listed, named, payloadHash].join('\n')

  const day = stamp(at).slice(0, 8)
  const scope = `${day}/${region}/${service}/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', stamp(at), scope, sha256(canonical)].join('\n')
  const signingKey = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  const signature = hmac(signingKey, toSign).toString('hex')
  return `AWS4-HMAC-SHA256 Credential=${key}/${scope}, SignedHeaders=${named}, Signature=${signature}`
}

/** Encoded as S3 wants it: everything but unreserved characters, slashes kept. */
function encoded(path: string): string {
  const strict = (part: string) =>
    encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return path.split('/').map(strict).join('/')
}

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '')
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
