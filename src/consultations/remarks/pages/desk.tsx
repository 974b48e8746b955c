import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { excerpt } from '#kit/text/excerpt.ts'
import { Button, ButtonRow, Empty, Field, Notice, Pager, Select, Tabs } from '#kit/ui/index.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import { type Heap, heaps, type QueueRow } from '../queue.ts'
import { pageSize } from '../reading.ts'
import { AnswerClock, authorName } from './parts.tsx'

type Props = RoomProps & {
  heap: Heap
  words: string
  page: number
  total: number
  counts: Record<Heap, number>
  remarks: Omit<QueueRow, 'total'>[]
  /** Offices to give remarks to; none for whoever may not. */
  offices: { id: string; name: string }[]
  ticked: number[]
  refused: string | null
  /** Whether the reader answers for an office of their own. */
  mine: boolean
}

export function DeskPage(props: Props) {
  const { view, room, heap, counts, mine, words, refused, remarks } = props
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const desk = paths.desk.href(address)
  const steps = [
    { label: t('consultations.remarks.title'), href: paths.remarks.href(address) },
    { label: t('consultations.desk.title') },
  ]
  const shown = heaps.filter((name) => (name === 'mine' ? mine : true))
  return (
    <Page
      view={view}
      title={t('consultations.desk.title')}
      kicker={room.title}
      breadcrumbs={consultationCrumbs(view, room, ...steps)}
      wide
    >
      {refused && (
        <Notice kind="bad" role="alert">
          {refused}
        </Notice>
      )}
      <Tabs
        label={t('consultations.desk.heaps')}
        tabs={shown.map((name) => ({
          label: t(`consultations.heap.${name}`),
          href: withQuery(desk, { stos: name }),
          current: name === heap,
          count: counts[name],
        }))}
      />
      <form method="get" action={desk} class="desk__search">
        <input type="hidden" name="stos" value={heap} />
        <Field name="q" label={t('consultations.desk.search')} value={words} width="medium" />
        <Button look="quiet" sign="search">
          {t('consultations.remarks.filter.submit')}
        </Button>
      </form>
      {remarks.length === 0 ? (
        <Empty title={t(`consultations.heap.none.${heap}`)}>{t('consultations.desk.none.text')}</Empty>
      ) : (
        <Heaped {...props} />
      )}
      <Pages {...props} />
    </Page>
  )
}

/** The remarks of a heap, to be ticked and then answered together or given to an office. */
function Heaped({ view, room, heap, remarks, offices, ticked }: Props) {
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const assign = withQuery(paths.assignment.href(address), { stos: heap })
  return (
    <form method="post" action={assign}>
      <fieldset class="desk__heap">
        <legend class="unseen">{t('consultations.desk.choose')}</legend>
        {remarks.map((remark) => (
          <Row
            view={view}
            remark={remark}
            ticked={ticked.includes(remark.number)}
            href={paths.remark.href({ ...address, number: remark.number })}
          />
        ))}
      </fieldset>
      {heap !== 'answered' && (
        <div class="desk__acts">
          <ButtonRow>
            <Button sign="answer" formaction={paths.newAnswer.href(address)} formmethod="get">
              {t('consultations.desk.answer')}
            </Button>
          </ButtonRow>
          {offices.length > 0 && (
            <div class="desk__assign">
              <Select
                name="office"
                label={t('consultations.desk.office')}
                empty={t('consultations.desk.nobody')}
                options={offices.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Button look="quiet">{t('consultations.desk.assign')}</Button>
            </div>
          )}
        </div>
      )}
    </form>
  )
}

type RowProps = { view: Props['view']; remark: Omit<QueueRow, 'total'>; ticked: boolean; href: string }

function Row({ view, remark, ticked, href }: RowProps) {
  const { t } = view
  const { number, citation, office, channel } = remark
  const id = `remark-${number}`
  return (
    <div class="desk__remark">
      <input class="choice__control" type="checkbox" name="numbers" value={number} id={id} checked={ticked} />
      <label for={id} class="desk__label">
        <strong>
          {t('consultations.remark.title', { number })} · {citation || t('consultations.remark.whole')}
        </strong>
        <span class="soft">
          {authorName(view, remark)} · {t(`consultations.remark.via.${channel}`)} ·{' '}
          {office ?? t('consultations.desk.nobody')}
          {remark.late && ` · ${t('consultations.remark.late')}`}
        </span>
        <span>{excerpt(remark.text, 240)}</span>
      </label>
      <div class="desk__foot">
        <AnswerClock view={view} remark={remark} />
        <a href={href}>{t('consultations.remark.open', { number })}</a>
      </div>
    </div>
  )
}

function Pages({ view, heap, words, page, total }: Props) {
  const { t } = view
  const pages = Math.ceil(total / pageSize)
  if (pages < 2) return null
  const at = (number: number) => withQuery(view.path, { stos: heap, q: words, strona: number })
  return (
    <Pager
      label={t('consultations.pages')}
      summary={t('consultations.page', { page, pages })}
      previous={page > 1 ? { label: t('consultations.page.previous'), href: at(page - 1) } : undefined}
      next={page < pages ? { label: t('consultations.page.next'), href: at(page + 1) } : undefined}
    />
  )
}
