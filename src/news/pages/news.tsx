import { dayOf } from '#kit/dates.ts'
import { FollowButton } from '#kit/follow.tsx'
import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { ButtonRow, Card, CardList, Empty, LinkButton, Pager, Status, type StatusKind } from '#kit/ui/index.ts'
import type { CommunityBrief, View } from '#kit/view.ts'
import type { Lang } from '#kit/words.ts'
import { paths } from '../paths.ts'
import type { State } from '../rules.ts'

type Brief = { slug: string; title: string; lead: string; language: Lang; published: Date | null; state: State }
type Props = {
  view: View
  community: CommunityBrief
  posts: Brief[]
  others: Brief[]
  page: number
  more: boolean
  writes: boolean
}

export const stateKind: Record<State, StatusKind> = {
  draft: 'quiet',
  planned: 'info',
  public: 'good',
  withdrawn: 'bad',
}

export function NewsPage({ view, community, posts, others, page, more, writes }: Props) {
  const { t } = view
  const here = { community: community.slug }
  const feed = { type: 'application/atom+xml', href: paths.feed.href(here), title: t('news.title') }
  const at = (number: number) => withQuery(paths.news.href(here), { strona: number > 1 ? number : undefined })
  return (
    <Page view={view} title={t('news.title')} lead={t('news.lead', { place: community.locative })} alternates={[feed]}>
      <ButtonRow>
        {writes && (
          <LinkButton href={paths.newPost.href(here)} sign="pen">
            {t('news.new')}
          </LinkButton>
        )}
        <FollowButton view={view} kind="community" id={community.id} />
      </ButtonRow>
      {posts.length === 0 && <Empty title={t('news.none')}>{t('news.none-text')}</Empty>}
      <PostList view={view} posts={posts} label={t('news.title')} />
      {(page > 1 || more) && (
        <Pager
          label={t('news.pages')}
          summary={t('news.page', { page })}
          previous={page > 1 ? { label: t('news.newer'), href: at(page - 1) } : undefined}
          next={more ? { label: t('news.older'), href: at(page + 1) } : undefined}
        />
      )}
      {others.length > 0 && (
        <section class="flow">
          <h2>{t('news.others')}</h2>
          <PostList view={view} posts={others} label={t('news.others')} level={3} />
        </section>
      )}
      <p>
        <a href={paths.feed.href(here)}>{t('news.feed')}</a>
      </p>
    </Page>
  )
}

type ListProps = { view: View; posts: Brief[]; label: string; level?: 2 | 3 }

function PostList({ view, posts, label, level = 2 }: ListProps) {
  const { t, dates, lang, community } = view
  if (posts.length === 0) return null
  return (
    <CardList column label={label}>
      {posts.map(({ slug, title, lead, published, state, language }) => (
        <Card
          level={level}
          title={title}
          lang={language}
          href={paths.post.href({ community: community!.slug, post: slug })}
          kicker={published ? dates.day(dayOf(published)) : undefined}
          foot={
            state === 'public' ? (
              language !== lang && <Status kind="quiet" sign="globe" label={t(`kit.frame.language.${language}`)} />
            ) : (
              <Status kind={stateKind[state]} label={t(`news.state.${state}`)} />
            )
          }
        >
          {lead}
        </Card>
      ))}
    </CardList>
  )
}
