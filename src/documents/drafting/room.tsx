import type { PropsWithChildren } from 'hono/jsx'
import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Button, ButtonRow, Empty, LinkButton, Notice, Pager, Tabs } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { DocumentBrief, Reading } from '../reading/document.tsx'
import { anchor, Contents } from '../reading/text.tsx'
import type { ReadUnit } from '../text.ts'
import { groups } from '../unit.ts'

type FrameProps = PropsWithChildren<{
  view: View
  document: Pick<DocumentBrief, 'slug' | 'title' | 'status'>
  title: string
  here: 'room' | 'versions' | 'contents' | 'settings' | 'adoption' | 'removed' | 'opinions' | null
  problems?: Record<string, string | undefined> | null
  lead?: string
  kicker?: string
  /** For readers who may not enter the other pages. */
  closed?: boolean
}>

const tabs = ['room', 'versions', 'opinions', 'contents', 'settings', 'adoption', 'removed'] as const

/** Every page of the drafting room: whose text it is, and the way to the other pages. */
export function RoomFrame({ view, document, here, closed, children, ...page }: FrameProps) {
  const { t } = view
  const address = { community: view.community!.slug, document: document.slug }
  const trail = [
    { label: t('documents.menu'), href: paths.documents.href({ community: address.community }) },
    { label: document.title, href: paths.document.href(address) },
  ]
  const room = closed ? [] : [{ label: t('documents.room'), href: paths.room.href(address) }]
  return (
    <Page
      view={view}
      kicker={document.title}
      {...page}
      breadcrumbs={[...trail, ...(here === 'room' ? [] : room), { label: page.title }]}
      noindex
    >
      {!closed && <RoomTabs view={view} address={address} here={here} />}
      {children}
    </Page>
  )
}

type TabsProps = { view: View; address: { community: string; document: string }; here: FrameProps['here'] }

function RoomTabs({ view, address, here }: TabsProps) {
  const all = tabs.map((tab) => ({
    label: view.t(`documents.room.${tab}`),
    href: paths[tab].href(address),
    current: tab === here,
  }))
  return <Tabs label={view.t('documents.room')} tabs={all} />
}

export type RoomProps = {
  view: View
  document: Pick<DocumentBrief, 'slug' | 'title' | 'status'>
  reading: Reading
  /** The unit whose tools are open. */
  chosen: string | null
  problem: string | null
}

export function RoomPage({ view, document, reading, chosen, problem }: RoomProps) {
  const { t } = view
  const closed = document.status !== 'drafting'
  const address = { community: view.community!.slug, document: document.slug }
  return (
    <RoomFrame view={view} document={document} title={t('documents.room')} here="room" lead={t('documents.room.lead')}>
      {closed && <Notice kind="info">{t('documents.room.closed')}</Notice>}
      {problem && (
        <Notice kind="bad" role="alert">
          {problem}
        </Notice>
      )}
      {reading.units.length === 0 ? (
        <Start view={view} slug={document.slug} />
      ) : (
        <>
          <Contents view={view} entries={reading.contents} piece={reading.piece} base={view.path} />
          <ol class="tree">
            {reading.units.map((unit) => (
              <Row
                view={view}
                slug={document.slug}
                unit={unit}
                open={unit.id === chosen && !closed}
                piece={reading.piece}
              />
            ))}
          </ol>
          <Parts view={view} reading={reading} />
          {!closed && (
            <LinkButton href={withQuery(paths.newUnit.href(address), { gdzie: 'inside' })} sign="plus" look="quiet">
              {t('documents.room.add-last')}
            </LinkButton>
          )}
        </>
      )}
    </RoomFrame>
  )
}

function Start({ view, slug }: { view: View; slug: string }) {
  const { t } = view
  const address = { community: view.community!.slug, document: slug }
  return (
    <Empty
      title={t('documents.room.empty')}
      action={
        <LinkButton href={withQuery(paths.newUnit.href(address), { gdzie: 'inside' })} sign="plus">
          {t('documents.room.add-first')}
        </LinkButton>
      }
    >
      {t('documents.room.empty.text')}
    </Empty>
  )
}

type RowProps = { view: View; slug: string; unit: ReadUnit; open: boolean; piece: number }

/** A unit in the tree: a link that opens its tools where it stands. */
function Row({ view, slug, unit, open, piece }: RowProps) {
  const here = withQuery(paths.room.href({ community: view.community!.slug, document: slug }), {
    czesc: piece > 1 ? piece : undefined,
    przy: unit.id,
  })
  const words = unit.text.length > 220 ? `${unit.text.slice(0, 219)}…` : unit.text
  return (
    <li
      class="tree__row"
      id={anchor(unit.id)}
      data-kind={unit.kind}
      data-group={groups(unit.kind) ? '' : undefined}
      data-open={open ? '' : undefined}
    >
      <a class="tree__link" href={`${here}#${anchor(unit.id)}`} aria-current={open ? 'true' : undefined}>
        <span class="tree__mark">{unit.mark}</span> <strong>{unit.heading}</strong> {words}
      </a>
      {open && <Tools view={view} slug={slug} unit={unit} piece={piece} />}
    </li>
  )
}

const ways = ['up', 'down', 'in', 'out'] as const

function Tools({ view, slug, unit, piece }: Omit<RowProps, 'open'>) {
  const { t } = view
  const address = { community: view.community!.slug, document: slug, unit: unit.id }
  const add = (where: string) => withQuery(paths.newUnit.href(address), { obok: unit.id, gdzie: where })
  return (
    <div class="tree__tools flow">
      <ButtonRow>
        <LinkButton href={paths.draft.href(address)} sign="pen">
          {t('documents.unit.edit')}
        </LinkButton>
        <LinkButton href={add('after')} look="quiet" sign="plus">
          {t('documents.room.add-after')}
        </LinkButton>
        <LinkButton href={add('inside')} look="quiet">
          {t('documents.room.add-inside')}
        </LinkButton>
        <LinkButton href={add('before')} look="quiet">
          {t('documents.room.add-before')}
        </LinkButton>
      </ButtonRow>
      <form method="post" action={withQuery(paths.move.href(address), { czesc: piece > 1 ? piece : undefined })}>
        <ButtonRow>
          {ways.map((way) => (
            <Button look="quiet" name="way" value={way}>
              {t(`documents.room.move.${way}`)}
            </Button>
          ))}
        </ButtonRow>
      </form>
      <form method="post" action={paths.removal.href(address)}>
        <Button look="plain">{t('documents.room.remove', { citation: unit.citation })}</Button>
      </form>
    </div>
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
