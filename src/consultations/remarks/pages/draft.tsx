import { Contents, type contentsOf, Paragraphs, type ReadUnit, TextOf } from '#documents/index.ts'
import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { LinkButton, Pager } from '#kit/ui/index.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import { standingWords } from './parts.tsx'

type Props = RoomProps & {
  version: { name: string; made: Date }
  preamble: string
  units: ReadUnit[]
  contents: ReturnType<typeof contentsOf>
  piece: number
  pieces: number
  /** How many remarks stand on each unit of this part. */
  counts: { [unit: string]: number }
  /** The link of an author who goes on after a remark. */
  from: string | null
}

/** The text that is consulted, with a way to say something at each unit. */
export function DraftPage(props: Props) {
  const { view, room, version, preamble, units, contents, piece, from } = props
  const { t, dates } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const steps = [
    { label: t('consultations.remarks.title'), href: paths.remarks.href(address) },
    { label: t('consultations.draft.title') },
  ]
  const say = withQuery(paths.newRemark.href(address), { od: from })
  return (
    <Page
      view={view}
      title={t('consultations.draft.title')}
      kicker={room.title}
      lead={standingWords(props)}
      breadcrumbs={consultationCrumbs(view, room, ...steps)}
      noindex={from !== null}
    >
      <p class="act__which">{t('consultations.draft.version', { name: version.name, day: dates.day(version.made) })}</p>
      {room.standing === 'open' && (
        <div class="button-row">
          <LinkButton look="quiet" href={say}>
            {t('consultations.remarks.say-general')}
          </LinkButton>
          <LinkButton look="quiet" sign="print" href={paths.form.href(address)}>
            {t('consultations.form.title')}
          </LinkButton>
        </div>
      )}
      <Contents view={view} entries={contents} piece={piece} base={view.path} />
      {piece === 1 && preamble && <Paragraphs text={preamble} />}
      <TextOf units={units} after={(unit) => <Say {...props} unit={unit} />} />
      <Parts {...props} />
    </Page>
  )
}

function Say({ view, room, counts, from, unit }: Props & { unit: ReadUnit }) {
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const count = counts[unit.id] ?? 0
  const href = withQuery(paths.newRemark.href(address), { jednostka: unit.id, od: from })
  if (room.standing !== 'open' && count === 0) return null
  return (
    <p class="remark__say">
      {room.standing === 'open' && (
        <a href={href} data-screen="" aria-label={t('consultations.draft.say.label', { unit: unit.citation })}>
          {t('consultations.draft.say')}
        </a>
      )}
      {count > 0 && (
        <a
          href={withQuery(paths.remarks.href(address), { jednostka: unit.id })}
          aria-label={t('consultations.draft.count.label', { unit: unit.citation, count })}
        >
          {t('consultations.draft.count', { count })}
        </a>
      )}
    </p>
  )
}

function Parts({ view, piece, pieces, from }: Props) {
  const { t } = view
  if (pieces < 2) return null
  const at = (number: number) => withQuery(view.path, { czesc: number, od: from })
  return (
    <Pager
      label={t('consultations.pages')}
      summary={t('consultations.page', { page: piece, pages: pieces })}
      previous={piece > 1 ? { label: t('consultations.page.previous'), href: at(piece - 1) } : undefined}
      next={piece < pieces ? { label: t('consultations.page.next'), href: at(piece + 1) } : undefined}
    />
  )
}
