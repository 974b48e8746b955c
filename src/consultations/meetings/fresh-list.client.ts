/** `<fresh-list id seconds>`: takes its own part of the page anew now and then; nothing around it moves, nothing typed is lost. */
class FreshList extends HTMLElement {
  #timer = 0

  connectedCallback() {
    const seconds = Number(this.getAttribute('seconds')) || 10
    this.#timer = window.setInterval(() => void this.#refresh(), seconds * 1000)
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer)
  }

  async #refresh() {
    const busy = this.contains(document.activeElement) && document.activeElement !== document.body
    if (document.hidden || busy) return
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null)
    if (!answer?.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.getElementById(this.id)
    if (fresh && fresh.innerHTML !== this.innerHTML) this.replaceChildren(...fresh.childNodes)
  }
}

customElements.define('fresh-list', FreshList)
