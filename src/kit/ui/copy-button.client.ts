/** <copy-button text="…" done="Skopiowano"> around a button copies an address; without a script it is not shown. */
class CopyButton extends HTMLElement {
  connectedCallback() {
    this.hidden = !navigator.clipboard
    this.addEventListener('click', this.#copy)
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#copy)
  }

  #copy = async () => {
    await navigator.clipboard.writeText(this.getAttribute('text') ?? location.href)
    const said = this.querySelector('[role=status]')
    if (said) said.textContent = this.getAttribute('done')
  }
}

customElements.define('copy-button', CopyButton)
