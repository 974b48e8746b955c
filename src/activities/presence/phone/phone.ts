import { fetchCopy, keepCopy, keepPage } from './keeping.ts'
import { sendWaiting } from './outbox.ts'
import { onLongPress } from './press.ts'
import { drawRows, wordsOf } from './rows.ts'
import { headsOf, settled, standingOf } from './standing.ts'
import {
  addWaiting,
  becomeOwner,
  type KeptSession,
  type Noted,
  type Owner,
  openStore,
  ownerOf,
  type Store,
  sessionsOf,
  waitingOf,
  waitingOfOthers,
} from './store.ts'
import { drawSessions, drawWaiting, say } from './words.ts'

/** The roster on a phone, from when its element appears until it goes. */
export class Phone {
  #element: HTMLElement
  #store!: Store
  #owner!: Owner
  #session: KeptSession | null = null
  #end = new AbortController()
  #later = 0

  constructor(element: HTMLElement) {
    this.#element = element
  }

  /** True on the page that is shown without a network: it knows nobody, and asks the phone. */
  get #offline() {
    return !this.#element.hasAttribute('leader')
  }

  async open(): Promise<void> {
    this.#store = await openStore()
    const owner = this.#offline ? await ownerOf(this.#store) : this.#signedIn()
    if (!owner) return say(this.#element, 'missing')
    this.#owner = owner
    if (!this.#offline) await becomeOwner(this.#store, owner)
    this.#listen()
    await this.#take(this.#offline ? null : await fetchCopy(owner))
    await this.#send()
    if (!this.#offline) await keepPage(owner.base)
    this.#element.dataset.kept = ''
  }

  close(): void {
    this.#end.abort()
    clearTimeout(this.#later)
  }

  #signedIn(): Owner {
    const named = (name: string) => this.#element.getAttribute(name) ?? ''
    return { id: named('leader'), name: named('name'), base: named('base'), unsent: named('unsent') }
  }

  /** A copy that has just come, or the one the phone has. */
  async #take(fresh: KeptSession[] | null): Promise<void> {
    if (fresh) await keepCopy(this.#store, this.#owner, fresh)
    const sessions = fresh ?? (await sessionsOf(this.#store, this.#owner.id))
    const asked = this.#element.getAttribute('session') ?? location.pathname.split('/')[3] ?? ''
    this.#session = sessions.find(({ id }) => id === asked) ?? this.#session
    if (this.#offline) drawSessions(this.#element, sessions, this.#session, asked)
    await this.#draw()
  }

  async #draw(): Promise<void> {
    const queue = await waitingOf(this.#store, this.#owner.id)
    if (this.#session) {
      drawRows(this.#element, standingOf(this.#session, queue))
      this.#drawHeads(headsOf(this.#session, queue))
    }
    drawWaiting(this.#element, queue, await waitingOfOthers(this.#store, this.#owner.id), (counter) =>
      this.#remove(counter),
    )
    const waiting = queue.filter(({ refused }) => refused === null).length
    if (waiting > 0) say(this.#element, 'waiting', waiting)
    else if (this.#session || !(this.#offline || this.#element.hasAttribute('session'))) say(this.#element, 'ready')
  }

  #drawHeads(heads: Map<string, number>) {
    for (const steps of this.#element.querySelectorAll<HTMLElement>('[data-steps]')) steps.hidden = false
    for (const [band, people] of heads) {
      const field = this.#element.querySelector<HTMLInputElement>(`[data-heads] input[name=${band}]`)
      if (field && field !== document.activeElement) field.value = String(people)
    }
    const total = [...heads.values()].reduce((sum, people) => sum + people, 0)
    this.#element.querySelector('[data-total]')!.textContent = String(total)
  }

  #listen() {
    const { signal } = this.#end
    this.#element.addEventListener('submit', (event) => void this.#submitted(event), { signal })
    window.addEventListener('online', () => void this.#send(), { signal })
    document.addEventListener('visibilitychange', () => void (document.hidden || this.#send()), { signal })
    const list = this.#element.querySelector<HTMLElement>('[data-taps]')
    if (list) onLongPress(list, signal)
    this.#element.addEventListener('click', (event) => void this.#stepped(event), { signal })
  }

  async #submitted(event: SubmitEvent): Promise<void> {
    const form = event.target as HTMLFormElement
    // A session that is not on the phone is noted on the platform itself, by its forms.
    if (!this.#session) return
    event.preventDefault()
    if ('taps' in form.dataset) await this.#tapped(event.submitter as HTMLButtonElement)
    if ('walkIn' in form.dataset) await this.#walkedIn(form)
    if ('heads' in form.dataset) await this.#counted(form)
    await this.#draw()
    await this.#send()
  }

  /** Plus and minus of an age band: each press is kept at once. */
  async #stepped(event: Event): Promise<void> {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-step]')
    const form = button?.closest('form')
    const band = button?.closest<HTMLElement>('[data-steps]')?.dataset.steps
    if (!button || !form || !band || !this.#session) return
    const field = form.elements.namedItem(band) as HTMLInputElement
    field.value = String(Math.max(0, Number(field.value) + Number(button.dataset.step)))
    await this.#counted(form)
    await this.#draw()
    await this.#send()
  }

  #tapped(button: HTMLButtonElement): Promise<void> {
    const [entry, status] = button.value.split(' ') as [string, 'present']
    button.closest('details')?.removeAttribute('open')
    const name = this.#session!.people.some((row) => row.entry === entry) ? null : this.#nameOf(entry)
    return this.#keep({ kind: 'tap', entry, status, name, who: wordsOf(this.#element, entry, status) })
  }

  /** Somebody who came unannounced keeps their name until the list has them. */
  #nameOf(entry: string): string | null {
    return this.#element.querySelector(`#r-${entry} .roster__name`)?.textContent ?? null
  }

  async #walkedIn(form: HTMLFormElement): Promise<void> {
    const field = form.elements.namedItem('name') as HTMLInputElement
    const name = field.value.trim()
    if (!name) return
    await this.#keep({ kind: 'tap', entry: crypto.randomUUID(), status: 'present', name, who: name })
    field.value = ''
    field.focus()
  }

  async #counted(form: HTMLFormElement): Promise<void> {
    const known = headsOf(this.#session!, await waitingOf(this.#store, this.#owner.id))
    const values = new FormData(form)
    const method = String(values.get('method') ?? 'counted')
    for (const [band, value] of values) {
      const people = Number(value)
      if (band === 'method' || value === '' || !Number.isInteger(people) || known.get(band) === people) continue
      await this.#keep({ kind: 'count', band: band as 'all', people, method, who: String(people) })
    }
  }

  async #keep(noted: Noted): Promise<void> {
    const { id: session, copied, base } = this.#session!
    const about = { id: crypto.randomUUID(), person: this.#owner.id, base, session, copied, tapped: Date.now() }
    await addWaiting(this.#store, { ...about, refused: null, ...noted })
  }

  async #remove(counter: number): Promise<void> {
    await this.#store.delete('queue', counter)
    await this.#draw()
  }

  async #send(): Promise<void> {
    clearTimeout(this.#later)
    const before = await waitingOf(this.#store, this.#owner.id)
    if (before.every(({ refused }) => refused !== null)) return this.#draw()
    const sent = await sendWaiting(this.#store, this.#owner)
    const left = new Set((await waitingOf(this.#store, this.#owner.id)).map(({ counter }) => counter))
    if (this.#session)
      this.#session = settled(
        this.#session,
        before.filter(({ counter }) => !left.has(counter)),
      )
    await this.#take(sent === 'all' ? await fetchCopy(this.#owner) : null)
    if (sent === 'signed-out') say(this.#element, 'signed-out')
    if (sent !== 'all') this.#later = window.setTimeout(() => void this.#send(), 20_000)
    else if (this.#offline && !this.#typing()) location.reload()
  }

  #typing(): boolean {
    return Boolean(this.#element.querySelector<HTMLInputElement>('[data-walk-in] [name=name]')?.value)
  }
}
