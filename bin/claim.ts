import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '#kit/problem.ts'

/**
 * Claims a data folder for this process, and answers how to give it back. The embedded database must never be
 * opened twice; a claim left by a process that was killed does not count.
 */
export async function claim(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'claim')
  const mine = JSON.stringify({ pid: process.pid, begun: await begunOf(process.pid) })
  await writable(folder)
  const held = await readFile(file, 'utf8').catch(() => null)
  if (held && (await alive(held)))
    throw new Problem(
      `The folder ${folder} is in use by another running Podwórko; stop it, or choose another DATA_DIR.`,
    )

  await writeFile(file, mine)
  return () => rm(file, { force: true })
}

/** Makes the folder where there is none, and makes sure that it can be written to. */
export async function writable(folder: string): Promise<void> {
  const trial = join(folder, `trial-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(trial, '')
    await rm(trial)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Problem(`The folder ${folder} (DATA_DIR) cannot be written to (${code}); choose another, or its owner.`)
  }
}

async function alive(held: string): Promise<boolean> {
  const { pid, begun } = read(held)
  if (!pid || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const now = await begunOf(pid)
  return begun === null || now === null || begun === now
}

function read(held: string): { pid?: number; begun?: string | null } {
  try {
    return JSON.parse(held)
  } catch {
    return {}
  }
}

/** When a process began, in ticks since the machine did: numbers of processes are used again, this pair is not. */
async function begunOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}
