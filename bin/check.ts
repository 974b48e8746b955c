import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { anyPostgres } from './checks/postgres.ts'
import type { Outcome, Step } from './checks/step.ts'
import { steps } from './checks/steps.ts'

/**
 * Everything that must be true, as sentences: `npm test` here, at home and where the project is tested.
 * `npm test -- words lint` runs only the sentences that contain one of these words; `--list` prints them all.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } })
const chosen = steps.filter(
  ({ sentence }) => !positionals.length || positionals.some((word) => sentence.includes(word)),
)
if (values.list) {
  for (const { sentence } of chosen) console.log(sentence)
  process.exit()
}

const outcomes = await runAll(chosen, Math.min(4, Math.max(2, availableParallelism())))
await anyPostgres.stop()
const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0)
const [passed, failed, skipped] = [sum((one) => one.passed), sum((one) => one.failed), sum((one) => one.skipped)]
if (skipped > 0) console.log(`${skipped} skipped (said above, with the reason)`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

/** Runs the steps in order, a few at a time, and tells each as it ends. */
async function runAll(waiting: Step[], places: number): Promise<Outcome[]> {
  const queue = [...waiting]
  const finished: Outcome[] = []
  const work = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const begun = performance.now()
      const outcome = await step.run().catch((error) => ({ passed: 0, failed: 1, skipped: 0, text: String(error) }))
      finished.push(outcome)
      tell(step.sentence, outcome, (performance.now() - begun) / 1000)
    }
  }
  await Promise.all(Array.from({ length: places }, work))
  return finished
}

function tell(sentence: string, { passed, failed, skipped, text }: Outcome, seconds: number) {
  const counts = passed + failed > 1 ? ` · ${passed} passed, ${failed} failed` : ''
  const mark = failed > 0 ? '✘' : passed === 0 && skipped > 0 ? '–' : '✔'
  console.log(`${mark} ${sentence}${counts} (${seconds.toFixed(1)} s)`)
  if (text && (failed > 0 || mark === '–')) console.log(text.replace(/^/gm, '    '))
}
