/** <print-button> around a button prints the page; without a script it is not shown, and the browser's menu does it. */
class PrintButton extends HTMLElement {
  connectedCallback() {
    this.hidden = false
    this.addEventListener('click', this.#print)
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#print)
  }

  #print = () => window.print()
}

customElements.define('print-button', PrintButton)
