import type { Context } from 'hono'
import { communityBySlug } from '#communities/index.ts'
import { fileById, isPicture } from '#kit/files.ts'
import type { Env } from '#kit/http.ts'
import { facts, link, notice, type Paper, type Picture, paperPdf, qr, table } from '#kit/papers/index.ts'
import { thingsOf } from '#kit/things.ts'
import type { View } from '#kit/view.ts'
import { organisationById } from '#organisations/index.ts'
import { paths } from './paths.ts'
import { type RosterRow, sheetRowsOf } from './rosters.ts'
import type { Here } from './sessions.ts'
import { sheetCode } from './sheet-code.ts'

/** The list to be signed at the door, as a file. */
export async function sendSheet(c: Context<Env>, here: Here) {
  const { db, view, now } = c.var
  const rows = await sheetRowsOf(db, here.date.id)
  const paper = attendanceSheet(view, here, rows, await aboutSheet(c, here))
  const bytes = await paperPdf(paper, now())
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${here.activity.slug}-lista.pdf"`,
    'cache-control': 'no-store',
  })
}

type About = {
  /** What the session is a part of (a project, a consultation), and who runs it. */
  owner: string | null
  organisation: string | null
  contact: string
  logos: Picture[]
  /** Where the list is typed in afterwards, and where the whole information on data is. */
  typing: string
  privacy: string
}

/**
 * Who is expected, in the order they signed up, so that a number on paper stays the number on the screen, and empty rows
 * for those who come unannounced. No address, no telephone and nobody's needs: everybody in the queue reads it.
 */
function attendanceSheet(view: View, { activity, date }: Here, rows: RosterRow[], about: About): Paper {
  const { t, lang, community } = view
  const code = sheetCode(date.id)
  const { contact, privacy } = about
  const clause = t('activities.sheet.clause', { contact, privacy, community: community!.name })
  return {
    title: t('activities.sheet.title'),
    subtitle: activity.title,
    language: lang,
    community: community!.name,
    formCode: code,
    logos: about.logos,
    blocks: [
      facts(factsOf(view, date, about)),
      signing(t, rows),
      notice(clause, t('activities.sheet.clause-title')),
      qr(about.typing, [t('activities.sheet.typing', { code }), ' ', link(about.typing, about.typing)]),
    ],
  }
}

function factsOf({ t, dates }: View, date: Here['date'], { owner, organisation }: About): [string, string][] {
  const when = `${dates.weekday(date.begins)}, ${dates.clock(date.begins)}–${dates.clock(date.ends)}`
  const told: [string, string | null][] = [
    [t('activities.when'), when],
    [t('activities.where'), [date.place, date.address].filter(Boolean).join(', ') || '–'],
    [t('activities.sheet.owner'), owner],
    [t('activities.sheet.host'), organisation],
  ]
  return told.filter((pair): pair is [string, string] => pair[1] !== null)
}

function signing(t: View['t'], rows: RosterRow[]) {
  return table({
    ordinal: t('activities.sheet.number'),
    columns: [
      { title: t('activities.sheet.name'), width: 3, namesRow: true },
      { title: t('activities.sheet.organisation'), width: 2 },
      { title: t('activities.sheet.signature'), width: 3 },
    ],
    rows: rows.map(({ name, organisation }) => [name ?? '', organisation ?? '', '']),
    blankRows: blankRows(rows.length),
    rowHeight: 7.5,
  })
}

/** At least ten, and as many as fill the last page. */
function blankRows(filled: number): number {
  return filled <= 4 ? 14 - filled : 10
}

async function aboutSheet(c: Context<Env>, { activity, date }: Here): Promise<About> {
  const { db, view, domains, settings } = c.var
  const { ownerKind, ownerId, organisationId } = activity
  const owners = ownerKind && ownerId ? [{ kind: ownerKind, id: ownerId }] : []
  const [owner] = [...(await thingsOf(domains, db, owners, view)).values()]
  const organisation = organisationId ? await organisationById(db, organisationId) : undefined
  const community = await communityBySlug(db, view.community!.slug)
  const at = { community: view.community!.slug }
  const whole = (href: string) => new URL(href, settings.publicUrl).href
  return {
    owner: owner?.label ?? null,
    organisation: organisation?.name ?? null,
    contact: [community?.address, community?.email].map((part) => (part ? `, ${part}` : '')).join(''),
    logos: await logosOf(c),
    typing: whole(paths.sheetEntry.href({ ...at, code: sheetCode(date.id) })),
    privacy: whole(`/${at.community}/prywatnosc`),
  }
}

async function logosOf(c: Context<Env>): Promise<Picture[]> {
  const { db, view, storage } = c.var
  const { arms, name } = view.community!
  const file = arms ? await fileById(db, arms) : undefined
  const image = file && isPicture(file) ? await storage.get(file.storageKey) : null
  return image ? [{ image, alt: name, width: 16 }] : []
}
