const long = 500

/**
 * A long press on a row opens what else can be said; the dots beside it do the same for those who cannot hold a finger
 * still. Listens until the signal says to stop.
 */
export function onLongPress(list: HTMLElement, signal: AbortSignal): void {
  let timer = 0
  let pressed = false
  const begin = (event: Event) => {
    const row = (event.target as HTMLElement).closest('.roster__tap')?.closest('.roster__row')
    pressed = false
    clearTimeout(timer)
    if (!row) return
    timer = window.setTimeout(() => {
      pressed = true
      row.querySelector('details')?.setAttribute('open', '')
    }, long)
  }
  // Lifting the finger after a long press is not a tap, and the browser's own menu stays away.
  const swallow = (event: Event) => {
    if (pressed) event.preventDefault()
    if (event.type === 'click') pressed = false
  }
  list.addEventListener('pointerdown', begin, { signal })
  for (const end of ['pointerup', 'pointercancel']) list.addEventListener(end, () => clearTimeout(timer), { signal })
  for (const after of ['click', 'contextmenu']) list.addEventListener(after, swallow, { signal })
}
