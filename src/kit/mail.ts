import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Message = {
  to: string
  subject: string
  text: string
  html?: string
  /** RFC 8058 one-click address, with RFC 2369 List-Unsubscribe. */
  unsubscribe?: string
}

/** Where letters go. Rejects when a message cannot be handed over, so that the caller keeps it and tries again. */
export type Mail = { send: (message: Message) => Promise<void>; sent?: () => Promise<SentMessage[]> }
export type SentMessage = Message & { at: string }

/** Mail kept in a folder instead of sent, for demonstrations and tests of hand; the page /outbox shows it. */
export function folderMail(folder: string, now: () => Date): Mail {
  let count = 0
  return {
    async send(message) {
      await mkdir(folder, { recursive: true })
      count += 1
      const at = now().toISOString()
      const name = `${at.replaceAll(':', '-')}-${String(count).padStart(5, '0')}.json`
      await writeFile(join(folder, name), JSON.stringify({ ...message, at }))
    },
    async sent() {
      const names = (await readdir(folder).catch(() => [])).sort().reverse().slice(0, 100)
      return Promise.all(
        names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as SentMessage),
      )
    },
  }
}

/** Mail by SMTP (`smtp://user:password@host:587`). */
export function smtpMail(url: string, from: string): Mail {
  const transport = import('nodemailer').then((library) => library.createTransport(url))
  return {
    async send({ unsubscribe, ...message }) {
      const headers = unsubscribe
        ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : undefined
      await (await transport).sendMail({ from, ...message, headers })
    },
  }
}

/** Mail kept in memory, for tests: `sent` grows. */
export function memoryMail(): Mail & { box: Message[] } {
  const box: Message[] = []
  return { box, send: async (message) => void box.push(message) }
}
