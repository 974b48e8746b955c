/** Pages no link leads to, and why that is right. */
export const unlinked: Record<string, string> = {
  '/healthz': 'asked by machines',
  '/favicon.ico': 'asked by browsers',
  '/kit': 'the gallery of components, for those who build',
  '/konto/wejscie/eid': 'there only where an identity provider is set; its own test walks it',
  '/konto/wejscie/eid/powrot': 'the provider leads back to it',
  '/pierwsze-kroki': 'there only while the platform is empty; the front page leads to it then',
}

/** Acts no form of the demo world offers, and why that is right. */
export const unoffered: Record<string, string> = {
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
