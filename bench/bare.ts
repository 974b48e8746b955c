import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The fastest thing this Node can do with the same bytes: a bare server, in a process of its own, that answers every
 * request with what it was given. What the platform reaches is told as a part of this.
 */
process.on(
  'message',
  ({ body, headers, status }: { body: string; headers: Record<string, string>; status: number }) => {
    const bytes = Buffer.from(body, 'base64')
    const server = createServer((request, response) => {
      request.resume()
      request.on('end', () => response.writeHead(status, headers).end(bytes))
    })
    server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
  },
)
