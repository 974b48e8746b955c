import type { KeptSession, Waiting } from './store.ts'

/** Says the state of the phone: one of the sentences the page brought. */
export function say(element: HTMLElement, state: 'ready' | 'waiting' | 'signed-out' | 'missing', count = 0): void {
  const line = element.querySelector<HTMLElement>('.phone__state')!
  line.dataset.state = state
  line.querySelector('[data-count]')!.textContent = count > 0 ? String(count) : ''
}

/** What waits, one by one, with what can be done about it; of somebody else's only that there is something. */
export function drawWaiting(
  element: HTMLElement,
  queue: Waiting[],
  others: number,
  remove: (counter: number) => void,
): void {
  const section = element.querySelector<HTMLElement>('[data-waiting]')!
  const template = section.querySelector<HTMLTemplateElement>('template')!
  const strangers = section.querySelector<HTMLElement>('[data-others]')!
  section.hidden = queue.length + others === 0
  strangers.hidden = others === 0
  strangers.querySelector('b')!.textContent = String(others)
  const rows = queue.map(({ counter, who, refused }) => {
    const row = template.content.firstElementChild!.cloneNode(true) as HTMLElement
    row.querySelector('.waiting__what')!.textContent = who
    row.querySelector('.waiting__why')!.textContent = refused ?? ''
    row.querySelector('button')!.addEventListener('click', () => remove(counter))
    return row
  })
  section.querySelector('ul')!.replaceChildren(...rows)
}

/** Without a network: the sessions the phone keeps, or the roster of the one that is asked for. */
export function drawSessions(element: HTMLElement, all: KeptSession[], open: KeptSession | null, asked: string): void {
  const list = element.querySelector<HTMLElement>('[data-sessions]')!
  element.querySelector<HTMLElement>('[data-roster]')!.hidden = open === null
  list.hidden = open !== null
  if (open) {
    document.querySelector('h1')!.textContent = open.title
    document.title = open.title
  }
  if (open === null && (all.length === 0 || (asked && asked !== 'telefon'))) say(element, 'missing')
  list.replaceChildren(...all.map(linkTo))
}

function linkTo({ base, id, title, begins }: KeptSession): HTMLElement {
  const [item, link] = [document.createElement('li'), document.createElement('a')]
  const clock = new Date(begins).toLocaleTimeString(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Warsaw',
  })
  link.href = `${base}/${id}`
  link.textContent = `${clock} ${title}`
  item.append(link)
  return item
}
