/** <live-schedule> says the rule in words while it is being filled in; the server alone knows rules and holidays. */
class LiveSchedule extends HTMLElement {
  #waiting = 0

  connectedCallback() {
    this.addEventListener('input', this.#ask)
  }

  disconnectedCallback() {
    this.removeEventListener('input', this.#ask)
    clearTimeout(this.#waiting)
  }

  #ask = () => {
    clearTimeout(this.#waiting)
    this.#waiting = window.setTimeout(() => this.#say(), 400)
  }

  async #say() {
    const form = this.querySelector('form')
    const output = this.querySelector('output')
    if (!form || !output) return
    const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
    const answer = await fetch(`${this.dataset.address}?${query}`).catch(() => null)
    const said = (await answer?.json().catch(() => null)) as { preview?: { sentence: string } } | null
    output.textContent = said?.preview?.sentence ?? ''
  }
}

customElements.define('live-schedule', LiveSchedule)
