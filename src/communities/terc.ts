import { readFirstCsv } from './terc-archive.ts'

/** What a unit of the register is, by the last digit of its code (RODZ). */
export const tercKinds = {
  1: 'urban',
  2: 'rural',
  3: 'urban-rural',
  4: 'town',
  5: 'rural-area',
  8: 'warsaw-district',
  9: 'delegation',
} as const

export type TercKind = (typeof tercKinds)[keyof typeof tercKinds]

/** A municipality of the register, or a part of one. Codes are text: their zeros count. */
export type TercUnit = {
  /** Seven digits, WWPPGGR. */
  code: string
  voivodeship: string
  county: string
  /** The code of the municipality it is part of; its own, where it is one. */
  municipality: string
  kind: TercKind
  name: string
  addition: string
  /** The day the file speaks of, `YYYY-MM-DD`. */
  statedOn: string
}

/** What is wrong with a line; the first line is 1, and 0 means the file as a whole. */
export type TercProblem = { line: number; problem: TercProblemName }

export type TercProblemName =
  | 'too-large'
  | 'broken-archive'
  | 'no-csv'
  | 'several-csv'
  | 'not-terc'
  | 'wrong-columns'
  | 'wrong-code'
  | 'no-name'
  | 'wrong-date'
  | 'another-date'
  | 'unknown-county'
  | 'unknown-municipality'
  | 'twice'

export type TercFile = { units: TercUnit[]; statedOn: string | null; problems: TercProblem[] }

/** The parts of a code of seven digits: of the voivodeship (2), the county (4) and the municipality without its kind (6). */
export type TercCode = { code: string; voivodeship: string; county: string; municipality: string; kind: TercKind }

type Line = { number: number; code: string; name: string; addition: string; statedOn: string }

// The register has 4360 lines (2026); these leave room to grow, and none for a bomb.
const bytesMost = 5_000_000
const linesMost = 20_000
const problemsMost = 100

/** Reads a code of the register; null where it cannot be one. */
export function readTercCode(code: string): TercCode | null {
  const [, voivodeship, county, municipality, digit] = code.match(/^(\d\d)(\d\d)(\d\d)([1-589])$/) ?? []
  if (!voivodeship || county === '00' || municipality === '00' || !isVoivodeship(voivodeship)) return null
  const kind = tercKinds[Number(digit) as keyof typeof tercKinds]
  return { code, voivodeship, county: voivodeship + county, municipality: code.slice(0, 6), kind }
}

/** Whether a county, given by its own code or by that of a unit in it, is a city: from 60 up. */
export function isCityCounty(code: string): boolean {
  return Number(code.slice(2, 4)) >= 60
}

/** Whether a kind is a municipality rather than a part of one. */
export function isMunicipality(kind: TercKind): boolean {
  return kind === 'urban' || kind === 'rural' || kind === 'urban-rural'
}

/**
 * Reads the official file of the TERC register: CSV with `;` (header `NAZWA_DOD`, or the older `NAZDOD`) in UTF-8 or
 * Windows-1250, or a ZIP with one such file. Lines with a problem are left out, and at most 100 problems are told.
 * Source: eteryt.stat.gov.pl, "pliki pełne".
 */
export function readTerc(file: Uint8Array): TercFile {
  if (file.length > bytesMost) return refused('too-large')
  const csv = readFirstCsv(file, bytesMost)
  if (csv.problem) return refused(csv.problem)

  const [header = '', ...rest] = textOf(csv.bytes).split(/\r\n|\n|\r/, linesMost + 2)
  const columns = fieldsOf(header)
  if (!isHeader(columns)) return refused('not-terc')
  if (rest.length > linesMost) return refused('too-large')
  return unitsOf(rest, columns.length)
}

function unitsOf(rest: string[], columns: number): TercFile {
  const problems: TercProblem[] = []
  const lines = rest.flatMap((text, i) => {
    const line = text.trim() === '' ? null : lineOf(text, i + 2, columns)
    if (line && 'problem' in line) problems.push(line)
    return line && 'code' in line ? [line] : []
  })
  const statedOn = lines[0]?.statedOn ?? null
  const names = new Map(lines.map((line) => [line.code, line.name]))
  const seen = new Set<string>()
  const units = lines.flatMap((line) => {
    const problem = problemOf(line, statedOn, names, seen)
    if (problem) problems.push({ line: line.number, problem })
    seen.add(line.code)
    return problem || line.code.length < 7 ? [] : [unitOf(line, names)]
  })
  problems.sort((a, b) => a.line - b.line)
  return { units, statedOn, problems: problems.slice(0, problemsMost) }
}

function lineOf(text: string, number: number, columns: number): Line | TercProblem {
  const fields = fieldsOf(text)
  if (fields.length !== columns) return { line: number, problem: 'wrong-columns' }

  const [name, addition, statedOn] = fields.slice(4) as [string, string, string]
  const code = fields.slice(0, 4).join('')
  const shape = /^(?:\d\d;;;|\d\d;\d\d;;|\d\d;\d\d;\d\d;\d)$/.test(fields.slice(0, 4).join(';'))
  const known = code.length === 7 ? readTercCode(code) !== null : isVoivodeship(code.slice(0, 2))
  if (!shape || !known) return { line: number, problem: 'wrong-code' }
  if (!name) return { line: number, problem: 'no-name' }
  if (!isDay(statedOn)) return { line: number, problem: 'wrong-date' }
  return { number, code, name, addition, statedOn }
}

function problemOf(line: Line, statedOn: string | null, names: Map<string, string>, seen: Set<string>) {
  if (seen.has(line.code)) return 'twice'
  if (line.statedOn !== statedOn) return 'another-date'
  if (line.code.length < 7) return null
  if (!names.has(line.code.slice(0, 4)) || !names.has(line.code.slice(0, 2))) return 'unknown-county'
  return names.has(municipalityOf(line.code)) ? null : 'unknown-municipality'
}

function unitOf({ code, name, addition, statedOn }: Line, names: Map<string, string>): TercUnit {
  return {
    code,
    // Written in capitals in the register, and in small letters everywhere else.
    voivodeship: names.get(code.slice(0, 2))!.toLocaleLowerCase('pl'),
    county: names.get(code.slice(0, 4))!,
    municipality: municipalityOf(code),
    kind: readTercCode(code)!.kind,
    name,
    addition,
    statedOn,
  }
}

// A town and the rural area around it share all but the kind; districts have numbers of their own after the city's 01.
function municipalityOf(code: string): string {
  const { kind } = readTercCode(code)!
  if (kind === 'town' || kind === 'rural-area') return `${code.slice(0, 6)}3`
  return isMunicipality(kind) ? code : `${code.slice(0, 4)}011`
}

function isHeader(columns: string[]): boolean {
  const [woj, pow, gmi, rodz, nazwa, addition, statedOn] = columns.map((column) => column.toUpperCase())
  const codes = [woj, pow, gmi, rodz, nazwa, statedOn].join(';') === 'WOJ;POW;GMI;RODZ;NAZWA;STAN_NA'
  return codes && columns.length === 7 && (addition === 'NAZWA_DOD' || addition === 'NAZDOD')
}

function fieldsOf(line: string): string[] {
  return line.split(';', 20).map((field) =>
    field
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"')
      .trim(),
  )
}

function isVoivodeship(code: string): boolean {
  const number = Number(code)
  return number >= 2 && number <= 32 && number % 2 === 0
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1250').decode(bytes)
  }
}

function refused(problem: TercProblemName): TercFile {
  return { units: [], statedOn: null, problems: [{ line: 0, problem }] }
}
