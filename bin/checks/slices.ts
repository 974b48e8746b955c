import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'

const headings = ['What it is for', 'Words', 'Rules', 'Who may do what', 'What others may use']

/** Slices without an explanation, or that the architecture or the handbook does not mention. */
export function sliceProblems(): string[] {
  const slices = readdirSync('src', { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'kit',
  )
  const map = existsSync('ARCHITECTURE.md') ? readFileSync('ARCHITECTURE.md', 'utf8') : ''
  return slices.flatMap(({ name }) => [
    ...readmeProblems(name),
    ...(map.includes(`\`${name}\``) ? [] : [`ARCHITECTURE.md does not mention \`${name}\``]),
  ])
}

function readmeProblems(name: string): string[] {
  const file = `src/${name}/README.md`
  if (!existsSync(file)) return [`${file} is missing`]
  const text = readFileSync(file, 'utf8')
  return headings.filter((heading) => !text.includes(`## ${heading}`)).map((heading) => `${file} lacks "${heading}"`)
}

/** Links of the documentation that lead nowhere. */
export function brokenLinks(): string[] {
  return globSync(['*.md', 'docs/**/*.md', 'decisions/*.md', 'src/*/README.md', 'bench/*.md']).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)]
      .map(([, target]) => target!)
      .filter((target) => !existsSync(new URL(target, `file://${process.cwd()}/${file}`)))
      .map((target) => `${file} links to ${target}, which is not there`),
  )
}
