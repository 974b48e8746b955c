import type {
  Align,
  Block,
  Checkboxes,
  Drawing,
  Figure,
  FillIn,
  Heading,
  Picture,
  QrCode,
  Run,
  Signatures,
  Table,
} from './paper.ts'
import { printedColumns, printedRows } from './paper.ts'
import { qrDrawing } from './qr-path.ts'

/** Widths and heights as classes, because a strict content security policy forbids the `style` attribute. */
export const sizeRules = [
  ...Array.from({ length: 20 }, (_, step) => `.paper__col--${(step + 1) * 5} { inline-size: ${(step + 1) * 5}%; }`),
  ...Array.from({ length: 8 }, (_, step) => `.paper__row--${(step + 1) * 5} { block-size: ${(step + 1) * 5}mm; }`),
].join('\n')

/** One block of a paper. */
export function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <HeadingPart heading={block} />
    case 'paragraph':
      return (
        <p class={textClass(block.align, block.small)}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'list':
      return block.numbered ? <ol>{items(block.items)}</ol> : <ul>{items(block.items)}</ul>
    case 'table':
      return <TablePart table={block} />
    case 'facts':
      return (
        <dl class="paper__facts">
          {block.facts.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd class="paper__text">
                <Runs runs={value} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'notice':
      return (
        <section class="paper__notice">
          {block.title ? (
            <p>
              <strong>{block.title}</strong>
            </p>
          ) : null}
          <p class="paper__text">
            <Runs runs={block.runs} />
          </p>
        </section>
      )
    case 'signatures':
      return <SignaturePlaces places={block.places} />
    case 'fill-in':
      return <FillInLines fillIn={block} />
    case 'checkboxes':
      return <Boxes checkboxes={block} />
    case 'qr':
      return <QrPart qr={block} />
    case 'figure':
      return <FigurePart figure={block} />
    case 'page-break':
      return <div class="paper__break" />
  }
}

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

/** A picture of bytes or of paths; without an alternative text it is a decoration. */
export function Shown({ picture: { image, alt, width } }: { picture: Picture }) {
  if (!(image instanceof Uint8Array)) return <Drawn drawing={image} alt={alt} width={width} />

  const type = image[0] === 0xff ? 'image/jpeg' : 'image/png'
  const pixels = Math.round((width / 25.4) * 96)
  return <img src={`data:${type};base64,${Buffer.from(image).toString('base64')}`} alt={alt} width={pixels} />
}

function Drawn({ drawing, alt, width }: { drawing: Drawing; alt: string; width: number }) {
  const naming = alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': 'true' as const }
  const height = (width * drawing.height) / drawing.width
  return (
    <svg
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={`${width}mm`}
      height={`${height.toFixed(1)}mm`}
      {...naming}
    >
      {drawing.paths.map(({ d, fill }) => (
        <path d={d} fill={fill} />
      ))}
    </svg>
  )
}

function HeadingPart({ heading: { level, runs } }: { heading: Heading }) {
  const Tag = `h${level}` as 'h1' | 'h2' | 'h3' | 'h4'
  return (
    <Tag>
      <Runs runs={runs} />
    </Tag>
  )
}

/** A table with its caption and scopes, in a box that scrolls by keyboard on a narrow screen. */
function TablePart({ table }: { table: Table }) {
  const columns = printedColumns(table)
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const row =
    table.rowHeight > 0 ? `paper__row--${Math.min(40, Math.max(5, Math.round(table.rowHeight / 5) * 5))}` : undefined
  return (
    <section
      class="paper__scroll"
      tabindex={0}
      aria-label={table.caption ?? columns.map((column) => column.title).join(', ')}
    >
      <table class={columns.length > 3 ? 'paper__table paper__table--wide' : 'paper__table'}>
        {table.caption ? <caption>{table.caption}</caption> : null}
        <colgroup>
          {columns.map(({ width }) => (
            <col class={`paper__col--${Math.max(5, Math.round((width / total) * 20) * 5)}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title, align }) => (
              <th scope="col" class={align && align !== 'left' ? `paper__text--${align}` : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {printedRows(table).map((cells) => (
            <tr class={row}>
              {cells.map((runs, at) => (
                <CellPart runs={runs} align={columns[at]!.align} names={columns[at]!.namesRow} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function CellPart({ runs, align, names }: { runs: readonly Run[]; align?: Align; names?: boolean }) {
  const place = align && align !== 'left' ? `paper__text--${align}` : undefined
  if (names && runs.length > 0) {
    return (
      <th scope="row" class={place}>
        <Runs runs={runs} />
      </th>
    )
  }
  return (
    <td class={place}>
      <Runs runs={runs} />
    </td>
  )
}

function SignaturePlaces({ places }: { places: Signatures['places'] }) {
  return (
    <ul class="paper__signatures">
      {places.map(({ role, name }) => (
        <li>
          {name ? <span>{name}</span> : null}
          <span>{role}</span>
        </li>
      ))}
    </ul>
  )
}

function FillInLines({ fillIn: { label, lines } }: { fillIn: FillIn }) {
  return (
    <div>
      <p class="paper__line">{label}</p>
      {Array.from({ length: lines - 1 }, () => (
        <span class="paper__dots" />
      ))}
    </div>
  )
}

function Boxes({ checkboxes: { question, options, inline } }: { checkboxes: Checkboxes }) {
  return (
    <div>
      {question ? <p class="paper__question">{question}</p> : null}
      <ul class={inline ? 'paper__boxes paper__boxes--inline' : 'paper__boxes'}>
        {options.map(({ label, checked }) => (
          <li>
            <span class="paper__box" role="img" aria-label={checked ? '☒' : '☐'}>
              {checked ? '×' : ''}
            </span>
            {label}
          </li>
        ))}
      </ul>
    </div>
  )
}

function QrPart({ qr: { address, caption } }: { qr: QrCode }) {
  return (
    <figure class="paper__qr">
      <Drawn drawing={qrDrawing(address)} alt={`QR: ${address}`} width={28} />
      <figcaption>
        <Runs runs={caption} />
      </figcaption>
    </figure>
  )
}

function FigurePart({ figure: { picture, caption, align } }: { figure: Figure }) {
  return (
    <figure class={align === 'left' ? 'paper__figure' : `paper__figure paper__text--${align}`}>
      <Shown picture={picture} />
      {caption ? <figcaption>{caption}</figcaption> : null}
    </figure>
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
