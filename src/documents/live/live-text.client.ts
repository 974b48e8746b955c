import type { Room } from './room.ts'

const patience = 2000

/**
 * <live-text unit="…"> beside the textarea of a unit's form lets several people write it at once. The editor is fetched
 * only when asked for; saving is still the form's: what was written together is put into its textarea.
 */
class LiveText extends HTMLElement {
  #room: Room | null = null
  #status = this.querySelector<HTMLElement>('[role=status]')
  #others = this.querySelector<HTMLElement>('[data-others]')

  connectedCallback() {
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', this.#open)
    this.#form?.addEventListener('submit', this.#save)
  }

  disconnectedCallback() {
    this.#form?.removeEventListener('submit', this.#save)
    this.#room?.leave()
  }

  get #form() {
    return this.closest('form')
  }

  #field = <Kind extends HTMLInputElement | HTMLTextAreaElement>(name: string) =>
    this.#form?.elements.namedItem(name) as Kind

  #open = async () => {
    const { openRoom } = await import('./room.ts')
    const textarea = this.#field<HTMLTextAreaElement>('text')
    const heading = this.#field<HTMLInputElement>('heading')
    let known = heading.value
    this.#room = openRoom(this.getAttribute('unit')!, this.getAttribute('label')!, {
      state: (state) => this.#say(state),
      others: (names) => this.#tell(names),
      saved: (revision, title) => {
        if (!revision || heading.value !== known) return
        heading.value = known = title
        this.#field('revision').value = String(revision)
      },
    })
    textarea.hidden = true
    textarea.after(this.#room.element)
    this.#room.element.focus()
  }

  #save = async (event: SubmitEvent) => {
    if (!this.#room) return
    event.preventDefault()
    const whole = await this.#room.settled(patience)
    this.#field<HTMLTextAreaElement>('text').value = this.#room.words()
    this.#field('live').value = whole ? 'yes' : 'resolved'
    this.#form?.submit()
  }

  #say(state: string) {
    if (this.#status) this.#status.textContent = this.getAttribute(`say-${state}`)
    this.dataset.state = state
  }

  #tell(names: string[]) {
    if (!this.#others) return
    this.#others.textContent = names.length > 0 ? `${this.getAttribute('say-others')} ${names.join(', ')}` : ''
  }
}

customElements.define('live-text', LiveText)
