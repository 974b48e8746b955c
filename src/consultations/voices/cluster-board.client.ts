/** `<cluster-board>`: with a mouse a voice is dragged from group to group; the form that moves it does the work. */
class ClusterBoard extends HTMLElement {
  #dragged: HTMLElement | null = null

  connectedCallback() {
    if (!matchMedia('(pointer: fine)').matches) return
    for (const note of this.querySelectorAll<HTMLElement>('[data-move]')) note.draggable = true
    this.addEventListener('dragstart', this.#take)
    this.addEventListener('dragover', this.#over)
    this.addEventListener('drop', this.#drop)
  }

  disconnectedCallback() {
    this.removeEventListener('dragstart', this.#take)
    this.removeEventListener('dragover', this.#over)
    this.removeEventListener('drop', this.#drop)
  }

  #take = (event: DragEvent) => {
    this.#dragged = (event.target as HTMLElement).closest('[data-move]')
  }

  #over = (event: DragEvent) => {
    if (this.#dragged && groupAt(event)) event.preventDefault()
  }

  #drop = async (event: DragEvent) => {
    const group = groupAt(event)
    const note = this.#dragged
    this.#dragged = null
    if (!group || !note || group.contains(note)) return
    event.preventDefault()
    const body = new URLSearchParams({ cluster: group.dataset.cluster! })
    const answer = await fetch(note.dataset.move!, { method: 'POST', body }).catch(() => null)
    if (answer?.ok) location.reload()
  }
}

function groupAt(event: DragEvent): HTMLElement | null {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-cluster]')
}

customElements.define('cluster-board', ClusterBoard)
