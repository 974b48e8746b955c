import type { Child } from 'hono/jsx'
import { withQuery } from '#kit/paths.ts'
import type { View } from '#kit/view.ts'
import type { Entry } from '../pieces.ts'
import type { ReadUnit } from '../text.ts'
import { groups } from '../unit.ts'

export const anchor = (id: string) => `u-${id}`

type TextProps = {
  units: ReadUnit[]
  href?: (id: string) => string
  /** What stands beside a unit, on a phone under it: a way to say something about it, how many did. */
  after?: (unit: ReadUnit) => Child
}

/** A text as it is printed in acts: each number leads to its unit, where it came from and what became of it. */
export function TextOf({ units, href, after }: TextProps) {
  return (
    <div class="act" data-said={after ? '' : undefined}>
      {units.map((unit) => (
        <UnitOf unit={unit} href={href?.(unit.id)} after={after?.(unit)} />
      ))}
    </div>
  )
}

function UnitOf({ unit, href, after }: { unit: ReadUnit; href?: string; after?: Child }) {
  const { id, kind, mark, citation, heading, text } = unit
  const link = href ? (
    <a class="unit__mark" href={href} title={citation}>
      {mark}
    </a>
  ) : (
    <span class="unit__mark">{mark}</span>
  )
  const titled = groups(kind) || Boolean(heading)
  return (
    <div class="unit" id={anchor(id)} data-kind={kind} data-group={groups(kind) ? '' : undefined}>
      {titled ? (
        <Title depth={unit.depth}>
          {link} {heading}
        </Title>
      ) : (
        link
      )}
      {text && <Paragraphs text={text} />}
      {after}
    </div>
  )
}

/** Headings go down with the groups a unit stands in. */
function Title({ depth, children }: { depth: number; children?: Child }) {
  const Tag = (['h2', 'h3', 'h4', 'h5'] as const)[Math.min(depth, 3)]!
  return <Tag class="unit__title">{children}</Tag>
}

export function Paragraphs({ text }: { text: string }) {
  return (
    <div class="unit__text">
      {text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}

type ContentsProps = { view: View; entries: Entry[]; piece: number; base: string }

/** Where is what: chapters and titled §, each a jump. */
export function Contents({ view, entries, piece, base }: ContentsProps) {
  if (entries.length < 3) return null
  return (
    <details class="contents" data-screen="">
      <summary class="contents__summary">{view.t('documents.contents')}</summary>
      <ol class="contents__list">
        {entries.map((entry) => (
          <li data-depth={Math.min(entry.depth, 3)}>
            <a href={`${entry.piece === piece ? '' : withQuery(base, { czesc: entry.piece })}#${anchor(entry.id)}`}>
              {entry.mark} {entry.heading}
            </a>
          </li>
        ))}
      </ol>
    </details>
  )
}
