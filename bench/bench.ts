import { type ChildProcess, fork, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { openEmbedded, openPostgres } from '#kit/database.ts'
import { migrate } from '#kit/migrate.ts'
import { anyPostgres } from '../bin/checks/postgres.ts'
import { type Size, seed, seeded } from './seed.ts'

type Measure = { name: string; address: string; fields?: (turn: number) => Record<string, string>; anew?: boolean }
type Numbers = { rate: number; median: number; slow: number; failed: number; work: number }
type Row = { database: string; name: string; kilobytes: string; ours: Numbers; bare: Numbers }

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'city' },
    seconds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
})
const seconds = Number(values.seconds)
const room = mkdtempSync(join(tmpdir(), 'podworko-bench-'))

/** `anew` asks for a page that cannot be kept: each time with another query, as if something had just happened. */
const measures: Measure[] = [
  { name: 'front page, kept', address: seeded.front },
  { name: 'front page of the town, kept', address: seeded.town },
  { name: 'front page of the town, made anew', address: seeded.town, anew: true },
  { name: 'consultation with 1,000 remarks, kept', address: seeded.remarks },
  { name: 'consultation with 1,000 remarks, made anew', address: seeded.remarks, anew: true },
  { name: 'document of 300 units, kept', address: seeded.document },
  { name: 'document of 300 units, made anew', address: seeded.document, anew: true },
  { name: 'week of a region, 2,000 series in 100 towns, kept', address: seeded.region },
  { name: 'week of a region, 2,000 series in 100 towns, made anew', address: seeded.region, anew: true },
  { name: 'posting a remark', address: seeded.remarks, fields: remark },
]

const rows: Row[] = []
for (const database of ['PGlite', 'PostgreSQL']) {
  const place = await prepared(database)
  if (place) rows.push(...(await measured(database, place)))
}
await anyPostgres.stop()
const table = tableOf(rows)
console.log(table)
if (!values.only) writeFileSync(join(import.meta.dirname, 'last.md'), `${table}\n`)
rmSync(room, { recursive: true, force: true })
process.exit()

/** A database with the seeded town in it, as the settings that open it. */
async function prepared(kind: string): Promise<Record<string, string> | null> {
  const DATA_DIR = join(room, kind)
  const offer = kind === 'PostgreSQL' ? await anyPostgres.newDatabase() : null
  if (offer && 'absent' in offer) {
    console.log(offer.absent)
    return null
  }
  console.log(`Seeding a ${values.size} on ${kind} …`)
  const database = offer ? await openPostgres(offer.url) : await openEmbedded(join(DATA_DIR, 'pg'))
  await migrate(database.db)
  await seed(database.db, values.size as Size, new Date())
  await database.close()
  return offer ? { DATA_DIR, DATABASE_URL: offer.url } : { DATA_DIR }
}

async function measured(database: string, place: Record<string, string>): Promise<Row[]> {
  const { child, address } = await served(place)
  const done: Row[] = []
  for (const measure of measures.filter(({ name }) => !values.only || name.includes(values.only))) {
    const sample = await ask(address, measure)
    if (!sample) continue
    // Until code has run a while it is not yet compiled; nobody is measured cold.
    await load(address, child.pid!, measure, 2)
    const bare = await withBare(sample, (base, pid) => load(base, pid, measure))
    const ours = await load(address, child.pid!, measure)
    const kilobytes = (sample.bytes.byteLength / 1024).toFixed(1)
    done.push({ database, name: measure.name, kilobytes, ours, bare })
    console.log(`${database} · ${measure.name}: ${Math.round(ours.rate)}/s, bare ${Math.round(bare.rate)}/s`)
  }
  child.kill('SIGTERM')
  await once(child, 'exit')
  return done
}

async function served(place: Record<string, string>) {
  const env = { PATH: process.env.PATH, PORT: '0', DEMO: 'no', RATE: '1000000', LOG: 'silent', ...place }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../bin/start.ts')], { env })
  let said = ''
  for (;;) {
    const [part] = await Promise.race([once(child.stderr, 'data'), once(child, 'exit')])
    said += String(part)
    const address = /http:\/\/localhost:\d+/.exec(said)?.[0]
    if (address) return { child, address: address.replace('localhost', '127.0.0.1') }
    if (child.exitCode !== null) throw new Error(said)
  }
}

type Sample = { bytes: Buffer; headers: Record<string, string>; status: number }

/** One answer as it travels (compressed), to be given again by the bare server; null where the page is not there. */
async function ask(base: string, { address, fields }: Measure): Promise<Sample | null> {
  const init: RequestInit = fields
    ? { method: 'POST', body: new URLSearchParams(fields(0)), headers: { origin: base }, redirect: 'manual' }
    : {}
  const response = await fetch(`${base}${address}`, init)
  const plain = Buffer.from(await response.arrayBuffer())
  if (response.status >= 400) {
    console.log(`${address} answers ${response.status}: not measured`)
    return null
  }
  const { gzipSync } = await import('node:zlib')
  const bytes = plain.byteLength > 0 ? gzipSync(plain) : plain
  const kept = ['content-type', 'cache-control', 'etag', 'location', 'vary', 'content-security-policy']
  const headers = Object.fromEntries([...response.headers].filter(([name]) => kept.includes(name)))
  if (plain.byteLength > 0) headers['content-encoding'] = 'gzip'
  return { bytes, headers, status: response.status }
}

async function withBare(sample: Sample, run: (base: string, pid: number) => Promise<Numbers>): Promise<Numbers> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'bare.ts'))
  child.send({ ...sample, body: sample.bytes.toString('base64') })
  const [port] = (await once(child, 'message')) as [number]
  const numbers = await run(`http://127.0.0.1:${port}`, child.pid!)
  child.kill()
  return numbers
}

async function load(base: string, pid: number, measure: Measure, duration = seconds): Promise<Numbers> {
  const { address, fields, anew } = measure
  let turn = 0
  const request = (one: autocannon.Request): autocannon.Request => {
    turn += 1
    if (fields) return { ...one, body: new URLSearchParams(fields(turn)).toString() }
    return anew ? { ...one, path: `${address}?proba=${turn}` } : one
  }
  const before = workOf(pid)
  const result = await autocannon({
    url: `${base}${address}`,
    connections: 20,
    duration,
    headers: {
      'accept-encoding': 'gzip',
      origin: base,
      ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    requests: [{ method: fields ? 'POST' : 'GET', path: address, setupRequest: request }],
  })
  const { requests, latency, errors } = result
  const failed = errors + result['4xx'] + result['5xx']
  const work = (workOf(pid) - before) / Math.max(1, requests.total)
  return { rate: requests.average, median: latency.p50, slow: latency.p99, failed, work }
}

/** Milliseconds a process has computed so far, whatever else the machine was doing; not known outside Linux. */
function workOf(pid: number): number {
  if (!existsSync(`/proc/${pid}/stat`)) return Number.NaN
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return (user! + system!) * 10
}

function remark(turn: number): Record<string, string> {
  const text = `Prosimy o ławkę przy szkole (${process.pid}, ${turn}).`
  return { client_id: randomUUID(), text, reasons: 'Droga jest długa.', givenName: 'Anna', contact: 'none' }
}

function tableOf(all: Row[]): string {
  const line = ({ database, name, kilobytes, ours, bare }: Row) => {
    const times = (bare.rate / ours.rate).toFixed(1)
    const work = [ours.work.toFixed(2), (ours.work / bare.work).toFixed(1)]
    const cells = [database, name, kilobytes, Math.round(ours.rate), Math.round(bare.rate), `1/${times}`]
    return `| ${[...cells, ours.median, ours.slow, ...work, ours.failed].join(' | ')} |`
  }
  const names =
    'Database | What | kB | per second | bare per second | ratio | median ms | p99 ms | work ms | × bare work | failed'
  return [`| ${names} |`, `|---|---|${'--:|'.repeat(9)}`, ...all.map(line)].join('\n')
}
