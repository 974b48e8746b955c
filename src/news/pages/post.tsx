import { raw } from 'hono/html'
import { communityPaths } from '#communities/index.ts'
import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Field, LinkButton, Notice, Status, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Lang } from '#kit/words.ts'
import { paths } from '../paths.ts'
import type { State } from '../rules.ts'
import { stateKind } from './news.tsx'

type Shown = {
  slug: string
  language: Lang
  title: string
  lead: string
  html: string
  published: Date | null
  changed: Date
  state: State
}
type Props = {
  view: View
  post: Shown
  picture?: { id: string; alt: string | null }
  writes: boolean
  problems: Record<string, string> | null
}

export function PostPage({ view, post, picture, writes, problems }: Props) {
  const { t, dates, lang, community } = view
  const crumbs = [{ label: t('news.title'), href: paths.news.href({ community: community!.slug }) }]
  const { title, lead, published, language, state } = post
  return (
    <Page
      view={view}
      title={title}
      lead={lead}
      lang={language}
      kicker={published ? dates.moment(published) : undefined}
      breadcrumbs={crumbs}
      problems={problems}
      noindex={state !== 'public'}
    >
      {state !== 'public' && <Status kind={stateKind[state]} label={t(`news.state.${state}`)} />}
      {language !== lang && (
        <Notice>{t('news.other-language', { language: t(`kit.frame.language.${language}`) })}</Notice>
      )}
      {picture && (
        <img class="post__picture" src={communityPaths.file.href({ id: picture.id })} alt={picture.alt ?? ''} />
      )}
      <div class="flow post__text" lang={language}>
        {raw(post.html)}
      </div>
      {writes && <Acts view={view} post={post} problems={problems} />}
    </Page>
  )
}

function Acts({ view, post, problems }: Pick<Props, 'view' | 'post' | 'problems'>) {
  const { t, community } = view
  const here = { community: community!.slug, post: post.slug }
  return (
    <section class="flow" data-screen="">
      <h2>{t('news.acts')}</h2>
      <ButtonRow>
        <LinkButton look="quiet" sign="pen" href={paths.edit.href(here)}>
          {t('news.edit')}
        </LinkButton>
        <LinkButton look="quiet" sign="clock" href={paths.revisions.href(here)}>
          {t('news.revisions')}
        </LinkButton>
      </ButtonRow>
      {post.state !== 'public' && (
        <form method="post" action={paths.publication.href(here)} class="flow">
          <Field
            name="day"
            type="date"
            width="short"
            label={t('news.publication.day')}
            hint={t('news.publication.day-hint')}
            error={problems?.day}
            optional={t('news.form.optional')}
          />
          <Field
            name="clock"
            type="time"
            width="short"
            label={t('news.publication.clock')}
            value="08:00"
            error={problems?.clock}
          />
          <Button>{t(post.state === 'withdrawn' ? 'news.publication.again' : 'news.publication.publish')}</Button>
        </form>
      )}
      {(post.state === 'public' || post.state === 'planned') && (
        <form method="post" action={paths.withdrawal.href(here)} class="flow">
          <Tick name="understood" value="on" label={t('news.withdrawal.understood')} error={problems?.understood} />
          <Button look="quiet">{t('news.withdrawal.withdraw')}</Button>
        </form>
      )}
    </section>
  )
}
