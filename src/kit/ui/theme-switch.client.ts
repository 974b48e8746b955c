/** <theme-switch> changes the look at once, and tells the server in the background so that the next page knows. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    this.addEventListener('submit', this.#choose)
  }

  disconnectedCallback() {
    this.removeEventListener('submit', this.#choose)
  }

  #choose = (event: SubmitEvent) => {
    const { submitter, target } = event
    if (!(submitter instanceof HTMLButtonElement) || !(target instanceof HTMLFormElement)) return

    event.preventDefault()
    const page = document.documentElement
    if (submitter.value === 'device') delete page.dataset.theme
    else page.dataset.theme = submitter.value
    for (const button of this.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button === submitter))
    }

    const said = new URLSearchParams([...new FormData(target)].map(([name, value]) => [name, String(value)]))
    said.set(submitter.name, submitter.value)
    fetch(target.action, { method: 'POST', body: said, redirect: 'manual' })
  }
}

customElements.define('theme-switch', ThemeSwitch)
