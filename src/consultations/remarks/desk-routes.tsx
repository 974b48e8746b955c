import { type Context, Hono } from 'hono'
import { officesOf } from '#communities/index.ts'
import { dayOf } from '#deadlines/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env } from '#kit/http.ts'
import { withQuery } from '#kit/paths.ts'
import { done, show } from '#kit/show.ts'
import { mayAnswer } from '../process/consultations.ts'
import { assignRemarks } from './answers.ts'
import { assignmentForm } from './forms.ts'
import { type Here, pageOf, roomHere } from './here.ts'
import { DeskPage } from './pages/desk.tsx'
import { paths } from './paths.ts'
import { type Heap, heapCounts, heaps, queueOf } from './queue.ts'
import { remarksByNumber } from './reading.ts'
import { officesOfPerson, reachOf } from './rights.ts'
import { daysOf } from './sending.ts'

/** The desk of whoever answers: what waits, for whom, until when. */
export const deskRoutes = new Hono<Env>()

  .get(paths.desk.pattern, async (c) => showDesk(c, await roomHere(c), null, []))

  .post(paths.assignment.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await roomHere(c)
    const person = allowed(view, mayAnswer(view.person, here.consultation))
    const { values, problems } = await readForm(c, assignmentForm)
    if (problems) return showDesk(c, here, problems.office ?? problems.numbers ?? view.t('kit.form.format'), [])

    const refuse = (name: string) =>
      showDesk(c, here, view.t(`consultations.remarks.refusal.${name}`, daysOf(here, view)), values.numbers)
    const offices = await officesOf(db, here.consultation.communityId, dayOf(now()))
    const office = offices.find(({ id }) => id === values.office)
    if (values.office && !office) return refuse('no-such-office')
    const chosen = await remarksByNumber(db, here.consultation.id, values.numbers, now())
    const ids = chosen.map(({ id }) => id)
    const { count, refused } = await assignRemarks(db, person, here.consultation, ids, values.office, now())
    if (refused) return refuse(refused)
    const heap = withQuery(paths.desk.href(here.address), { stos: view.query.get('stos') })
    const facts = { count, office: office?.name ?? '' }
    return done(c, heap, view.t(`consultations.assignment.${office ? 'done' : 'undone'}`, facts))
  })

async function showDesk(c: Context<Env>, { consultation, room }: Here, refused: string | null, ticked: number[]) {
  const { db, view } = c.var
  const reach = reachOf(view.person, consultation)
  allowed(view, reach !== null)
  const offices = officesOfPerson(view.person, consultation.communityId)
  const desk = { consultationId: consultation.id, reach: reach!, offices, today: dayOf(view.now) }
  const asked = view.query.get('stos')
  const heap: Heap = heaps.find((name) => name === asked) ?? 'waiting'
  const words = (view.query.get('q') ?? '').slice(0, 200)
  const page = pageOf(view)
  const [rows, counts, all] = await Promise.all([
    queueOf(db, desk, heap, words, page),
    heapCounts(db, desk),
    officesOf(db, consultation.communityId, desk.today),
  ])
  const total = rows[0]?.total ?? 0
  const remarks = rows.map(({ total: _, ...row }) => row)
  const given = reach === 'all' ? all.map(({ id, name }) => ({ id, name })) : []
  const data = {
    room,
    heap,
    words,
    page,
    total,
    counts,
    remarks,
    offices: given,
    ticked,
    refused,
    mine: offices.length > 0,
  }
  return show(c, DeskPage, data, refused ? 422 : 200)
}
