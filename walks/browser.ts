import { existsSync, globSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
]
const unpacked = join(import.meta.dirname, '../.cache/chromium')

/** A real Chromium: the one installed here, else the one that came with the packages. `CHROMIUM` names another. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM === 'npm' ? undefined : (process.env.CHROMIUM ?? installed.find(existsSync))
  if (own) return chromium.launch({ executablePath: own, args: ['--no-sandbox', '--disable-dev-shm-usage'] })

  if (!existsSync(unpacked)) await unpack()
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: join(unpacked, 'chromium'),
    // The packed browser is made for one page; without its own process a crash of one would end all.
    args: packed.args.filter(
      (flag) => !['--single-process', '--no-zygote'].includes(flag) && !flag.startsWith('--headless'),
    ),
    env: { ...process.env, ...missingParts() } as Record<string, string>,
  })
}

/** Unpacks beside the final place and moves it there, so that a run that is stopped half-way leaves nothing broken. */
async function unpack() {
  const folder = `${unpacked}.${process.pid}`
  await mkdir(folder, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  const { inflate } = await import('@sparticuz/chromium')
  const source = join(import.meta.dirname, '../node_modules/@sparticuz/chromium/bin')
  for (const part of ['chromium', 'fonts.tar', 'swiftshader.tar', 'al2023.tar'])
    await inflate(join(source, `${part}.br`))
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  await rename(folder, unpacked)
}

/** Libraries and letters that a bare machine lacks come with the packed browser. */
function missingParts(): Record<string, string> {
  const libraries = globSync('/{usr/,}{lib,lib64}/{*/,}libnss3.so').length > 0
  const letters = existsSync('/etc/fonts/fonts.conf')
  return {
    ...(libraries ? {} : { LD_LIBRARY_PATH: `${join(unpacked, 'al2023/lib')}:${unpacked}` }),
    ...(letters ? {} : { FONTCONFIG_PATH: join(unpacked, 'fonts') }),
  }
}
