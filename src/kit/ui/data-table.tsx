import type { Child } from 'hono/jsx'

export type Column = { label: string /** Numbers stand to the right, digit under digit. */; numeric?: boolean }

export type DataTableProps = {
  caption: string
  columns: Column[]
  /** Cells in the order of the columns; the first names its row. */
  rows: Child[][]
  foot?: Child[]
  /** The caption is said by the heading just above. */
  quietCaption?: boolean
  /** On a phone rows become cards; a table that is read by comparing columns is moved sideways instead. */
  narrow?: 'cards' | 'scroll'
  /** Needed for 'scroll' where two tables stand on one page. */
  id?: string
}

/** Figures and lists with more than two facts in a row. */
export function DataTable({ narrow = 'cards', id = 'table', ...table }: DataTableProps) {
  if (narrow === 'cards') {
    return (
      <div class="table-cards">
        <Table {...table} cards />
      </div>
    )
  }
  // The keyboard must be able to move what a finger can: a scrolled region takes focus and has a name.
  const reachable = { tabindex: 0 }
  return (
    <section class="table-scroll" aria-labelledby={`${id}-caption`} {...reachable}>
      <Table {...table} captionId={`${id}-caption`} />
    </section>
  )
}

type TableProps = Omit<DataTableProps, 'narrow' | 'id'> & { cards?: boolean; captionId?: string }

function Table({ caption, columns, rows, foot, quietCaption, cards, captionId }: TableProps) {
  return (
    <table class="table" data-cards={cards ? '' : undefined} {...named(cards, 'table')}>
      <caption class={quietCaption ? 'unseen' : 'table__caption'} id={captionId}>
        {caption}
      </caption>
      <thead {...named(cards, 'rowgroup')}>
        <tr {...named(cards, 'row')}>
          {columns.map((column) => (
            <th scope="col" data-numeric={column.numeric ? '' : undefined} {...named(cards, 'columnheader')}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...named(cards, 'rowgroup')}>
        {rows.map((cells) => (
          <Row columns={columns} cells={cells} cards={cards} />
        ))}
      </tbody>
      {foot && (
        <tfoot {...named(cards, 'rowgroup')}>
          <Row columns={columns} cells={foot} cards={cards} />
        </tfoot>
      )}
    </table>
  )
}

function Row({ columns, cells, cards }: { columns: Column[]; cells: Child[]; cards?: boolean }) {
  return (
    <tr {...named(cards, 'row')}>
      {cells.map((cell, place) => {
        const column = columns[place]
        const about = { 'data-numeric': column?.numeric ? '' : undefined, 'data-label': column?.label }
        return place === 0 ? (
          <th scope="row" {...about} {...named(cards, 'rowheader')}>
            {cell}
          </th>
        ) : (
          <td {...about} {...named(cards, 'cell')}>
            {cell}
          </td>
        )
      })}
    </tr>
  )
}

/** A table laid out as cards stops being a table for some screen readers unless every part says what it is. */
function named(cards: boolean | undefined, role: string) {
  return cards ? { role } : {}
}
