/** Answers for the pages of the roster where there is no network: with the page and the files the phone keeps. */
type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void }
type Asking = Event & { request: Request; respondWith: (answer: Promise<Response>) => void }
declare const registration: ServiceWorkerRegistration
declare const skipWaiting: () => Promise<void>
declare const clients: { claim: () => Promise<void> }

const cacheName = 'obecnosc'
const patience = 6000

addEventListener('install', (event) => (event as Lasting).waitUntil(skipWaiting()))
addEventListener('activate', (event) => (event as Lasting).waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Asking
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') respondWith.call(event, pageFor(request))
  else if (pathname.startsWith('/assets/')) respondWith.call(event, fileFor(request))
})

const kept = async (what: string | Request) => (await caches.open(cacheName)).match(what, { ignoreVary: true })

/** From the server while it answers in good time; else the kept page, which asks the phone for the rest. */
async function pageFor(request: Request): Promise<Response> {
  const own = await kept(`${new URL(registration.scope).pathname}/telefon`)
  if (!own) return fetch(request)
  const late = new Promise<Response>((answer) => setTimeout(() => answer(own.clone()), patience))
  return Promise.race([fetch(request).catch(() => own.clone()), late])
}

async function fileFor(request: Request): Promise<Response> {
  return (await kept(request)) ?? fetch(request)
}
