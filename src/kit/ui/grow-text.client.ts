/** <grow-text> lets the textarea inside grow with what is written, where the browser does not do it by itself. */
class GrowText extends HTMLElement {
  connectedCallback() {
    if (CSS.supports('field-sizing', 'content')) return
    this.addEventListener('input', this.#grow)
    this.#grow()
  }

  disconnectedCallback() {
    this.removeEventListener('input', this.#grow)
  }

  #grow = () => {
    const text = this.querySelector('textarea')
    if (!text) return
    text.style.height = 'auto'
    text.style.height = `${text.scrollHeight + 4}px`
  }
}

customElements.define('grow-text', GrowText)
