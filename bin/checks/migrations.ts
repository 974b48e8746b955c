import { readFileSync } from 'node:fs'
import { output } from './step.ts'

/** Migrations that differ from those of the last release: data of others already stands on them. */
export async function migrationProblems(): Promise<string[]> {
  const { code, text: tag } = await output('git', ['describe', '--tags', '--abbrev=0', '--match', 'v*'])
  if (code !== 0) return []
  const released = (await output('git', ['ls-tree', '-r', '--name-only', tag.trim(), 'migrations/'])).text.trim()
  const problems = await Promise.all(
    released.split('\n').map(async (file) => {
      const { text } = await output('git', ['show', `${tag.trim()}:${file}`])
      return text === read(file) ? [] : [`${file} differs from the one released as ${tag.trim()}`]
    }),
  )
  return problems.flat()
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
