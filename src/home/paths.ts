import { path } from '#kit/paths.ts'

export const paths = {
  home: path('/'),
  community: path('/:community'),
  theme: path('/wyglad'),
  demo: path('/demo'),
  step: path('/demo/wejscie'),
  outbox: path('/outbox'),
  health: path('/healthz'),
}
