import { HocuspocusProvider } from '@hocuspocus/provider'
import { Editor, Node } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import * as Y from 'yjs'
import { keepCopy, takeCopy } from './copy.ts'
import { field, onSaved, wordsOf } from './words.ts'

export type Room = {
  element: HTMLElement
  words: () => string
  /** Resolves when the server has everything, or after so many milliseconds: answers whether it has. */
  settled: (patience: number) => Promise<boolean>
  leave: () => void
}

export type Told = {
  state: (state: 'connecting' | 'together' | 'offline' | 'refused') => void
  others: (names: string[]) => void
  saved: (revision: number, heading: string) => void
}

const plainNodes = [
  Node.create({ name: 'doc', topNode: true, content: 'paragraph+' }),
  Node.create({
    name: 'paragraph',
    content: 'text*',
    parseHTML: () => [{ tag: 'p' }],
    renderHTML: () => ['p', 0],
  }),
  Node.create({ name: 'text' }),
]

/** Opens the shared text of a unit: written by all at once, kept on this device while the connection is gone. */
export function openRoom(unit: string, label: string, told: Told): Room {
  const doc = new Y.Doc()
  takeCopy(unit, doc)
  const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/na-zywo`
  const provider = new HocuspocusProvider({
    url,
    name: unit,
    document: doc,
    onStatus: ({ status }) =>
      told.state(status === 'connected' ? 'together' : status === 'connecting' ? 'connecting' : 'offline'),
    onAuthenticationFailed: () => told.state('refused'),
    onAwarenessChange: ({ states }) => told.others(namesIn(states, doc.clientID)),
  })
  provider.setAwarenessField('here', true)
  onSaved(doc, told.saved)
  const forget = keepCopy(unit, doc, () => provider.hasUnsyncedChanges || !provider.isSynced)
  const editor = editorOf(doc, label)
  return {
    element: editor.view.dom,
    words: () => wordsOf(doc),
    settled: (patience) => settled(provider, patience),
    leave: () => {
      forget()
      editor.destroy()
      provider.destroy()
    },
  }
}

function editorOf(doc: Y.Doc, label: string): Editor {
  return new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: [...plainNodes, Collaboration.configure({ document: doc, field })],
    editorProps: {
      attributes: {
        class: 'live-text__editor field__control',
        'aria-label': label,
        'aria-multiline': 'true',
        role: 'textbox',
      },
    },
  })
}

function namesIn(states: { clientId: number; user?: { name?: string } }[], me: number): string[] {
  const names = states.filter(({ clientId }) => clientId !== me).flatMap(({ user }) => user?.name ?? [])
  return [...new Set(names)]
}

async function settled(provider: HocuspocusProvider, patience: number): Promise<boolean> {
  const until = performance.now() + patience
  while (provider.hasUnsyncedChanges || !provider.isSynced) {
    if (performance.now() > until) return false
    await new Promise((later) => setTimeout(later, 30))
  }
  return true
}
