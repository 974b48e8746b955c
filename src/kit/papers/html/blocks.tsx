import { type Align, type Block, byKind, type Facts, type Heading, type Notice, type Run, type Ways } from '../paper.ts'
import { Boxes, FillInLines, SignaturePlaces } from './forms.tsx'
import { FigurePart, QrPart } from './pictures.tsx'
import { Runs } from './runs.tsx'
import { TablePart } from './table.tsx'

type Part = ReturnType<typeof HeadingPart>

/** One block of a paper. */
export function PaperBlock({ block }: { block: Block }) {
  return byKind(ways, block)
}

const ways: Ways<Part> = {
  heading: (block) => <HeadingPart heading={block} />,
  paragraph: ({ runs, align, small }) => (
    <p class={textClass(align, small)}>
      <Runs runs={runs} />
    </p>
  ),
  list: (block) => (block.numbered ? <ol>{items(block.items)}</ol> : <ul>{items(block.items)}</ul>),
  table: (block) => <TablePart table={block} />,
  facts: (block) => <FactsPart facts={block} />,
  notice: (block) => <NoticePart notice={block} />,
  signatures: ({ places }) => <SignaturePlaces places={places} />,
  'fill-in': (block) => <FillInLines fillIn={block} />,
  checkboxes: (block) => <Boxes checkboxes={block} />,
  qr: (block) => <QrPart qr={block} />,
  figure: (block) => <FigurePart figure={block} />,
  'page-break': () => <div class="paper__break" />,
}

function HeadingPart({ heading: { level, runs } }: { heading: Heading }) {
  const Tag = `h${level}` as 'h1' | 'h2' | 'h3' | 'h4'
  return (
    <Tag>
      <Runs runs={runs} />
    </Tag>
  )
}

function FactsPart({ facts: { facts } }: { facts: Facts }) {
  return (
    <dl class="paper__facts">
      {facts.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd class="paper__text">
            <Runs runs={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function NoticePart({ notice: { title, runs } }: { notice: Notice }) {
  return (
    <section class="paper__notice">
      {title ? (
        <p>
          <strong>{title}</strong>
        </p>
      ) : null}
      <p class="paper__text">
        <Runs runs={runs} />
      </p>
    </section>
  )
}

function items(all: readonly (readonly Run[])[]) {
  return all.map((runs) => (
    <li>
      <Runs runs={runs} />
    </li>
  ))
}

function textClass(align: Align, small: boolean): string {
  return ['paper__text', align !== 'left' && `paper__text--${align}`, small && 'paper__small'].filter(Boolean).join(' ')
}
