import { type Context, Hono } from 'hono'
import { type Env, found } from '#kit/http.ts'
import { type Paper, paperDocx, paperHtml, paperPdf } from '#kit/papers/index.ts'
import { paths } from '../paths.ts'
import { plainText } from '../plain-text.ts'
import { mayRead } from '../rights.ts'
import { unitOf } from '../text.ts'
import { treeOf } from '../tree.ts'
import { versionsOf, versionUnits } from '../versions.ts'
import { documentHere } from './here.ts'
import { paperOf } from './paper.ts'

type Print = { type: string; bytes: (paper: Paper, now: Date) => Promise<Uint8Array | string> | Uint8Array | string }

const prints: Record<string, Print> = {
  pdf: { type: 'application/pdf', bytes: paperPdf },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: paperDocx },
  html: { type: 'text/html; charset=utf-8', bytes: paperHtml },
}

/** A version to take away as a file. */
export const fileRoutes = new Hono<Env>().get(paths.file.pattern, async (c) => {
  const { db, view } = c.var
  const document = await documentHere(c)
  const versions = await versionsOf(db, document.id, mayRead(view.person, document))
  const version = found(versions.find(({ number }) => String(number) === c.req.param('number')))
  const text = await versionUnits(db, version)
  const format = c.req.param('format')
  const name = `${document.slug}-${version.number}`
  if (format === 'txt') {
    const plain = plainText(treeOf(text.map(unitOf)), version.preamble, version)
    return file(c, plain, 'text/plain; charset=utf-8', `${name}.txt`)
  }
  const print = found(prints[format])
  const bytes = await print.bytes(paperOf(view, document, version, text), view.now)
  return file(c, bytes, print.type, `${name}.${format}`)
})

/** Always to save: a file of ours never runs as a page of ours. */
function file(c: Context<Env>, bytes: Uint8Array | string, type: string, name: string): Response {
  c.header('content-disposition', `attachment; filename="${name}"`)
  c.header('content-type', type)
  return c.body(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
}
