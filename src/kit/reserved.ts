/** First parts of addresses that are the platform's own, so that no community may be called so. */
export const reserved: ReadonlySet<string> = new Set([
  'assets',
  'konto',
  'siec',
  'szukaj',
  'pomoc',
  'wyglad',
  'demo',
  'outbox',
  'healthz',
  'pliki',
  'deklaracja-dostepnosci',
  'prywatnosc',
  'openapi.json',
  'kit',
  'favicon.ico',
  'wypisz',
])
