import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { allowed, type Env } from '#kit/http.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import { cellsOf, cellsText, decoded } from '#kit/text/cells.ts'
import { briefOf } from '../../brief.ts'
import { activityHere } from '../../here.ts'
import { paths as activityPaths } from '../../paths.ts'
import { mayKeepList } from '../../rights.ts'
import { importForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { importPeople } from './importing.ts'
import { ImportPage } from './page.tsx'
import { mostRows, type ReadList, readPeople } from './people.ts'

type Problems = Record<string, string | undefined>

export const importRoutes = new Hono<Env>()

  .get(paths.listImport.pattern, async (c) => showImport(c, {}, {}, null))

  .post(paths.listImport.pattern, async (c) => {
    const here = await keptHere(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, importForm)
    if (problems) return showImport(c, values, problems, null)
    const { cells, refused } = await cellsIn(values.file, values.text)
    const list = readPeople(cells)
    const wrong = refused ?? list.refused
    const typed = { ...values, file: undefined, text: refused ? values.text : cellsText(cells) }
    if (wrong) return showImport(c, typed, { [values.file ? 'file' : 'text']: sentence(c, wrong) }, null)

    const right = list.rows.flatMap(({ person }) => (person ? [person] : []))
    const ready = values.step === 'save' && right.length > 0 && (right.length === list.rows.length || values.skip)
    if (!ready) return showImport(c, typed, {}, list)
    const where = { activity: here.activity, date: values.reach === 'all' ? null : here.date }
    const sending = { by: here.keeper.id, clientId: values.clientId, channel: 'desk' as const }
    const imported = await importPeople(db, sending, where, right, now())
    return done(c, here.on(activityPaths.list.href(here.at)), view.t('activities.import.saved', imported))
  })

function sentence(c: Context<Env>, refused: 'empty' | 'too-many' | 'unreadable'): string {
  return c.var.view.t(`activities.import.${refused}`, { most: mostRows })
}

/** A workbook is known by its first bytes, as every ZIP is; anything else is text. */
async function cellsIn(file: File | undefined, text: string) {
  if (!file) return { cells: cellsOf(text), refused: null }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { cells: cellsOf(decoded(bytes)), refused: null }
  const { readSheet } = await import('read-excel-file/node')
  const rows = await readSheet(Buffer.from(bytes)).catch(() => null)
  if (!rows) return { cells: [], refused: 'unreadable' as const }
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim())))
  return { cells: cells.filter((row) => row.some(Boolean)), refused: null }
}

async function keptHere(c: Context<Env>) {
  const here = await activityHere(c)
  return { ...here, keeper: allowed(c.var.view, mayKeepList(c.var.view.person, here.activity)) }
}

async function showImport(c: Context<Env>, values: Record<string, unknown>, problems: Problems, list: ReadList | null) {
  const here = await keptHere(c)
  const wrong = list?.rows.filter(({ problem }) => problem !== null) ?? []
  const data = {
    activity: briefOf(here),
    several: here.dates.length > 1,
    action: here.on(paths.listImport.href(here.at)),
    // What is wrong is shown row by row; of what is right a few are enough to see that columns are where they belong.
    checked: list && {
      right: list.rows.length - wrong.length,
      sample: list.rows.filter(({ person }) => person).slice(0, 5),
      wrong: wrong.slice(0, 200),
      wrongs: wrong.length,
    },
    ...{ values, problems },
    sending: typeof values.clientId === 'string' ? values.clientId : newSending(c),
  }
  return show(c, ImportPage, data, Object.keys(problems).length > 0 || wrong.length > 0 ? 422 : 200)
}
