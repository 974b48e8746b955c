import { join } from 'node:path'
import { lockProblems } from './lock.ts'
import { migrationProblems } from './migrations.ts'
import { anyPostgres } from './postgres.ts'
import { replay } from './replays.ts'
import { sliceProblems } from './slices.ts'
import { finding, program, type Step } from './step.ts'
import { testFiles, tests } from './tests.ts'
import { trackedProblems } from './tracked.ts'
import { unusedWords, wordProblems } from './words.ts'

const bin = join(import.meta.dirname, '../../node_modules/.bin')

/** The sentences, the long ones first so that the short ones fill the gaps. */
export const steps: Step[] = [
  tests('Every page passes the walks: roles, languages, weight, eyes, keyboard, no script', testFiles('walks')),
  ...[1, 2].map((part) =>
    tests(`Every rule and page does what its tests say (part ${part})`, testFiles('src', part, 2)),
  ),
  ...[1, 2].map((part) =>
    tests(`The same is true on PostgreSQL (part ${part})`, testFiles('src', part, 2), () => anyPostgres.newDatabase()),
  ),
  replay('The first programme plays from end to end and keeps its promises', 'krakow'),
  replay('It does so on PostgreSQL', 'krakow', () => anyPostgres.newDatabase()),
  replay('A year in a community centre plays from end to end and loses nothing', 'mam'),
  replay('So does the year on PostgreSQL', 'mam', () => anyPostgres.newDatabase()),
  tests('The program starts, stops, and says in a sentence why it cannot', testFiles('bin')),
  program('Every type fits', join(bin, 'tsc'), '--noEmit'),
  program(
    'Every file is formatted, linted and within its walls',
    join(bin, 'biome'),
    'check',
    '--error-on-warnings',
    '.',
  ),
  finding('Every sentence exists in Polish, Ukrainian and English, and can be read', wordProblems),
  finding('No sentence is left that nothing says', unusedWords),
  finding('Every slice explains itself and stands in the documentation', sliceProblems),
  finding('No migration was changed after it was landed', migrationProblems),
  finding('Nothing tracked names a place, a person or a tool it should not', trackedProblems),
  finding('The lock names exact versions and no host', lockProblems),
]
