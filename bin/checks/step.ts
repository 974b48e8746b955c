import { spawn } from 'node:child_process'

export type Outcome = { passed: number; failed: number; skipped: number; text: string }

/** One sentence of the check, and how to find out whether it is true. */
export type Step = { sentence: string; run: () => Promise<Outcome> }

/** A step that looks at files: it answers the problems it found. */
export function finding(sentence: string, look: () => string[] | Promise<string[]>): Step {
  const run = async () => {
    const problems = await look()
    const failed = problems.length > 0 ? 1 : 0
    return { passed: 1 - failed, failed, skipped: 0, text: problems.slice(0, 60).join('\n') }
  }
  return { sentence, run }
}

/** A step that runs a program: it is true when the program ends with 0. */
export function program(sentence: string, command: string, ...args: string[]): Step {
  const run = async () => {
    const { code, text } = await output(command, args)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, text }
  }
  return { sentence, run }
}

/** Runs a program to its end and answers how it ended and all it said. */
export function output(command: string, args: string[], environment: Record<string, string> = {}) {
  return new Promise<{ code: number | null; text: string }>((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...environment } })
    let text = ''
    const hear = (part: Buffer) => {
      text += part
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, text }))
  })
}
