import { type Context, Hono } from 'hono'
import { authorOf, authorProblems } from '#accounts/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { senderOf } from '#kit/sender.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import { newToken } from '#kit/tokens.ts'
import type { Problems } from '#kit/ui/index.ts'
import { mayRecord, topicsOf } from '../process/consultations.ts'
import { around, consultationHere } from '../process/here.ts'
import type { Consultation } from '../process/tables.ts'
import { addConclusion, withdrawConclusion } from './conclusions.ts'
import { entryForm, voiceForm } from './forms.ts'
import { voiceLetter } from './letters.ts'
import { MinePage } from './pages/mine.tsx'
import { NewVoicePage } from './pages/new-voice.tsx'
import { paths } from './paths.ts'
import { conclusionByNumber, conclusionByToken } from './reading.ts'
import { takingBackRefusal } from './rules.ts'
import { traceOf } from './trace.ts'

type Typed = Record<string, unknown>

// A whole library may share one address; a machine soon runs into it.
const spend = limit(40, 900)

export const sayingRoutes = new Hono<Env>()

  .get(paths.newVoice.pattern, async (c) => showNew(c, await consultationHere(c), await asked(c), {}, null))

  .post(paths.newVoice.pattern, async (c) => {
    const consultation = await consultationHere(c)
    const { db, view, now } = c.var
    const sender = senderOf(c)
    if (sender) spend(sender, now())
    const { values, problems } = await readForm(c, voiceForm)
    if (problems) return showNew(c, consultation, values, problems, null)
    const missing = view.person ? null : authorProblems(view.t, values)
    if (missing) return showNew(c, consultation, values, missing, null)
    const topic = (await topicsOf(db, consultation.id)).find(({ id }) => id === values.topicId)
    if (!topic) return showNew(c, consultation, values, { topicId: view.t('kit.form.choose') }, null)

    const { token, tokenHash } = newToken()
    const author = { ...values, language: view.lang }
    const who = (tx: typeof db) => authorOf(tx, view.person, null, consultation.communityId, author, now())
    const { kind, text, clientId } = values
    const voice = { kind, text, clientId, tokenHash, channel: 'web' as const, who }
    const { conclusion, refused, again } = await addConclusion(db, null, consultation, topic, voice, now())
    if (refused) return showNew(c, consultation, values, {}, refused)

    const list = paths.conclusions.href({ community: view.community!.slug, consultation: consultation.slug })
    if (again) return done(c, list, view.t('consultations.new-voice.again'))
    const own = paths.mine.href({ community: view.community!.slug, token })
    if (values.email) await writeTo(c, values.email, consultation.title, conclusion.number, own)
    return done(c, `${own}?nowy=1`)
  })

  .get(paths.entry.pattern, async (c) => {
    const consultation = await consultationHere(c)
    allowed(c.var.view, mayRecord(c.var.view.person, consultation))
    return showNew(c, consultation, {}, {}, null, true)
  })

  .post(paths.entry.pattern, async (c) => {
    const consultation = await consultationHere(c)
    const { db, view, now } = c.var
    const recorder = allowed(view, mayRecord(view.person, consultation))
    const { values, problems } = await readForm(c, entryForm)
    if (problems) return showNew(c, consultation, values, problems, null, true)
    const missing = authorProblems(view.t, values)
    if (missing) return showNew(c, consultation, values, missing, null, true)
    const topic = (await topicsOf(db, consultation.id)).find(({ id }) => id === values.topicId)
    if (!topic) return showNew(c, consultation, values, { topicId: view.t('kit.form.choose') }, null, true)

    const who = (tx: typeof db) => authorOf(tx, null, recorder.id, consultation.communityId, values, now())
    const { kind, text, clientId, channel, support } = values
    const voice = { kind, text, clientId, channel, support, who }
    const { conclusion, refused } = await addConclusion(db, recorder.id, consultation, topic, voice, now())
    if (refused) return showNew(c, consultation, values, {}, refused, true)
    const again = paths.entry.href({ community: view.community!.slug, consultation: consultation.slug })
    return done(c, again, view.t('consultations.record.saved', { number: conclusion.number }))
  })

  .get(paths.mine.pattern, async (c) => {
    const { db, view } = c.var
    const { conclusion, consultation } = found(
      await conclusionByToken(db, found(view.community).id, c.req.param('token')),
    )
    const { number, text, kind, created, withdrawn } = conclusion
    const seen = await conclusionByNumber(db, consultation.id, String(number), false)
    const at = { community: view.community!.slug, consultation: consultation.slug, number }
    // Whoever holds the link may do more than others: no copy of this page is kept.
    c.header('cache-control', 'no-store')
    return show(c, MinePage, {
      about: around(consultation),
      ...{ number, text, kind, said: created, taken: withdrawn !== null },
      mayTakeBack: takingBackRefusal(conclusion) === null,
      publicHref: seen ? paths.conclusion.href(at) : null,
      takeBack: paths.mineWithdrawal.href({ community: at.community, token: c.req.param('token') }),
      fresh: view.query.has('nowy'),
      trace: await traceOf(c, conclusion),
    })
  })

  .post(paths.mineWithdrawal.pattern, async (c) => {
    const { db, view, now } = c.var
    const { conclusion } = found(await conclusionByToken(db, found(view.community).id, c.req.param('token')))
    const back = paths.mine.href({ community: view.community!.slug, token: c.req.param('token') })
    const refused = takingBackRefusal(conclusion)
    if (refused) return done(c, back, view.t(`consultations.voice.refusal.${refused}`))

    await withdrawConclusion(db, conclusion.personId, conclusion, now())
    return done(c, back, view.t('consultations.mine.taken-back'))
  })

async function asked(c: Context<Env>): Promise<Typed> {
  return { topicSlug: c.var.view.query.get('temat') }
}

async function showNew(
  c: Context<Env>,
  consultation: Consultation,
  values: Typed,
  problems: Problems,
  refusal: string | null,
  entry = false,
) {
  const { db, view } = c.var
  const topics = await topicsOf(db, consultation.id)
  const chosen = values.topicId ?? topics.find(({ slug }) => slug === values.topicSlug)?.id
  const wrong = refusal !== null || Object.keys(problems).length > 0
  const data = {
    about: around(consultation),
    topics: topics.map(({ id, title }) => ({ id, title })),
    values: { ...values, topicId: chosen },
    problems,
    refused: refusal && view.t(`consultations.voice.refusal.${refusal}`),
    sending: typeof values.clientId === 'string' ? values.clientId : newSending(c),
    entry,
  }
  return show(c, NewVoicePage, data, wrong ? 422 : 200)
}

async function writeTo(c: Context<Env>, email: string, title: string, number: number, own: string) {
  const { view, mail, settings } = c.var
  const letter = voiceLetter(view, email, { number, title, href: `${settings.publicUrl}${own}` })
  // The voice is kept and its page shows the same link: a letter that cannot leave must not make it look lost.
  await mail.send(letter).catch(() => undefined)
}
