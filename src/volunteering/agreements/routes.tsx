import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { paperDocx, paperPdf } from '#kit/papers/index.ts'
import { done, show } from '#kit/show.ts'
import { confirmedOf } from '../hours/finding.ts'
import { paths } from '../paths.ts'
import { hostedHere, type VolunteerHere, volunteerHere } from '../people/here.ts'
import { offersOf } from '../people/volunteers.ts'
import { type Signer, signatureRefusal } from '../rules.ts'
import type { Agreement } from '../tables.ts'
import { agreementById, drawAgreement, endAgreement, signAgreement, signOnPaper } from './agreements.ts'
import { agreementBrief } from './brief.ts'
import { agreementEndForm, agreementForm, signatureForm } from './forms.ts'
import { AgreementPage } from './pages/agreement.tsx'
import { AgreementFormPage } from './pages/agreement-form.tsx'
import { agreementPaper } from './paper.ts'

type Problems = { [name: string]: string | undefined }

export const agreementRoutes = new Hono<Env>()

  .get(paths.newAgreement.pattern, async (c) => {
    const { db, view } = c.var
    const here = await hostedHere(c)
    const offers = await offersOf(db, here.volunteer.id)
    const today = dayOf(view.now)
    const { tasks } = await confirmedOf(db, here.volunteer.id, { from: '2000-01-01', until: today })
    const known = [...new Set([...offers.map(({ title }) => title), ...tasks])].join('\n')
    const place = offers.find((offer) => offer.place)?.place ?? ''
    return showForm(c, here, { tasks: known, place, fromDay: today, noticeDays: 7 })
  })

  .post(paths.agreements.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await hostedHere(c)
    const { values, problems } = await readForm(c, agreementForm)
    if (problems) return showForm(c, here, values, problems)

    const { id } = await drawAgreement(db, here.by, here, values, now())
    return done(c, paths.agreement.href({ ...here.at, agreement: id }), view.t('volunteering.agreement.drawn'))
  })

  .get(paths.agreement.pattern, async (c) => {
    const here = await volunteerHere(c)
    return showAgreement(c, here, await agreementHere(c, here))
  })

  .post(paths.signature.pattern, async (c) => {
    const { view } = c.var
    const here = await volunteerHere(c)
    const agreement = await agreementHere(c, here)
    const { values, problems } = await readForm(c, signatureForm)
    if (problems) return showAgreement(c, here, agreement, values, problems)
    if (values.as === 'paper' && !values.paperDay)
      return showAgreement(c, here, agreement, values, { paperDay: view.t('kit.form.required') })
    if (values.as !== 'paper' && !values.agreed)
      return showAgreement(c, here, agreement, values, { agreed: view.t('volunteering.agreement.tick-first') })

    const refused = await sign(c, here, agreement, values)
    const words = refused ? `volunteering.refusal.${refused}` : 'volunteering.agreement.signed'
    return done(c, paths.agreement.href({ ...here.at, agreement: agreement.id }), view.t(words))
  })

  .post(paths.agreementEnd.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await volunteerHere(c)
    const agreement = await agreementHere(c, here)
    const { values, problems } = await readForm(c, agreementEndForm)
    if (problems) return showAgreement(c, here, agreement, values, problems)
    const ended = await endAgreement(db, here.by, agreement, values.reason, now())
    const back = paths.agreement.href({ ...here.at, agreement: agreement.id })
    const words = ended
      ? view.t('volunteering.agreement.ended', { day: view.dates.day(ended.endedDay!) })
      : view.t('volunteering.refusal.ended')
    return done(c, back, words)
  })

  .get(paths.agreementPdf.pattern, async (c) => {
    const { paper, name } = await paperHere(c)
    return file(c, new Uint8Array(await paperPdf(paper, c.var.now())), 'application/pdf', `${name}.pdf`)
  })

  .get(paths.agreementDocx.pattern, async (c) => {
    const { paper, name } = await paperHere(c)
    const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return file(c, new Uint8Array(await paperDocx(paper)), kind, `${name}.docx`)
  })

type Signing = { as: 'side' | 'guardian' | 'paper'; paperDay: string | null }

function sign(c: Context<Env>, here: VolunteerHere, agreement: Agreement, { as, paperDay }: Signing) {
  const { db, view, now } = c.var
  if (as === 'paper') {
    allowed(view, here.isHost)
    return signOnPaper(db, here.by, agreement, paperDay!, now())
  }
  // Only a guardian with an account of their own is known to be one: the link of a child does not sign for its mother.
  if (as === 'guardian') allowed(view, here.guardian)
  const { side, by } = here
  return signAgreement(db, { side, by, as: as === 'guardian' ? 'guardian' : side }, agreement, now())
}

async function agreementHere(c: Context<Env>, { volunteer }: VolunteerHere): Promise<Agreement> {
  return found(await agreementById(c.var.db, volunteer.id, idOf(c.req.param('agreement'))))
}

function showForm(c: Context<Env>, { name, host, at }: VolunteerHere, values: Typed, problems?: Problems) {
  return show(c, AgreementFormPage, { name, host, volunteer: at.key, values, problems }, problems ? 422 : 200)
}

function showAgreement(c: Context<Env>, here: VolunteerHere, row: Agreement, values: Typed = {}, problems?: Problems) {
  const { name, host, at, isHost, guardian, side } = here
  const own: Signer = guardian ? 'guardian' : side
  const data = {
    ...{ name, host, volunteer: at.key, isHost, values, problems },
    agreement: agreementBrief(row, dayOf(c.var.view.now)),
    signsAs: signatureRefusal(row, own) === null ? own : null,
  }
  return show(c, AgreementPage, data, problems ? 422 : 200)
}

async function paperHere(c: Context<Env>) {
  const here = await volunteerHere(c)
  const { street, postcode, town } = here.row
  const agreement = agreementBrief(await agreementHere(c, here), dayOf(c.var.view.now))
  const address = [street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const paper = agreementPaper(c.var.view, { name: here.name, host: here.host, address, agreement })
  return { paper, name: `porozumienie-${agreement.number.replace('/', '-')}` }
}

function file(c: Context<Env>, bytes: Uint8Array<ArrayBuffer>, type: string, name: string) {
  return c.body(bytes, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  })
}
