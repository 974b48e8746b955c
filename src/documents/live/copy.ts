import * as Y from 'yjs'

const nameOf = (unit: string) => `na-zywo:${unit}`

/** Takes back what this device kept of a shared text while there was no connection. */
export function takeCopy(unit: string, doc: Y.Doc): void {
  const kept = localStorage.getItem(nameOf(unit))
  if (kept)
    Y.applyUpdate(
      doc,
      Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0)),
    )
}

/** Keeps a copy on this device as long as the server lacks something of it. Answers how to stop. */
export function keepCopy(unit: string, doc: Y.Doc, lacking: () => boolean): () => void {
  const look = () => {
    if (!lacking()) return localStorage.removeItem(nameOf(unit))
    const state = Array.from(Y.encodeStateAsUpdate(doc), (byte) => String.fromCharCode(byte))
    localStorage.setItem(nameOf(unit), btoa(state.join('')))
  }
  doc.on('update', look)
  const often = setInterval(() => {
    if (localStorage.getItem(nameOf(unit)) && !lacking()) localStorage.removeItem(nameOf(unit))
  }, 1000)
  return () => {
    doc.off('update', look)
    clearInterval(often)
  }
}
