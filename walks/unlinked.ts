/** Pages no link leads to, and why that is right. */
export const unlinked: Record<string, string> = {
  '/healthz': 'asked by machines',
  '/favicon.ico': 'asked by browsers',
  '/robots.txt': 'asked by machines',
  '/konto/poczta': 'the operator’s, whom nobody plays in the demo world',
  '/deklaracja-dostepnosci/edycja': 'the operator’s, whom nobody plays in the demo world',
  '/.well-known/security.txt': 'asked by machines',
  '/kalendarz/:key': 'asked by calendars that know the secret address',
  '/:community/korespondencja/listy.pdf':
    'there only while a letter waits for somebody without e-mail; its own test prints it',
  '/kit': 'the gallery of components, for those who build',
  '/konto/wejscie/eid': 'there only where an identity provider is set; its own test walks it',
  '/konto/wejscie/eid/powrot': 'the provider leads back to it',
  '/wypisz/:token': 'a letter leads to it',
  '/pierwsze-kroki': 'there only while the platform is empty; the front page leads to it then',
}

/** Acts no form of the demo world offers, and why that is right. */
export const unoffered: Record<string, string> = {
  '/konto/poczta': 'the operator’s, whom nobody plays in the demo world',
  '/deklaracja-dostepnosci/edycja': 'the operator’s, whom nobody plays in the demo world',
  '/:community/aktualnosci/:post/publikacja': 'offered on a draft; the walk reads one post of each town',
  '/konto/kalendarz/koniec': 'nobody in the demo world has made a calendar address',
  '/konto/skrzynka/:id/otwarcie': 'offered where a message is unread',
  '/konto/skrzynka/przeczytane': 'offered where a message is unread',
  '/konto/obserwowane/koniec': 'offered where something is followed',
  '/wypisz/:token': 'the key for it is in a letter',
  '/wypisz/:token/sprawa': 'the key for it is in a letter',
  '/wypisz/:token/powrot': 'the key for it is in a letter',
  '/:community/korespondencja/wyslane': 'offered while a letter waits',
  '/:community/korespondencja/rozmowa': 'offered while a call waits',
  '/pierwsze-kroki': 'there only while the platform is empty',
  '/konto/wejscie/kod': 'the page that answers the first form has it',
  '/konto/adres/kod': 'the page that answers the first form has it',
  '/konto/klucze/wyzwanie': 'a script asks for it, and there is no passkey without one',
  '/konto/klucze': 'a script sends it, and there is no passkey without one',
  '/konto/klucze/usuniecie': 'nobody in the demo world has a passkey',
  '/konto/wejscie/klucz/wyzwanie': 'a script asks for it, and there is no passkey without one',
  '/konto/wejscie/klucz': 'a script sends it, and there is no passkey without one',
  '/konto/urzadzenia/zamkniecie': 'nobody in the demo world has a second device',
}
