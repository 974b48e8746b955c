import type { Run } from '../paper.ts'

/** Runs in their styles; addresses were looked at by `printablePaper`. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {runs.map(({ text, bold, italic, link }) => {
        const slanted = italic ? <em>{text}</em> : text
        const said = bold ? <strong>{slanted}</strong> : slanted
        return link ? <a href={link}>{said}</a> : said
      })}
    </>
  )
}
