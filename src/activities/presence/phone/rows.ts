import type { Standing } from './standing.ts'

const came = ['present', 'late', 'left']

/** Draws the list: rows that are there are changed in place, so that neither focus nor place is lost. */
export function drawRows(element: HTMLElement, people: Standing[]): void {
  const known = new Set(people.map(({ entry }) => `r-${entry}`))
  for (const row of element.querySelectorAll('.roster__row')) if (!known.has(row.id)) row.remove()
  for (const person of people) drawRow(element, person)
  const regulars = element.querySelector<HTMLElement>('[data-regulars]')
  if (regulars) regulars.hidden = regulars.querySelector('.roster__row') === null
  element.querySelector<HTMLElement>('[data-empty]')!.hidden = people.length > 0
  const count = (rows: Standing[]) => String(rows.reduce((sum, { seats }) => sum + seats, 0))
  element.querySelector('[data-came]')!.textContent = count(people.filter(({ status }) => came.includes(status)))
  element.querySelector('[data-expected]')!.textContent = count(people.filter(({ kind }) => kind !== 'regular'))
}

function drawRow(element: HTMLElement, person: Standing) {
  const { entry, status } = person
  const row = element.querySelector<HTMLElement>(`#r-${entry}`) ?? newRow(element, person)
  const there = came.includes(status)
  const button = row.querySelector<HTMLButtonElement>('.roster__tap')!
  row.dataset.status = status
  row.toggleAttribute('data-unsent', person.unsent)
  button.value = `${entry} ${there ? 'undone' : 'present'}`
  button.setAttribute('aria-pressed', String(there))
}

function newRow(element: HTMLElement, person: Standing): HTMLElement {
  const template = element.querySelector<HTMLTemplateElement>('template[data-part=row]')!
  const row = template.content.firstElementChild!.cloneNode(true) as HTMLElement
  const who = [person.organisation, person.name].filter(Boolean).join(', ')
  row.id = `r-${person.entry}`
  row.querySelector('.roster__name')!.textContent = person.seats > 1 ? `${who} (${person.seats})` : who || '–'
  for (const other of row.querySelectorAll<HTMLButtonElement>('[data-tap]'))
    other.value = `${person.entry} ${other.dataset.tap}`
  const list = person.kind === 'regular' ? 'regular' : 'expected'
  element.querySelector(`[data-list=${list}]`)!.append(row)
  return row
}

/** The name on a row and the words for what was tapped, for the list of what waits. */
export function wordsOf(element: HTMLElement, entry: string, status: string): string {
  const row = element.querySelector(`#r-${entry}`)
  const template = element.querySelector<HTMLTemplateElement>('template[data-part=row]')!
  const said =
    template.content.querySelector(`[data-said=${status}]`) ?? template.content.querySelector(`[data-tap=${status}]`)
  return [row?.querySelector('.roster__name')?.textContent, said?.textContent?.trim()].filter(Boolean).join(' – ')
}
