/** <passkey-door kind="entry|adding" challenge finish> around a button asks the device for its key. */
class PasskeyDoor extends HTMLElement {
  connectedCallback() {
    this.hidden = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON !== 'function'
    this.querySelector('button')?.addEventListener('click', this.#open)
  }

  disconnectedCallback() {
    this.querySelector('button')?.removeEventListener('click', this.#open)
  }

  #open = async () => {
    this.#say('')
    try {
      const { ceremony, options } = await this.#post('challenge', {})
      const credential = await this.#ask(options)
      const { href } = await this.#post('finish', { ceremony, response: credential, wroc: this.getAttribute('back') })
      location.assign(href)
    } catch (error) {
      // Closing the device's own window is a decision, not a failure.
      if ((error as Error).name !== 'NotAllowedError') this.#say(this.getAttribute('failed') ?? '')
    }
  }

  async #ask(options: PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON) {
    const credential =
      this.getAttribute('kind') === 'adding'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    return (credential as PublicKeyCredential).toJSON()
  }

  async #post(step: 'challenge' | 'finish', body: object) {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const answer = await fetch(this.getAttribute(step)!, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(String(answer.status))
    return answer.json()
  }

  #say(sentence: string) {
    const place = this.querySelector('[role=alert]')
    if (place) place.textContent = sentence
  }
}

customElements.define('passkey-door', PasskeyDoor)
