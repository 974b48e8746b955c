import { type Align, printedColumns, printedRows, type Run, type Table } from '../paper.ts'
import { Runs } from './runs.tsx'

/** Widths and heights as classes, because a strict content security policy forbids the `style` attribute. */
export const sizeRules = [
  ...Array.from({ length: 20 }, (_, step) => `.paper__col--${(step + 1) * 5} { inline-size: ${(step + 1) * 5}%; }`),
  ...Array.from({ length: 8 }, (_, step) => `.paper__row--${(step + 1) * 5} { block-size: ${(step + 1) * 5}mm; }`),
].join('\n')

/** A table with its caption and scopes, in a box that scrolls by keyboard on a narrow screen. */
export function TablePart({ table }: { table: Table }) {
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
