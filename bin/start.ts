import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const say = (sentence: string) => process.stderr.write(`${sentence}\n`)

enableCompileCache(join(import.meta.dirname, '../.cache/compile'))
process.setSourceMapsEnabled(true)
const { built } = await import('./build.ts')
const folder = await built(say)
if (process.argv.includes('--build')) process.exit()

const { start } = (await import(pathToFileURL(join(folder, 'server.js')).href)) as typeof import('./server.ts')
await start(process.env, folder, say)
