/**
 * `<quick-entry>` around a form that is filled in again and again: the words have the focus when the page opens, Enter
 * in them sends (Shift+Enter begins a new line), and what is typed outlives a lost connection in this tab.
 */
class QuickEntry extends HTMLElement {
  #words: HTMLTextAreaElement | null = null

  connectedCallback() {
    this.#words = this.querySelector('textarea')
    if (!this.#words) return
    if (this.#words.value === '') this.#words.value = sessionStorage.getItem(this.#key) ?? ''
    this.#words.addEventListener('keydown', this.#onKey)
    this.#words.addEventListener('input', this.#keep)
    this.addEventListener('submit', this.#forget)
    // A phone would open its keyboard over the large buttons.
    if (matchMedia('(pointer: fine)').matches) this.#words.focus()
  }

  disconnectedCallback() {
    this.#words?.removeEventListener('keydown', this.#onKey)
    this.#words?.removeEventListener('input', this.#keep)
    this.removeEventListener('submit', this.#forget)
  }

  get #key() {
    return `typed ${location.pathname}`
  }

  #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    this.querySelector('form')?.requestSubmit()
  }

  #keep = () => sessionStorage.setItem(this.#key, this.#words!.value)

  #forget = () => {
    if (navigator.onLine) sessionStorage.removeItem(this.#key)
  }
}

customElements.define('quick-entry', QuickEntry)
