import { join } from 'node:path'
import { type Outcome, output, type Step } from './step.ts'

type NewDatabase = () => Promise<{ url: string } | { absent: string }>

const script = join(import.meta.dirname, '../replay.ts')

/** A whole programme played through the pages; each invariant it checks at the end counts for itself. */
export function replay(sentence: string, programme: string, newDatabase?: NewDatabase): Step {
  const run = async (): Promise<Outcome> => {
    const database = await newDatabase?.()
    if (database && 'absent' in database) return { passed: 0, failed: 0, skipped: 1, text: database.absent }

    const url = database?.url ?? ''
    const { code, text } = await output(process.execPath, ['--import', 'tsx', script, programme], { DATABASE_URL: url })
    const passed = [...text.matchAll(/^✔/gm)].length
    const failed = [...text.matchAll(/^✘/gm)].length
    return { passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1), skipped: 0, text: text.slice(-6000) }
  }
  return { sentence, run }
}
