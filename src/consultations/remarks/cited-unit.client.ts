/** Says, while one types "§12 ust 3", which place of the draft that is. Without it the same is said after sending. */
class CitedUnit extends HTMLElement {
  #asked = 0

  connectedCallback() {
    this.addEventListener('input', this.#later)
  }

  disconnectedCallback() {
    this.removeEventListener('input', this.#later)
    clearTimeout(this.#asked)
  }

  #later = (event: Event) => {
    clearTimeout(this.#asked)
    const typed = (event.target as HTMLInputElement).value.trim()
    this.#asked = window.setTimeout(() => void this.#say(typed), 250)
  }

  async #say(typed: string) {
    const line = this.querySelector('[role="status"]')
    if (!line) return
    if (!typed) {
      line.textContent = ''
      return
    }
    const answer = await fetch(`${this.getAttribute('href')}?q=${encodeURIComponent(typed)}`, {
      headers: { accept: 'application/json' },
    }).catch(() => null)
    if (!answer?.ok || this.querySelector('input')?.value.trim() !== typed) return
    const { unit, problem } = (await answer.json()) as {
      unit: { citation: string; text: string } | null
      problem: string | null
    }
    line.textContent = unit ? `${unit.citation}: ${unit.text.slice(0, 160)}` : (problem ?? '')
  }
}

/** A form for typing in a pile: Ctrl+Enter sends it from any field, so that no hand leaves the keyboard. */
class QuickForm extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', this.#send)
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.#send)
  }

  #send = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    this.querySelector('form')?.requestSubmit()
  }
}

customElements.define('cited-unit', CitedUnit)
customElements.define('quick-form', QuickForm)
