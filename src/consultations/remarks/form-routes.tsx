import { type Context, Hono } from 'hono'
import { versionById } from '#documents/index.ts'
import { type Env, found } from '#kit/http.ts'
import { paperDocx, paperPdf } from '#kit/papers/index.ts'
import { show } from '#kit/show.ts'
import { formCode } from './form-code.ts'
import { type Here, roomHere } from './here.ts'
import { FormPage } from './pages/form.tsx'
import { formPaper } from './paper.ts'
import { paths } from './paths.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The form on paper, for whoever will not type. */
export const formRoutes = new Hono<Env>()

  .get(paths.form.pattern, async (c) => {
    const here = await roomHere(c)
    const { code, version } = await formFacts(c, here, false)
    return show(c, FormPage, { room: here.room, code, version })
  })

  .get(paths.formFile.pattern, async (c) => {
    const { view, now } = c.var
    const here = await roomHere(c)
    const format = c.req.param('format')
    if (!['pdf', 'docx', 'duzy-druk'].includes(format)) found(null)
    const paper = formPaper(view, await formFacts(c, here, format === 'duzy-druk'))
    const word = format === 'docx'
    const bytes = word ? await paperDocx(paper) : await paperPdf(paper, now())
    const name = `formularz-uwag-${here.address.consultation}${format === 'duzy-druk' ? '-duzy-druk' : ''}.${word ? 'docx' : 'pdf'}`
    c.header('content-type', word ? docxType : 'application/pdf')
    c.header('content-disposition', `attachment; filename="${name}"`)
    return c.body(new Uint8Array(bytes))
  })

/** What the form of this consultation says; a 404 page while there is no text or no stage of remarks. */
async function formFacts(c: Context<Env>, { consultation, window, address }: Here, large: boolean) {
  const { db, view, settings } = c.var
  const version = found(await versionById(db, found(consultation.versionId)))
  const { begins, ends } = found(window)
  const { title, contact, id } = consultation
  const code = formCode(id, version.number)
  const online = `${settings.publicUrl}${paths.remarks.href(address)}`
  const community = view.community!.name
  return { title, community, begins, ends, contact, version: version.name, code, address: online, large }
}
