/** <error-summary> takes the reader to what has to be put right as soon as the page opens. */
class ErrorSummary extends HTMLElement {
  connectedCallback() {
    this.querySelector<HTMLElement>('[tabindex]')?.focus()
    this.addEventListener('click', this.#lead)
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#lead)
  }

  /** Straight to the field, with its label in sight: a plain jump hides the label above the window. */
  #lead = (event: Event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href^="#"]')
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!field) return

    event.preventDefault()
    const around = field.closest('fieldset') ?? field.closest('.field, .choices') ?? field
    around.scrollIntoView()
    field.focus({ preventScroll: true })
  }
}

customElements.define('error-summary', ErrorSummary)
