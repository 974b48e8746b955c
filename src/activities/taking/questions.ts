import type { Question } from '../tables.ts'

export const mostQuestions = 5

/**
 * Questions as they are typed, one on a line: "Czy potrzebny jest nocleg? [tak/nie]" is ticked, "Posiłek [mięsny |
 * wegański]" is chosen, anything else is written.
 */
export function questionsIn(text: string): Question[] {
  const lines = text.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []))
  return lines.map((line) => {
    const [, label, inside] = /^(.*?)\s*\[([^\]]+)\]$/.exec(line) ?? []
    if (!label || !inside) return { label: line, kind: 'text', choices: [] }
    const choices = inside.split('|').map((choice) => choice.trim())
    return choices.length < 2 ? { label, kind: 'tick', choices: [] } : { label, kind: 'choice', choices }
  })
}

/** The questions as they stand in the form. */
export function questionText(questions: Question[]): string {
  const marks = {
    text: () => '',
    tick: () => ' [tak/nie]',
    choice: ({ choices }: Question) => ` [${choices.join(' | ')}]`,
  }
  return questions.map((question) => `${question.label}${marks[question.kind](question)}`).join('\n')
}

/** What was answered, by the number of the question; nothing that was not asked. */
export function answersTo(questions: Question[], typed: Record<string, unknown>): Record<string, string> {
  const answers = questions.map(({ kind, choices }, place): [string, string] => {
    const said = String(typed[`question-${place}`] ?? '')
      .trim()
      .slice(0, 300)
    if (kind === 'choice') return [String(place), choices.includes(said) ? said : '']
    return [String(place), kind === 'tick' && said ? '✓' : said]
  })
  return Object.fromEntries(answers.filter(([, said]) => said))
}

/** Answers with their questions: "Posiłek: wegański". */
export function answersShown(questions: Question[], answers: Record<string, string>): string[] {
  return questions.flatMap(({ label }, place) => (answers[place] ? [`${label}: ${answers[place]}`] : []))
}
