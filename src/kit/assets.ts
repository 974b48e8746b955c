import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { BuildOptions } from 'esbuild'
import { root } from './root.ts'
import type { Frame } from './ui/frame.ts'

export type Asset = { bytes: Uint8Array<ArrayBuffer>; zipped: Uint8Array<ArrayBuffer>; type: string }
export type Assets = { files: Map<string, Asset>; frame: Frame['assets'] }

const source = fileURLToPath(new URL('src/', root))

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Bundles every style (`kit/ui/ui.css`, then each slice's) into one file and every `*.client.ts` into one module
 * with its lazily loaded parts beside it. Names carry the hash of their content, so they are kept for ever; only a
 * `*.worker.ts` keeps its own name, by which browsers ask whether it is still the same.
 */
export async function buildAssets(): Promise<Assets> {
  const styles = ['kit/ui/ui.css', ...globSync('*/*.css', { cwd: source }).sort()]
  const scripts = globSync('**/*.client.ts', { cwd: source }).sort()
  const css = styles.map((file) => `@import './${file}';`).join('\n')
  const js = scripts.map((file) => `import './${file}'`).join('\n')
  const workers = globSync('**/*.worker.ts', { cwd: source }).map((file) =>
    bundle(`import './${file}'`, 'ts', named(file)),
  )
  const outputs = await Promise.all([
    bundle(css, 'css', { target: oldestBrowsers }),
    bundle(js, 'ts', esModule),
    ...workers,
  ])
  const files = new Map(outputs.flat().map(({ path, contents }) => [path, asset(path, contents)]))
  const icon = await addIcon(files)
  const found = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path))
  return { files, frame: { styles: found(/\/stdin-.*\.css$/), scripts: found(/\/stdin-.*\.js$/), fonts: [], icon } }
}

const named = (file: string): BuildOptions => ({ entryNames: basename(file, '.ts') })
/** What styles are written down for: nesting and the like become what these understand. */
const oldestBrowsers = ['chrome100', 'firefox100', 'safari15.4']
const esModule: BuildOptions = { format: 'esm', splitting: true, target: 'es2022' }

async function bundle(contents: string, loader: 'css' | 'ts', more: BuildOptions) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    stdin: { contents, loader, resolveDir: source, sourcefile: `app.${loader}` },
    bundle: true,
    minify: true,
    write: false,
    outdir: '/assets',
    absWorkingDir: source,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'file' },
    publicPath: '/assets',
    ...more,
  })
  return outputFiles!
}

/** Writes a build into one file of a folder, so that the next start need not make it. */
export async function keepAssets({ files, frame }: Assets, folder: string): Promise<void> {
  const kept = [...files].map(([path, { bytes }]) => [path, Buffer.from(bytes).toString('base64')])
  await writeFile(join(folder, 'assets.json'), JSON.stringify({ kept, frame }))
}

/** The build kept in a folder. */
export async function keptAssets(folder: string): Promise<Assets> {
  const { kept, frame } = JSON.parse(await readFile(join(folder, 'assets.json'), 'utf8')) as {
    kept: [string, string][]
    frame: Frame['assets']
  }
  return { files: new Map(kept.map(([path, text]) => [path, asset(path, Buffer.from(text, 'base64'))])), frame }
}

async function addIcon(files: Map<string, Asset>): Promise<string> {
  const bytes = await readFile(new URL('src/kit/ui/favicon.svg', root))
  const href = `/assets/favicon-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.svg`
  files.set(href, asset(href, bytes))
  return href
}

function asset(path: string, contents: Uint8Array): Asset {
  const bytes = new Uint8Array(contents)
  return { bytes, zipped: new Uint8Array(gzipSync(bytes)), type: types[extname(path)] ?? 'application/octet-stream' }
}

/** A worker may serve any folder of ours that a page of ours names, asks nobody else, and is looked at anew each time. */
const workerHeaders = [
  ['cache-control', 'no-cache'],
  ['service-worker-allowed', '/'],
  ['content-security-policy', "default-src 'none'; script-src 'self'; connect-src 'self'"],
] as const

/** A file of the build, compressed where the browser can, kept by it for a year; 404 for any other name. */
export function serveAsset(assets: Assets, request: Request): Response {
  const { pathname } = new URL(request.url)
  const file = assets.files.get(pathname)
  if (!file) return new Response('', { status: 404 })

  const zipped = file.type !== 'font/woff2' && (request.headers.get('accept-encoding') ?? '').includes('gzip')
  const headers = new Headers({
    'content-type': file.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  })
  if (zipped) headers.set('content-encoding', 'gzip')
  if (pathname.endsWith('.worker.js')) for (const [name, value] of workerHeaders) headers.set(name, value)
  return new Response(zipped ? file.zipped : file.bytes, { headers })
}
