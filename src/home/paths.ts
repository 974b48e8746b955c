import { path } from '#kit/paths.ts'

export const paths = {
  home: path('/'),
  firstRun: path('/pierwsze-kroki'),
  community: path('/:community'),
  search: path('/szukaj'),
  communitySearch: path('/:community/szukaj'),
  calendar: path('/:community/kalendarz'),
  duties: path('/konto/do-zrobienia'),
  theme: path('/wyglad'),
  demo: path('/demo'),
  demoEntry: path('/demo/wejscie'),
  outbox: path('/outbox'),
  gallery: path('/kit'),
  health: path('/healthz'),
}
