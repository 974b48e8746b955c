import { path } from '#kit/paths.ts'

/** Pages about the house itself. */
export const housePaths = {
  statement: path('/deklaracja-dostepnosci'),
  statementEdit: path('/deklaracja-dostepnosci/edycja'),
  communityStatement: path('/:community/deklaracja-dostepnosci'),
  communityStatementEdit: path('/:community/deklaracja-dostepnosci/edycja'),
  privacy: path('/prywatnosc'),
  communityPrivacy: path('/:community/prywatnosc'),
  help: path('/pomoc'),
  map: path('/mapa'),
  openapi: path('/openapi.json'),
  robots: path('/robots.txt'),
  security: path('/.well-known/security.txt'),
  ownCalendar: path('/konto/kalendarz'),
  ownCalendarEnd: path('/konto/kalendarz/koniec'),
  ownFeed: path('/kalendarz/:key'),
  feed: path('/:community/kalendarz.ics'),
}
