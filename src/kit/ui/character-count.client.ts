/**
 * <character-count for="remark" max="500" left="Zostało: {n}" over="Za dużo o: {n}"> counts while one writes.
 * The number is shown at once and read aloud only after a pause, so that it does not talk over the typing.
 */
class CharacterCount extends HTMLElement {
  #field: HTMLTextAreaElement | null = null
  #aloud = document.createElement('span')
  #pause = 0

  connectedCallback() {
    const field = document.getElementById(this.getAttribute('for') ?? '')
    if (!(field instanceof HTMLTextAreaElement)) return

    this.#field = field
    this.#aloud.className = 'unseen'
    this.#aloud.setAttribute('role', 'status')
    this.after(this.#aloud)
    field.addEventListener('input', this.#count)
    if (field.value) this.#count()
  }

  disconnectedCallback() {
    this.#field?.removeEventListener('input', this.#count)
    this.#aloud.remove()
    clearTimeout(this.#pause)
  }

  #count = () => {
    const max = Number(this.getAttribute('max'))
    const left = max - (this.#field?.value.length ?? 0)
    const words = this.getAttribute(left < 0 ? 'over' : 'left') ?? '{n}'
    this.textContent = words.replace('{n}', String(Math.abs(left)))
    this.toggleAttribute('data-over', left < 0)

    clearTimeout(this.#pause)
    if (left <= max / 10) this.#pause = window.setTimeout(() => this.#say(), 1000)
  }

  #say() {
    this.#aloud.textContent = this.textContent
  }
}

customElements.define('character-count', CharacterCount)
