import { withQuery } from './paths.ts'
import type { Frame } from './ui/frame.ts'
import { Page as Document, type PageProps } from './ui/page.tsx'
import type { View } from './view.ts'
import { languages } from './words.ts'

type Props = Omit<PageProps, 'frame'> & { view: View }

/** Every page of the platform: the frame built from the request, and the page in it. */
export function Page({ view, children, ...page }: Props) {
  return (
    <Document frame={frameOf(view)} {...page}>
      {children}
    </Document>
  )
}

/** The addresses of the frame are the platform's own and named here once, since every page needs them. */
export const frameHrefs = {
  home: '/',
  search: '/szukaj',
  signIn: '/konto/wejscie',
  account: '/konto',
  theme: '/wyglad',
  statement: '/deklaracja-dostepnosci',
  privacy: '/prywatnosc',
  help: '/pomoc',
  map: '/mapa',
  network: '/siec',
}

let assets: Frame['assets'] = { styles: [], scripts: [], fonts: [], icon: '' }

/** Tells every page where this build's styles and scripts are. Called once, before the first request. */
export function useAssets(built: Frame['assets']): void {
  assets = built
}

function frameOf(view: View): Frame {
  const { t, community, person } = view
  return {
    lang: view.lang,
    site: { name: t('kit.site'), href: frameHrefs.home },
    community: community
      ? {
          name: community.name,
          href: `/${community.slug}`,
          arms: community.arms ? `/pliki/${community.arms}` : undefined,
        }
      : undefined,
    menu: view.menu,
    person: person
      ? {
          name: person.name || person.email || t('kit.frame.nameless'),
          href: frameHrefs.account,
          inbox: view.waiting,
          inboxHref: '/konto/skrzynka',
        }
      : undefined,
    signInHref: withQuery(frameHrefs.signIn, { wroc: view.path === '/' ? undefined : view.path }),
    languages: languages.map((code) => ({
      code,
      label: t(`kit.frame.language.${code}`),
      href: `?${withLang(view, code)}`,
      current: code === view.lang,
    })),
    theme: { chosen: view.theme ?? undefined, href: frameHrefs.theme, back: view.path },
    searchHref: community ? `/${community.slug}${frameHrefs.search}` : frameHrefs.search,
    query: view.query.get('q') ?? undefined,
    flash: view.flash ? { kind: 'good', text: view.flash } : undefined,
    footer: footerOf(view),
    // What checks statements by machine asks for a whole address.
    statementHref: new URL(ownOf(view, frameHrefs.statement), view.site).href,
    assets,
    words: frameWords(view),
  }
}

function withLang(view: View, code: string): string {
  const query = new URLSearchParams(view.query)
  query.set('lang', code)
  return query.toString()
}

/** The statement and the notice of a community are its own. */
function ownOf({ community }: View, href: string) {
  return community ? `/${community.slug}${href}` : href
}

function footerOf(view: View) {
  const { t, demo } = view
  const all = [
    { label: t('kit.frame.help'), href: frameHrefs.help },
    { label: t('kit.frame.map'), href: frameHrefs.map },
    { label: t('kit.frame.network'), href: frameHrefs.network },
    { label: t('kit.frame.statement'), href: ownOf(view, frameHrefs.statement) },
    { label: t('kit.frame.privacy'), href: ownOf(view, frameHrefs.privacy) },
  ]
  return demo
    ? [...all, { label: t('kit.frame.demo'), href: '/demo' }, { label: t('kit.frame.outbox'), href: '/outbox' }]
    : all
}

function frameWords({ t, waiting }: View): Frame['words'] {
  const names = [
    'skip',
    'menu',
    'search',
    'searchLabel',
    'languages',
    'theme',
    'day',
    'dusk',
    'device',
    'signIn',
    'breadcrumbs',
    'footer',
    'motto',
    'error',
    'problems',
  ] as const
  const words = Object.fromEntries(names.map((name) => [name, t(`kit.frame.${name}`)]))
  return { ...words, inbox: t('kit.frame.inbox', { count: waiting }) } as Frame['words']
}
