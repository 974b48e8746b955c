import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { excerpt } from '#kit/text/excerpt.ts'
import { Card, CardList, Empty, Field, Filter, Hidden, LinkButton, Pager, Select, Status } from '#kit/ui/index.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { Address, RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import { type Counts, type PublicRemark, pageSize } from '../reading.ts'
import { channels, outcomes } from '../tables.ts'
import { AnswerClock, authorName, OutcomeStatus, standingWords } from './parts.tsx'

export type Chosen = { [name in 'q' | 'jednostka' | 'wynik' | 'droga' | 'biuro' | 'stan']?: string }

type Props = RoomProps & {
  remarks: PublicRemark[]
  total: number
  page: number
  counts: Counts
  chosen: Chosen
  /** How the unit is cited whose remarks are shown. */
  unit: string | null
  offices: { id: string; name: string }[]
}

export function RemarksPage(props: Props) {
  const { view, room, remarks, total, counts, chosen } = props
  const { t } = view
  const address: Address = { community: view.community!.slug, consultation: room.slug }
  const narrowed = Object.values(chosen).some(Boolean)
  return (
    <Page
      view={view}
      title={t('consultations.remarks.title')}
      kicker={room.title}
      lead={standingWords(props)}
      breadcrumbs={consultationCrumbs(view, room, { label: t('consultations.remarks.title') })}
      aside={<Ways {...props} />}
    >
      {room.standing === 'open' && (
        <div class="button-row">
          <LinkButton href={paths.draft.href(address)} sign="pen">
            {t('consultations.remarks.say')}
          </LinkButton>
          <LinkButton href={paths.newRemark.href(address)} look="quiet">
            {t('consultations.remarks.say-general')}
          </LinkButton>
        </div>
      )}
      {counts.total > 0 && <p>{t('consultations.remarks.counts', { ...counts })}</p>}
      {(counts.total > 0 || narrowed) && <Narrow {...props} />}
      {total === 0 && !narrowed && (
        <Empty title={t('consultations.remarks.none')}>{t('consultations.remarks.none.text')}</Empty>
      )}
      {remarks.length > 0 && (
        <CardList column label={t('consultations.remarks.title')}>
          {remarks.map((remark) => (
            <RemarkCard view={view} remark={remark} address={address} />
          ))}
        </CardList>
      )}
      <Pages {...props} />
    </Page>
  )
}

type CardProps = { view: RoomProps['view']; remark: PublicRemark; address: Address }

function RemarkCard({ view, remark, address }: CardProps) {
  const { t } = view
  const { number, citation, outcome, withdrawn, late, office } = remark
  const channel = t(`consultations.remark.via.${remark.channel}`)
  return (
    <Card
      level={2}
      title={`${t('consultations.remark.title', { number })} · ${citation || t('consultations.remark.whole')}`}
      href={paths.remark.href({ ...address, number })}
      kicker={`${authorName(view, remark)} · ${channel}${office ? ` · ${office}` : ''}`}
      foot={
        <>
          {outcome && <OutcomeStatus view={view} outcome={outcome} />}
          {!outcome && <AnswerClock view={view} remark={remark} />}
          {withdrawn && <Status kind="quiet" label={t('consultations.remark.withdrawn')} />}
          {late && <Status kind="warning" label={t('consultations.remark.late')} />}
        </>
      }
    >
      {withdrawn ? t('consultations.remark.withdrawn.text') : excerpt(remark.text, 260)}
    </Card>
  )
}

function Narrow({ view, room, chosen, total, unit, offices }: Props) {
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const narrowed = Object.values(chosen).some(Boolean)
  const many = (name: 'wynik' | 'droga' | 'stan', values: readonly string[], words: string) => (
    <Select
      name={name}
      label={t(`consultations.remarks.filter.${name}`)}
      value={chosen[name]}
      empty={t('consultations.remarks.filter.any')}
      options={values.map((value) => ({ value, label: t(`consultations.${words}.${value}`) }))}
    />
  )
  return (
    <Filter
      label={t('consultations.remarks.filter')}
      submit={t('consultations.remarks.filter.submit')}
      clear={
        narrowed ? { label: t('consultations.remarks.filter.clear'), href: paths.remarks.href(address) } : undefined
      }
      found={
        narrowed
          ? [unit && t('consultations.remarks.on', { unit }), t('consultations.remarks.found', { count: total })]
              .filter(Boolean)
              .join(' ')
          : undefined
      }
    >
      <Field name="q" label={t('consultations.remarks.filter.q')} value={chosen.q} />
      {chosen.jednostka && <Hidden name="jednostka" value={chosen.jednostka} />}
      {many('stan', ['waiting', 'answered', 'late', 'withdrawn'], 'state')}
      {many('wynik', outcomes, 'outcome')}
      {many('droga', channels, 'remark.via')}
      {offices.length > 0 && (
        <Select
          name="biuro"
          label={t('consultations.remarks.filter.biuro')}
          value={chosen.biuro}
          empty={t('consultations.remarks.filter.any')}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Filter>
  )
}

function Pages({ view, total, page, chosen }: Props) {
  const { t } = view
  const pages = Math.ceil(total / pageSize)
  if (pages < 2) return null
  const at = (number: number) => withQuery(view.path, { ...chosen, strona: number })
  return (
    <Pager
      label={t('consultations.pages')}
      summary={t('consultations.page', { page, pages })}
      previous={page > 1 ? { label: t('consultations.page.previous'), href: at(page - 1) } : undefined}
      next={page < pages ? { label: t('consultations.page.next'), href: at(page + 1) } : undefined}
    />
  )
}

/** Every way to say something, and for those who work here the ways to their work. */
function Ways({ view, room }: RoomProps) {
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const { record, answer, organise } = room.may
  const works = [
    record && { href: paths.entry.href(address), label: t('consultations.entry.title') },
    record && { href: paths.batches.href(address), label: t('consultations.piles.title') },
    answer && { href: paths.desk.href(address), label: t('consultations.desk.title') },
    organise && { href: paths.opening.href(address), label: t('consultations.opening.title') },
  ].filter((work) => work !== false)
  return (
    <>
      <h2>{t('consultations.remarks.ways')}</h2>
      <ul class="remark__ways">
        {room.standing !== 'no-draft' && room.standing !== 'none' && (
          <>
            <li>
              <a href={paths.draft.href(address)}>{t('consultations.draft.title')}</a>
            </li>
            <li>
              <a href={paths.form.href(address)}>{t('consultations.form.title')}</a>
            </li>
          </>
        )}
        {room.contact && <li>{room.contact}</li>}
      </ul>
      {works.length > 0 && (
        <>
          <h2>{t('consultations.remarks.work')}</h2>
          <ul class="remark__ways">
            {works.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
