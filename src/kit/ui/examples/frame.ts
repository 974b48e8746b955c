import type { Frame } from '../frame.ts'

/** The frame of a made-up town, for the examples; `assets` come from whoever shows them. */
export function exampleFrame(assets: Frame['assets'], changes: Partial<Frame> = {}): Frame {
  return {
    lang: 'pl',
    site: { name: 'Podwórko', href: '#' },
    community: { name: 'Białystok', href: '#' },
    menu: [
      { label: 'Co się dzieje', href: '#' },
      { label: 'Konsultacje', href: '#', current: true },
      { label: 'Miejsca', href: '#' },
      { label: 'Fora osiedli', href: '#' },
      { label: 'Dokumenty', href: '#' },
      { label: 'Opowieści', href: '#' },
      { label: 'Aktualności', href: '#' },
    ],
    signInHref: '#',
    languages: [
      { code: 'pl', label: 'Polski', href: '#', current: true },
      { code: 'uk', label: 'Українська', href: '#' },
      { code: 'en', label: 'English', href: '#' },
    ],
    theme: { href: '#', back: '/' },
    searchHref: '#',
    footer: [
      { label: 'Deklaracja dostępności', href: '#' },
      { label: 'Prywatność', href: '#' },
      { label: 'O tej platformie', href: '#' },
      { label: 'Kontakt i pomoc', href: '#' },
    ],
    statementHref: 'https://podworko.example/dostepnosc',
    assets,
    words: exampleWords,
    ...changes,
  }
}

const exampleWords: Frame['words'] = {
  skip: 'Przejdź do treści',
  menu: 'Menu',
  search: 'Szukaj',
  searchLabel: 'Szukaj na Podwórku',
  languages: 'Język',
  theme: 'Wygląd',
  day: 'Dzień',
  dusk: 'Zmierzch',
  device: 'Jak w urządzeniu',
  signIn: 'Zaloguj',
  inbox: '3 nowe wiadomości',
  breadcrumbs: 'Ścieżka',
  footer: 'O serwisie',
  motto: 'Podwórko: tu wspólne sprawy załatwia się razem.',
  error: 'Błąd',
  problems: 'Proszę poprawić te miejsca',
}
