import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'

// The real program, as `npm start` runs it. One data folder is made once and copied, since making one takes seconds.
const begin = join(import.meta.dirname, 'start.ts')
const room = mkdtempSync(join(tmpdir(), 'podworko-'))
const made = join(room, 'made')
let folders = 0

type Running = { child: ChildProcess; address: string; said: () => string }
const all: ChildProcess[] = []

before(async () => {
  const first = await open({ DATA_DIR: made, DEMO: 'no' })
  await end(first, 'SIGTERM')
})
after(() => {
  for (const child of all) child.kill('SIGKILL')
  rmSync(room, { recursive: true, force: true })
})

describe('starting', () => {
  it('says where it is open, answers, and on Ctrl-C stops in order', async () => {
    const server = await open({ DATA_DIR: copy() })
    const health = await fetch(`${server.address}/healthz`)
    assert.deepEqual(await health.json(), { ok: true, version: '0.1.0' })
    assert.equal(await end(server, 'SIGINT'), 0)
    assert.match(server.said(), /Stopping/)
  })

  it('loses nothing when it is killed', async () => {
    const DATA_DIR = copy()
    const server = await open({ DATA_DIR, DEMO: 'no' })
    const typed = await fetch(`${server.address}/konto/wejscie`, {
      method: 'POST',
      headers: { origin: server.address },
      body: new URLSearchParams({ email: 'anna.jesion@example.org' }),
    })
    assert.equal(typed.status, 200)
    const [letter] = await lettersOf(server)
    const code = /\d{6}/.exec(letter!)![0]
    await end(server, 'SIGKILL')

    const again = await open({ DATA_DIR, DEMO: 'no' })
    const entered = await fetch(`${again.address}/konto/wejscie/kod`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: again.address },
      body: new URLSearchParams({ email: 'anna.jesion@example.org', code }),
    })
    assert.equal(entered.status, 303)
    await end(again, 'SIGTERM')

    async function lettersOf({ address }: Running) {
      const page = await fetch(`${address}/outbox.json`)
      if (page.ok) return [await page.text()]
      const { readdirSync, readFileSync } = await import('node:fs')
      return readdirSync(join(DATA_DIR, 'outbox')).map((name) => readFileSync(join(DATA_DIR, 'outbox', name), 'utf8'))
    }
  })

  it('writes a line of JSON for a request, without its query', async () => {
    const server = await open({ DATA_DIR: copy(), DEMO: 'no' })
    await fetch(`${server.address}/konto/wejscie?q=sekret`)
    await end(server, 'SIGTERM')
    assert.match(server.said(), /"route":"\/konto\/wejscie"/)
    assert.doesNotMatch(server.said(), /sekret/)
  })
})

describe('what cannot be started ends with 1 and one sentence:', () => {
  it('a taken port', async () => {
    const taken = createServer().listen(0)
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    await refused({ PORT: String(port), DATA_DIR: copy() }, new RegExp(`^Port ${port} is taken`))
    taken.close()
  })

  it('a folder that cannot be written to', () =>
    refused({ DATA_DIR: '/dev/null/data' }, /^The folder .* cannot be written/))

  it('a second process on the same folder', async () => {
    const DATA_DIR = copy()
    const server = await open({ DATA_DIR, DEMO: 'no' })
    await refused({ DATA_DIR }, /is in use by another running Podwórko/)
    await end(server, 'SIGTERM')
  })

  it('a claim left by a process that is gone is no obstacle', async () => {
    const DATA_DIR = copy()
    writeFileSync(join(DATA_DIR, 'claim'), JSON.stringify({ pid: 1, begun: 'long ago' }))
    await end(await open({ DATA_DIR, DEMO: 'no' }), 'SIGTERM')
  })

  it('a database that cannot be reached', () =>
    refused(
      { DATABASE_URL: 'postgres://podworko:tajne@127.0.0.1:1/podworko', DATA_DIR: join(room, 'unreached') },
      /^The database at DATABASE_URL cannot be reached/,
    ))

  it('a migration that was changed, is unknown, or cannot be finished', async () => {
    await refused(
      { DATA_DIR: await spoilt(`update migrations set hash = 'x' where name like '0001%'`) },
      /0001_kit.sql was changed/,
    )
    await refused({ DATA_DIR: await spoilt(`insert into migrations values ('9999_later.sql', 'x')`) }, /newer version/)
    await refused(
      { DATA_DIR: await spoilt(`delete from migrations where name like '0002%'`) },
      /0002_installation.sql failed and was undone/,
    )
  })

  it('settings that cannot be read', async () => {
    await refused({ PORT: 'drzwi' }, /^PORT is "drzwi"/)
    await refused({ DEMO: 'może' }, /^DEMO is "może"; it must be yes or no/)
    await refused({ SMTP_URL: 'poczta' }, /^SMTP_URL cannot be read/)
    await refused({ SMTP_URL: 'smtp://mail.example' }, /without SMTP_FROM/)
    await refused({ DATABASE_URL: 'mysql://root@localhost/x' }, /^DATABASE_URL cannot be read/)
    await refused({ PUBLIC_URL: 'podworko.example' }, /^PUBLIC_URL is/)
  })
})

function copy(): string {
  folders += 1
  const folder = join(room, String(folders))
  cpSync(made, folder, { recursive: true })
  return folder
}

async function spoilt(statement: string): Promise<string> {
  const folder = copy()
  const { PGlite } = await import('@electric-sql/pglite')
  const client = await PGlite.create({ dataDir: join(folder, 'pg') })
  await client.exec(statement)
  await client.close()
  return folder
}

function run(environment: Record<string, string>) {
  const env = { PATH: process.env.PATH, PORT: '0', ...environment }
  const child = spawn(process.execPath, [begin], { cwd: room, env })
  all.push(child)
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  child.stdout.on('data', (text) => {
    said += text
  })
  return { child, said: () => said }
}

async function open(environment: Record<string, string>): Promise<Running> {
  const { child, said } = run(environment)
  for (;;) {
    const address = /http:\/\/localhost:\d+/.exec(said())?.[0]
    if (address) return { child, address, said }
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${said()}`)
    await Promise.race([once(child.stderr!, 'data'), once(child, 'exit')])
  }
}

async function refused(environment: Record<string, string>, sentence: RegExp) {
  const { child, said } = run(environment)
  const [code] = await once(child, 'close')
  const lines = said()
    .split('\n')
    .filter((line) => line && !line.endsWith('…'))
  assert.equal(code, 1, said())
  assert.equal(lines.length, 1, said())
  assert.match(lines[0]!, sentence)
}

async function end({ child }: Running, signal: NodeJS.Signals) {
  child.kill(signal)
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}
