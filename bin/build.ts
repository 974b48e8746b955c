import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'

const root = join(import.meta.dirname, '..')
const cache = join(root, '.cache', 'server')
const most = 4

/**
 * The server as plain JavaScript, bundled once per state of the source, and the folder it lies in.
 * Starting from it takes a second; compiling every module again at each start would take five.
 */
export async function built(say: (sentence: string) => void): Promise<string> {
  const folder = join(cache, keyOfSource())
  if (existsSync(folder)) return folder

  say('Building (only after the source changed) …')
  const unfinished = `${folder}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  await bundle(unfinished)
  const { keepAssets, buildAssets } = await import('#kit/assets.ts')
  await keepAssets(await buildAssets(), unfinished)
  await rename(unfinished, folder).catch((error: NodeJS.ErrnoException) => {
    // Two first starts at once: the other one was quicker, and its build is the same.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    return rm(unfinished, { recursive: true })
  })
  await forgetOld()
  return folder
}

async function bundle(outdir: string) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: { server: join(root, 'bin/server.ts') },
    outdir,
    bundle: true,
    plugins: [outside],
    platform: 'node',
    format: 'esm',
    target: 'node24',
    splitting: true,
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  })
}

/** Packages of many small modules that every start needs: read as one file they load three times as fast. */
const inside = /^(hono|@hono\/node-server|drizzle-orm|zod|intl-messageformat|@formatjs\/[^/]+|temporal-polyfill)(\/|$)/

/** Every other package stays where it is installed: some bring binaries, and most load only when first needed. */
const outside: Plugin = {
  name: 'outside',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./#]/ }, ({ path, kind }) =>
      kind === 'entry-point' || inside.test(path) ? undefined : { path, external: true },
    )
  },
}

function keyOfSource(): string {
  const files = globSync(['src/**/*', 'bin/**/*', 'demo/**/*', 'package-lock.json'], { cwd: root, withFileTypes: true })
  const hash = createHash('sha256').update(process.version)
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  for (const path of paths.sort()) hash.update(path).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

/** A few builds are kept, since a server that still runs from an older one may load a part of it later. */
async function forgetOld() {
  const names = await readdir(cache)
  const aged = await Promise.all(names.map(async (name) => ({ name, age: (await stat(join(cache, name))).mtimeMs })))
  const old = aged.sort((one, other) => other.age - one.age).slice(most)
  await Promise.all(old.map(({ name }) => rm(join(cache, name), { recursive: true, force: true })))
}
