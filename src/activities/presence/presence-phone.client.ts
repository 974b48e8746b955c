import type { Phone } from './phone/phone.ts'

/** <presence-phone base leader name session unsent>: keeps the roster inside working without a network. */
class PresencePhone extends HTMLElement {
  #phone: Phone | null = null

  async connectedCallback() {
    if (!('indexedDB' in window && 'locks' in navigator)) return
    const { Phone } = await import('./phone/phone.ts')
    this.#phone = new Phone(this)
    await this.#phone.open()
  }

  disconnectedCallback() {
    this.#phone?.close()
  }
}

// On a phone that keeps a roster, signing out waits until what was noted is sent, and then wipes the lists.
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (form.dataset.person === undefined || !localStorage.getItem('obecnosc')) return
  event.preventDefault()
  void import('./phone/leaving.ts').then(({ leave }) => leave(form))
})

const kept = localStorage.getItem('obecnosc')
if (kept && kept < new Date().toLocaleDateString('sv-SE'))
  void import('./phone/leaving.ts').then(({ clear }) => clear())

customElements.define('presence-phone', PresencePhone)
