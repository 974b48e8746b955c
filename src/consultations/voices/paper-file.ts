import type { Context } from 'hono'
import { type Env, found } from '#kit/http.ts'
import { type Paper, paperDocx, paperHtml, paperPdf } from '#kit/papers/index.ts'

const types: Record<string, string> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** A paper as the file that the address asks for, under a plain name; any other format is not there. */
export async function paperFile(c: Context<Env>, paper: Paper, name: string): Promise<Response> {
  const format = c.req.param('format') ?? ''
  const type = found(types[format])
  const bytes = await bytesOf(paper, format, c.var.now())
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}.${format}"`,
  })
}

function bytesOf(paper: Paper, format: string, now: Date): Promise<Uint8Array> | Uint8Array {
  if (format === 'html') return new TextEncoder().encode(paperHtml(paper))
  return format === 'pdf' ? paperPdf(paper, now) : paperDocx(paper)
}
