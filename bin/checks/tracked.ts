import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { output } from './step.ts'

/** What no tracked text may contain, and why. Written in pieces, so that this list does not find itself. */
const forbidden: [RegExp, string][] = [
  [new RegExp(`(^|[\\s'"(=])/(?:${['work', 'farm', 'tmp/wt'].join('|')})/`, 'm'), 'a path of one machine'],
  [
    new RegExp(
      `\\b(?:${['Clau' + 'de', 'Anthro' + 'pic', 'Chat' + 'GPT', 'Open' + 'AI', 'Copi' + 'lot'].join('|')})\\b`,
      'i',
    ),
    'a tool',
  ],
  [new RegExp(`\\b(?:TO${'DO'}|FIX${'ME'}|XX${'X'})\\b`), 'something left to do'],
  [new RegExp(`@ts-${'ignore'}|@ts-${'nocheck'}|biome-${'ignore'}`), 'a rule switched off'],
  [new RegExp(`console\\.${'log'}\\(.*deb${'ug'}`, 'i'), 'a trace of a search'],
]
const texts = new Set(['.ts', '.tsx', '.json', '.md', '.sql', '.css', '.yaml', '.yml', '.svg', '.txt', '.html', ''])
const largest = 1_500_000

/** Tracked files that are too large, are links, or say what they should not. */
export async function trackedProblems(): Promise<string[]> {
  const { code, text } = await output('git', ['ls-files', '-s', '-z'])
  if (code !== 0) return []
  const entries = text.split('\0').filter(Boolean)
  return entries.flatMap((entry) => {
    const [mode = '', , , name = ''] = /^(\d+) (\w+) (\d)\t(.*)$/s.exec(entry)?.slice(1) ?? []
    if (mode === '120000') return [`${name} is a link`]
    return problemsOf(name)
  })
}

function problemsOf(name: string): string[] {
  const { size } = statSync(name, { throwIfNoEntry: false }) ?? { size: 0 }
  if (size > largest) return [`${name} has ${size} bytes`]
  if (!texts.has(extname(name))) return []
  const text = size > 0 ? readFileSync(name, 'utf8') : ''
  return forbidden.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${name} names ${what}`)
}
