import type { Thing } from '#kit/domain.ts'
import { FollowButton } from '#kit/follow.tsx'
import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Empty, Facts, LinkButton, Notice, Pager, PrintButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { OpinionBrief } from '../opinions/opinion-page.tsx'
import { OpinionList } from '../opinions/opinions-page.tsx'
import { paths } from '../paths.ts'
import type { Entry } from '../pieces.ts'
import type { Document, DocumentVersion } from '../tables.ts'
import type { ReadUnit } from '../text.ts'
import { DocumentStatus } from './documents.tsx'
import { Contents, Paragraphs, TextOf } from './text.tsx'

export type DocumentBrief = Pick<
  Document,
  'slug' | 'title' | 'kind' | 'status' | 'resolution' | 'adoptedOn' | 'journal' | 'inForceFrom' | 'inForceTo'
>
export type VersionBrief = Pick<DocumentVersion, 'number' | 'name' | 'note' | 'made' | 'public'>
export type Reading = { preamble: string; units: ReadUnit[]; contents: Entry[]; piece: number; pieces: number }

export type DocumentProps = {
  view: View
  document: DocumentBrief & Pick<Document, 'id'>
  /** Null where nothing is public yet, or where the draft itself is shown. */
  version: VersionBrief | null
  reading: Reading
  versions: VersionBrief[]
  partOf: Thing[]
  /** `draft`: the draft as it is now; `current`: the newest public version; `older`: any other. */
  shown: 'current' | 'older' | 'draft'
  opinions: OpinionBrief[]
  openDraft: boolean
  mayRead: boolean
  mayDraft: boolean
}

export function DocumentPage(props: DocumentProps) {
  const { view, document, reading, shown, version } = props
  const { t } = view
  const community = view.community!.slug
  const href = (unit: string) => paths.unit.href({ community, document: document.slug, unit })
  const trail = [{ label: t('documents.menu'), href: paths.documents.href({ community }) }]
  return (
    <Page
      view={view}
      title={document.title}
      kicker={t(`documents.of.${document.kind}`)}
      breadcrumbs={[...trail, { label: document.title }]}
      aside={<About {...props} />}
      noindex={shown !== 'current'}
    >
      <Which {...props} />
      {reading.units.length === 0 ? (
        <Empty title={t('documents.text.empty')}>{t('documents.text.empty.text')}</Empty>
      ) : (
        <>
          <Contents view={view} entries={reading.contents} piece={reading.piece} base={view.path} />
          {reading.piece === 1 && reading.preamble && <Paragraphs text={reading.preamble} />}
          <TextOf units={reading.units} href={href} />
          <Parts view={view} reading={reading} />
        </>
      )}
      {version && <Take view={view} document={document} version={version} />}
      {props.opinions.length > 0 && <h2>{t('documents.room.opinions')}</h2>}
      <OpinionList view={view} slug={document.slug} opinions={props.opinions} />
    </Page>
  )
}

/** Which of its wordings the reader has before them. */
function Which({ view, document, version, shown, versions }: DocumentProps) {
  const { t, dates } = view
  const community = view.community!.slug
  const newest = paths.document.href({ community, document: document.slug })
  if (shown === 'draft')
    return (
      <Notice kind="warning" title={t('documents.draft.title')}>
        <p>
          {t('documents.draft.text')} {versions.length > 0 && <a href={newest}>{t('documents.version.newest')}</a>}
        </p>
      </Notice>
    )
  if (!version) return null
  const facts = { name: version.name, day: dates.day(version.made) }
  if (shown === 'current') return <p class="act__which">{t('documents.version.shown', facts)}</p>
  return (
    <Notice kind="warning" title={t('documents.version.older', facts)}>
      <p>
        {!version.public && t('documents.version.internal.text')} <a href={newest}>{t('documents.version.newest')}</a>
      </p>
    </Notice>
  )
}

function Parts({ view, reading: { piece, pieces } }: { view: View; reading: Reading }) {
  const { t } = view
  if (pieces < 2) return null
  const at = (number: number) => withQuery(view.path, { czesc: number })
  return (
    <Pager
      label={t('documents.parts')}
      summary={t('documents.part', { piece, pieces })}
      previous={piece > 1 ? { label: t('documents.part.previous'), href: at(piece - 1) } : undefined}
      next={piece < pieces ? { label: t('documents.part.next'), href: at(piece + 1) } : undefined}
    />
  )
}

type TakeProps = { view: View; document: DocumentBrief; version: VersionBrief }

const formats = ['pdf', 'docx', 'html', 'txt'] as const

/** The text to take away: on paper, to a meeting, into another program. */
function Take({ view, document, version }: TakeProps) {
  const address = { community: view.community!.slug, document: document.slug, number: version.number }
  return (
    <section class="flow" data-screen="" aria-labelledby="take">
      <h2 id="take">{view.t('documents.take')}</h2>
      <div class="button-row">
        {formats.map((format) => (
          <LinkButton look="quiet" sign="file" download href={paths.file.href({ ...address, format })}>
            {view.t(`documents.take.${format}`)}
          </LinkButton>
        ))}
        <PrintButton label={view.t('documents.take.print')} />
      </div>
    </section>
  )
}

function About(props: DocumentProps) {
  const { view, document, partOf, openDraft, mayDraft, mayRead, shown } = props
  const { t, dates } = view
  const address = { community: view.community!.slug, document: document.slug }
  return (
    <>
      {mayDraft && (
        <LinkButton href={paths.room.href(address)} sign="pen">
          {t('documents.room.enter')}
        </LinkButton>
      )}
      {mayRead && (
        <p>
          <a href={paths.opinions.href(address)}>{t('documents.opinions.all')}</a>
        </p>
      )}
      {shown !== 'draft' && <FollowButton view={view} kind="document" id={document.id} />}
      <Facts
        facts={[
          { term: t('documents.status'), detail: <DocumentStatus view={view} status={document.status} visible /> },
          fact(t('documents.resolution'), document.resolution),
          fact(t('documents.adopted-on'), document.adoptedOn && dates.day(document.adoptedOn)),
          fact(t('documents.journal'), document.journal),
          fact(t('documents.in-force-from'), document.inForceFrom && dates.day(document.inForceFrom)),
          fact(t('documents.in-force-to'), document.inForceTo && dates.day(document.inForceTo)),
        ]}
      />
      <Links title={t('documents.part-of')} links={partOf} />
      <Versions {...props} />
      {openDraft && shown !== 'draft' && (
        <p>
          <a href={paths.openDraft.href(address)}>{t('documents.draft.see')}</a>
        </p>
      )}
    </>
  )
}

/** What is not known yet is left out. */
function fact(term: string, detail: string | null) {
  return detail ? { term, detail } : null
}

function Links({ title, links }: { title: string; links: { label: string; href: string }[] }) {
  if (links.length === 0) return null
  return (
    <section class="flow">
      <h2 class="aside-title">{title}</h2>
      <ul class="plain-list">
        {links.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Versions({ view, document, versions, version, shown }: DocumentProps) {
  const { t, dates } = view
  const address = { community: view.community!.slug, document: document.slug }
  if (versions.length === 0) return null
  return (
    <section class="flow">
      <h2 class="aside-title">{t('documents.versions')}</h2>
      <ol class="plain-list" reversed>
        {versions.map(({ number, name, made, public: open }) => {
          const here = shown !== 'draft' && number === version?.number
          const href = paths.version.href({ ...address, number })
          return (
            <li>
              {here ? <strong>{name}</strong> : <a href={href}>{name}</a>}
              <span class="soft">
                {' '}
                {dates.day(made)}
                {!open && `, ${t('documents.version.internal')}`}
              </span>
            </li>
          )
        })}
      </ol>
      {versions.length > 1 && (
        <p>
          <a href={paths.comparison.href(address)}>{t('documents.compare.title')}</a>
        </p>
      )}
    </section>
  )
}
