import { forget, tidy } from './keeping.ts'
import { sendWaiting } from './outbox.ts'
import { openStore, ownerOf } from './store.ts'

/** Signing out on a phone that keeps a roster: what waits is sent first, then the lists are wiped; else it says why not. */
export async function leave(form: HTMLFormElement): Promise<void> {
  const store = await openStore()
  const owner = await ownerOf(store)
  if (owner && owner.id === form.dataset.person) {
    await sendWaiting(store, owner)
    if (!(await forget(store, owner.id))) return refuse(form, owner.unsent, owner.base)
  }
  form.submit()
}

function refuse(form: HTMLFormElement, sentence: string, base: string) {
  const said = form.querySelector('[role=alert]') ?? document.createElement('p')
  const link = document.createElement('a')
  said.setAttribute('role', 'alert')
  link.href = base
  link.textContent = sentence
  said.replaceChildren(link)
  form.prepend(said)
}

/** On a day after, whatever page is opened. */
export async function clear(): Promise<void> {
  await tidy(await openStore())
}
