import { z } from 'zod'
import { fold } from '#kit/text/fold.ts'
import { peselsIn } from '#kit/text/pesel.ts'
import { phoneOf } from '#kit/text/phone.ts'
import { namesOf } from '../rules.ts'

export type Listed = {
  givenName: string
  surname: string | null
  email: string | null
  phone: string | null
  needs: string
}
export type RowProblem = 'name-missing' | 'name-long' | 'email-odd' | 'phone-odd' | 'pesel' | 'repeated'
/** The row as it stands in the table, counted from one, headings too: so that it is found in the spreadsheet. */
export type ReadRow = { row: number; text: string; person: Listed | null; problem: RowProblem | null }
export type ReadList = { rows: ReadRow[]; refused: 'empty' | 'too-many' | null }

export const mostRows = 3000

const headings = {
  whole: [
    'imie i nazwisko',
    'nazwisko i imie',
    'uczestnik',
    'uczestniczka',
    'osoba',
    'name',
    'full name',
    'імя та прізвище',
  ],
  givenName: ['imie', 'first name', 'given name', 'імя'],
  surname: ['nazwisko', 'surname', 'last name', 'прізвище'],
  email: ['email', 'mail', 'adres email', 'e mail', 'ел пошта', 'пошта'],
  phone: ['telefon', 'tel', 'nr telefonu', 'numer telefonu', 'phone', 'телефон'],
  needs: ['potrzeby', 'uwagi', 'needs', 'notes', 'потреби'],
} as const
type Heading = keyof typeof headings
type Cells = Partial<Record<Heading, string>>

/**
 * Who is on a pasted table, row by row, and what is wrong with each row; pure, so that it can be shown before anything
 * is saved. With a row of headings columns may stand in any order; without one, what has an @ is an address, what can
 * be a telephone number is one, and the rest is the name.
 */
export function readPeople(cells: string[][]): ReadList {
  const columns = columnsOf(cells[0] ?? [])
  const body = columns ? cells.slice(1) : cells
  if (body.length === 0) return { rows: [], refused: 'empty' }
  if (body.length > mostRows) return { rows: [], refused: 'too-many' }
  const seen = new Set<string>()
  const rows = body.map((row, place) => {
    const read = readRow(columns ? named(row, columns) : guessed(row), row)
    const key = read.person && fold(Object.values({ ...read.person, needs: '' }).join('|'))
    const problem = read.problem ?? (key && seen.has(key) ? ('repeated' as const) : null)
    if (key) seen.add(key)
    return { row: place + (columns ? 2 : 1), text: shown(row), person: problem ? null : read.person, problem }
  })
  return { rows, refused: null }
}

function columnsOf(first: string[]): (Heading | null)[] | null {
  const columns = first.map((cell) => {
    const word = fold(cell)
      .replace(/[-.:*]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    const found = Object.entries(headings).find(([, words]) => (words as readonly string[]).includes(word))
    return (found?.[0] as Heading | undefined) ?? null
  })
  return columns.some((column) => column === 'whole' || column === 'givenName') ? columns : null
}

function named(row: string[], columns: (Heading | null)[]): Cells {
  return Object.fromEntries(columns.flatMap((column, place) => (column ? [[column, row[place] ?? '']] : [])))
}

function guessed(row: string[]): Cells {
  const email = row.find((cell) => cell.includes('@')) ?? ''
  const phone = row.find((cell) => cell !== email && /^[+\d][\d\s()-]{7,}$/.test(cell)) ?? ''
  const whole = row.filter((cell) => cell !== email && cell !== phone).join(' ')
  return { whole, email, phone }
}

const address = z.email().max(200)

function readRow(cells: Cells, row: string[]): Pick<ReadRow, 'person' | 'problem'> {
  const no = (problem: RowProblem) => ({ person: null, problem })
  const split = namesOf(cells.whole ?? '')
  const givenName = (cells.givenName || split.givenName).trim()
  const surname = cells.surname?.trim() || split.surname
  const email = cells.email?.toLowerCase() || null
  const phone = cells.phone ? phoneOf(cells.phone) : null
  if (row.some((cell) => peselsIn(cell).length > 0)) return no('pesel')
  if (!givenName) return no('name-missing')
  if (givenName.length > 80 || (surname ?? '').length > 80) return no('name-long')
  if (email && !address.safeParse(email).success) return no('email-odd')
  if (cells.phone && !phone) return no('phone-odd')
  return { person: { givenName, surname, email, phone, needs: (cells.needs ?? '').slice(0, 1000) }, problem: null }
}

/** Enough of a row to find it; a number of eleven digits in it is not shown again. */
function shown(row: string[]): string {
  const text = row
    .filter(Boolean)
    .join(' · ')
    .replace(/\d{11}/g, '•••')
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
