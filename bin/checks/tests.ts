import { globSync } from 'node:fs'
import { type Outcome, output, type Step } from './step.ts'

type NewDatabase = () => Promise<{ url: string } | { absent: string }>

/** The test files under a folder; of several parts, every so-manyth, so that the parts take equally long. */
export function testFiles(folder: string, part = 1, parts = 1): string[] {
  const files = globSync(`${folder}/**/*.test.{ts,tsx}`).sort()
  return files.filter((_, index) => index % parts === part - 1)
}

/** Tests in one process of their own: they share one database, and each undoes what it did. */
export function tests(sentence: string, files: string[], newDatabase?: NewDatabase): Step {
  const run = async (): Promise<Outcome> => {
    const database = await newDatabase?.()
    if (database && 'absent' in database) return { passed: 0, failed: 0, skipped: 1, text: database.absent }
    if (files.length === 0) return { passed: 0, failed: 0, skipped: 1, text: 'There is nothing to run yet.' }

    const { code, text } = await output(
      process.execPath,
      ['--import', 'tsx', '--test', '--test-isolation=none', '--test-reporter=spec', ...files],
      { NODE_ENV: 'test', ...(database && { TEST_DATABASE_URL: database.url }) },
    )
    const counted = (name: string) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0)
    const failed = counted('fail') + counted('cancelled')
    const reasons = text.split('✖ failing tests:')[1] ?? text.slice(-6000)
    return {
      passed: counted('pass'),
      failed: failed || (code === 0 ? 0 : 1),
      skipped: counted('skipped'),
      text: reasons,
    }
  }
  return { sentence, run }
}
