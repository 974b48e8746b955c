import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * A throw-away PostgreSQL cluster of the installed server, on a free port of this machine only, started when first
 * asked for. PostgreSQL refuses to run as root, so root starts it as the user its package made (or as "nobody").
 */
class ThrowAway {
  #room = ''
  #server: ChildProcess | null = null
  #started: Promise<number | null> | null = null
  #made = 0

  /** An empty database, or why there is none. */
  async newDatabase(): Promise<{ url: string } | { absent: string }> {
    const absent = { absent: 'No PostgreSQL server is installed here (Debian: apt install postgresql).' }
    if (!initdb()) return absent
    this.#started ??= this.#start()
    const port = await this.#started
    if (port === null) return { absent: 'The installed PostgreSQL server could not be started here.' }

    this.#made += 1
    const name = `podworko_${this.#made}`
    const made = spawnSync(tool('createdb'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', name])
    if (made.status !== 0) return { absent: String(made.stderr) }
    return { url: `postgres://postgres@127.0.0.1:${port}/${name}` }
  }

  async stop(): Promise<void> {
    this.#server?.kill('SIGQUIT')
    if (this.#server && this.#server.exitCode === null) await new Promise((done) => this.#server!.once('exit', done))
    if (this.#room) rmSync(this.#room, { recursive: true, force: true })
  }

  async #start(): Promise<number | null> {
    const user = plainUser()
    this.#room = mkdtempSync(join(tmpdir(), 'podworko-pg-'))
    chmodSync(this.#room, 0o700)
    if (user.uid !== undefined) chownSync(this.#room, user.uid, user.gid!)
    const data = join(this.#room, 'data')
    const options = { ...user, cwd: this.#room }
    const asked = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
    if (spawnSync(initdb()!, asked, options).status !== 0) return null

    const port = await freePort()
    const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1']
    const settings = [...quick, `unix_socket_directories=${this.#room}`, 'max_connections=60'].flatMap((one) => [
      '-c',
      one,
    ])
    this.#server = spawn(tool('postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...options,
      stdio: 'ignore',
    })
    return (await this.#ready(port)) ? port : null
  }

  async #ready(port: number): Promise<boolean> {
    for (let trial = 0; trial < 100; trial += 1) {
      if (spawnSync(tool('pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0) return true
      await new Promise((passed) => setTimeout(passed, 100))
    }
    return false
  }
}

export const anyPostgres = new ThrowAway()

function initdb(): string | undefined {
  return globSync([
    '/usr/lib/postgresql/*/bin/initdb',
    '/usr/local/pgsql/bin/initdb',
    '/opt/homebrew/opt/postgresql*/bin/initdb',
  ])
    .sort()
    .at(-1)
}

function tool(name: string): string {
  return join(dirname(initdb()!), name)
}

function plainUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const known = ['postgres', 'nobody'].map((name) => {
    const id = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout)
    return { uid: id('-u'), gid: id('-g') }
  })
  return known.find(({ uid }) => uid > 0) ?? {}
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const trial = createServer().listen(0, '127.0.0.1', () => {
      const { port } = trial.address() as { port: number }
      trial.close(() => resolve(port))
    })
  })
}
