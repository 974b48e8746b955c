import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { known } from '#kit/words.ts'
import { contents } from './checklist.ts'
import type { Summary } from './differences/diff.ts'
import type { Refusal } from './edits.ts'
import type { DocxProblem } from './import/docx.ts'
import type { Reason } from './import/lines.ts'
import type { AnswerRefusal, AskingRefusal, Outcome } from './opinion.ts'
import { kinds } from './unit.ts'

// A name that is added to a type and not here does not compile.
const refusals: Record<Refusal, true> = {
  'no-such-unit': true,
  'wrong-level': true,
  'into-itself': true,
  'nothing-to-split': true,
  'nothing-to-merge': true,
  'children-between': true,
}
const problems: Record<DocxProblem, true> = {
  'not-a-docx': true,
  'old-doc': true,
  'broken-docx': true,
  encrypted: true,
  'too-big': true,
  empty: true,
}
const warnings: Record<Reason, true> = {
  'number-differs': true,
  'paragraph-without-number': true,
  'heading-without-number': true,
  'article-as-section': true,
  'decimal-numbers': true,
  'hyphen-at-end': true,
  'table-flattened': true,
  footnote: true,
  'picture-left-out': true,
  'tracked-changes': true,
  'comments-left-out': true,
  'contents-left-out': true,
  'page-number-left-out': true,
  'no-units': true,
  'more-warnings': true,
}
const opinions: Record<AskingRefusal | AnswerRefusal, true> = {
  'delivered-in-future': true,
  'asked-already': true,
  'answered-already': true,
  'waived-already': true,
  'in-future': true,
  'before-delivery': true,
  'text-missing': true,
  'note-missing': true,
}
const outcomes: Record<Outcome | 'awaited', true> = {
  awaited: true,
  positive: true,
  'with-remarks': true,
  negative: true,
  waived: true,
}
const differences: Record<keyof Summary, true> = {
  added: true,
  removed: true,
  moved: true,
  renumbered: true,
  changed: true,
  same: true,
}

describe('words of documents', () => {
  const named: [string, readonly string[]][] = [
    ['kind', kinds],
    ['citation', kinds],
    ['content', contents],
    ['edit.refusal', Object.keys(refusals)],
    ['import.problem', Object.keys(problems)],
    ['import.warning', Object.keys(warnings)],
    ['opinion.refusal', Object.keys(opinions)],
    ['opinion.outcome', Object.keys(outcomes)],
    ['difference', Object.keys(differences)],
  ]
  for (const [group, names] of named) {
    it(`have a sentence for each ${group}`, () => {
      assert.deepEqual(
        names.filter((name) => !known(`documents.${group}.${name}`)),
        [],
      )
    })
  }
})
