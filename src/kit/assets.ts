import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { root } from './root.ts'
import type { Frame } from './ui/frame.ts'

export type Asset = { bytes: Uint8Array<ArrayBuffer>; zipped: Uint8Array<ArrayBuffer>; type: string }
export type Assets = { files: Map<string, Asset>; frame: Frame['assets'] }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Bundles every style (`kit/ui/ui.css`, then each slice's) into one file and every `*.client.ts` into one module
 * with its lazily loaded parts beside it. Names carry the hash of their content, so they are kept for ever.
 */
export async function buildAssets(): Promise<Assets> {
  const { build } = await import('esbuild')
  const source = fileURLToPath(new URL('src/', root))
  const styles = ['kit/ui/ui.css', ...globSync('*/*.css', { cwd: source }).sort()]
  const scripts = globSync('**/*.client.ts', { cwd: source }).sort()
  const common = {
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
  } as const
  const [css, js] = await Promise.all([
    build({
      ...common,
      stdin: {
        contents: styles.map((file) => `@import './${file}';`).join('\n'),
        loader: 'css',
        resolveDir: source,
        sourcefile: 'app.css',
      },
    }),
    build({
      ...common,
      format: 'esm',
      splitting: true,
      target: 'es2022',
      stdin: {
        contents: scripts.map((file) => `import './${file}'`).join('\n'),
        loader: 'ts',
        resolveDir: source,
        sourcefile: 'app.ts',
      },
    }),
  ])
  const outputs = [...css.outputFiles, ...js.outputFiles]
  const files = new Map(outputs.map(({ path, contents }) => [path, asset(path, contents)]))
  const icon = await addIcon(files)
  const named = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path))
  return { files, frame: { styles: named(/\/stdin-.*\.css$/), scripts: named(/\/stdin-.*\.js$/), fonts: [], icon } }
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

/** A file of the build, compressed where the browser can, kept by it for a year; 404 for any other name. */
export function serveAsset(assets: Assets, request: Request): Response {
  const file = assets.files.get(new URL(request.url).pathname)
  if (!file) return new Response('', { status: 404 })

  const zipped = file.type !== 'font/woff2' && (request.headers.get('accept-encoding') ?? '').includes('gzip')
  const headers = new Headers({
    'content-type': file.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  })
  if (zipped) headers.set('content-encoding', 'gzip')
  return new Response(zipped ? file.zipped : file.bytes, { headers })
}
