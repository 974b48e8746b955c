import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { keepFile } from '#kit/files.ts'
import type { Person } from '#kit/http.ts'
import type { Storage } from '#kit/storage.ts'
import { indexEntry, removeEntry } from '#kit/text/search.ts'
import { slugOf } from '#kit/text/slug.ts'
import type { CommunityBrief } from '#kit/view.ts'
import type { PostForm } from './forms.ts'
import { paths } from './paths.ts'
import { editRefusal, publicationRefusal, stateOf, withdrawalRefusal } from './rules.ts'
import { type Post, postRevisions, posts } from './tables.ts'

type Where = { db: Db; storage: Storage; community: CommunityBrief }

/** Addresses that are pages of the slice itself. */
const taken = ['nowa', 'atom-xml']

/** Writes a draft. Sent twice, it is one. */
export function writePost({ db, storage, community }: Where, person: Person, form: PostForm, now: Date) {
  return db.transaction(async (tx) => {
    const earlier = form.clientId ? await byClient(tx, form.clientId) : undefined
    if (earlier) return { post: earlier, refused: null }

    const picture = await keepPicture(tx, storage, community.id, person, form, now)
    if (picture.refused) return { post: null, refused: picture.refused }

    const { language, title, lead, text, clientId } = form
    const words = { language, title, lead, text: text ?? '', clientId, pictureId: picture.id }
    const row = { ...words, communityId: community.id, created: now, createdBy: person.id, changed: now }
    const [post] = await tx
      .insert(posts)
      .values({ ...row, slug: await freeSlug(tx, community.id, title) })
      .returning()
    await tell(tx, 'written', post!, person.id, now)
    return { post: post!, refused: null }
  })
}

/** Changes the text; the earlier one is kept. Who did not see the newest is refused and loses nothing. */
export function editPost({ db, storage, community }: Where, person: Person, post: Post, form: PostForm, now: Date) {
  return db.transaction(async (tx) => {
    const [held] = await tx.select().from(posts).where(eq(posts.id, post.id)).for('update')
    const refused = editRefusal(held!, form.revision ?? 0)
    if (refused) return { post: held!, refused }
    const picture = await keepPicture(tx, storage, community.id, person, form, now)
    if (picture.refused) return { post: held!, refused: picture.refused }

    const { revision, title, lead, text } = held!
    await tx
      .insert(postRevisions)
      .values({ postId: post.id, revision, title, lead, text, saved: now, savedBy: person.id })
    const words = { language: form.language, title: form.title, lead: form.lead, text: form.text ?? '' }
    const pictureId = picture.id ?? held!.pictureId
    const [saved] = await tx
      .update(posts)
      .set({ ...words, pictureId, changed: now, revision: sql`${posts.revision} + 1` })
      .where(eq(posts.id, post.id))
      .returning()
    await tell(tx, 'edited', saved!, person.id, now)
    if (stateOf(saved!, now) === 'public') await makeFindable(tx, saved!, community.slug)
    return { post: saved!, refused: null }
  })
}

/** Lets everybody read it from a moment on, or brings it back. Readers are told when the moment comes. */
export function publishPost({ db, community }: Where, person: Person, post: Post, from: Date, now: Date) {
  return db.transaction(async (tx) => {
    const [held] = await tx.select().from(posts).where(eq(posts.id, post.id)).for('update')
    const refused = publicationRefusal(held!, now)
    if (refused) return { refused }

    const [saved] = await tx
      .update(posts)
      .set({ published: from, withdrawn: null, changed: now })
      .where(eq(posts.id, post.id))
      .returning()
    if (from > now) await tell(tx, 'planned', saved!, person.id, now)
    else await announce(tx, saved!, community.slug, person.id, now)
    return { refused: null }
  })
}

/** Takes it from the readers; its address then says so. */
export function withdrawPost({ db }: Where, person: Person, post: Post, now: Date) {
  return db.transaction(async (tx) => {
    const [held] = await tx.select().from(posts).where(eq(posts.id, post.id)).for('update')
    const refused = withdrawalRefusal(held!, now)
    if (refused) return { refused }

    await tx.update(posts).set({ withdrawn: now, changed: now }).where(eq(posts.id, post.id))
    await removeEntry(tx, 'news', post.id)
    await tell(tx, 'withdrawn', held!, person.id, now)
    return { refused: null }
  })
}

/** Tells readers of a post whose day has come; of one post at most once. */
export async function announce(tx: Db, post: Post, slug: string, by: string | null, now: Date): Promise<void> {
  await makeFindable(tx, post, slug)
  const first = await tx
    .update(posts)
    .set({ announced: now })
    .where(and(eq(posts.id, post.id), isNull(posts.announced)))
    .returning({ id: posts.id })
  await tell(tx, first.length > 0 ? 'published' : 'brought-back', post, by, now)
}

function makeFindable(tx: Db, post: Post, community: string): Promise<void> {
  const { id, communityId, language, title, lead, text, published } = post
  const href = paths.post.href({ community, post: post.slug })
  return indexEntry(tx, {
    kind: 'news',
    subjectId: id,
    communityId,
    language,
    title,
    body: `${lead}\n${text}`,
    href,
    dated: published,
  })
}

async function keepPicture(tx: Db, storage: Storage, communityId: string, person: Person, form: PostForm, now: Date) {
  const { picture, alt } = form
  if (!picture) return { id: null, refused: null }
  const bytes = new Uint8Array(await picture.arrayBuffer())
  const file = { communityId, name: picture.name, bytes, alt, by: person.id, public: true, picture: true, now }
  const kept = await keepFile(tx, storage, file)
  return kept.refused ? { id: null, refused: kept.refused } : { id: kept.file.id, refused: null }
}

async function freeSlug(tx: Db, communityId: string, title: string): Promise<string> {
  const wanted = slugOf(title, { max: 60, otherwise: 'wiadomosc' })
  const rows = await tx
    .select({ slug: posts.slug })
    .from(posts)
    .where(and(eq(posts.communityId, communityId), sql`starts_with(${posts.slug}, ${wanted})`))
  const used = new Set([...taken, ...rows.map(({ slug }) => slug)])
  if (!used.has(wanted)) return wanted
  let number = 2
  while (used.has(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}

async function byClient(tx: Db, clientId: string) {
  const [post] = await tx.select().from(posts).where(eq(posts.clientId, clientId))
  return post
}

type Done = 'written' | 'edited' | 'planned' | 'published' | 'brought-back' | 'withdrawn'

function tell(tx: Db, done: Done, { communityId, id, slug }: Post, actorId: string | null, at: Date) {
  return record(tx, `news.post.${done}`, { communityId, actorId, subject: { kind: 'post', id }, facts: { slug }, at })
}
