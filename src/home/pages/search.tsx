import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import type { Found, SearchHit } from '#kit/text/search.ts'
import { Button, Empty, Field, Pager } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'

type Hit = Pick<SearchHit, 'kind' | 'href' | 'title' | 'excerpt'>
type Props = { view: View; words: string; page: number; pages: number; hits: Hit[] } & Pick<
  Found,
  'total' | 'how' | 'meant'
>

export function SearchPage({ view, words, page, pages, hits, total, how, meant }: Props) {
  const { t } = view
  const asked = words.trim().length > 0
  return (
    <Page view={view} title={t('home.search.title')} lead={t('home.search.lead')} noindex>
      <form class="search-again" action={view.path}>
        <Field id="words" name="q" label={t('home.search.label')} value={words} />
        <Button sign="search">{t('home.search.submit')}</Button>
      </form>
      {asked && <p role="status">{t('home.search.found', { count: total })}</p>}
      {meant && <p>{t('home.search.meant', { words: meant })}</p>}
      {how === 'some' && total > 0 && <p>{t('home.search.some')}</p>}
      {asked && total === 0 && <Empty title={t('home.search.nothing')}>{t('home.search.nothing-text')}</Empty>}
      {hits.length > 0 && (
        <ol class="hits">
          {hits.map((hit) => (
            <li>
              <a href={hit.href}>
                <Marked segments={hit.title} />
              </a>
              <p>
                <Marked segments={hit.excerpt} />
              </p>
            </li>
          ))}
        </ol>
      )}
      <Pages view={view} words={words} page={page} pages={pages} />
    </Page>
  )
}

function Pages({ view, words, page, pages }: Pick<Props, 'view' | 'words' | 'page' | 'pages'>) {
  if (pages < 2) return null
  const { t, path } = view
  const at = (number: number) => withQuery(path, { q: words, strona: number })
  return (
    <Pager
      label={t('home.search.pages')}
      summary={t('home.search.page', { page })}
      previous={page > 1 ? { label: t('home.search.previous'), href: at(page - 1) } : undefined}
      next={page < pages ? { label: t('home.search.next'), href: at(page + 1) } : undefined}
    />
  )
}

function Marked({ segments }: { segments: SearchHit['title'] }) {
  return <>{segments.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
}
