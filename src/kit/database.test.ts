import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { describe, it } from 'node:test'
import { openPostgres } from './database.ts'
import { statements } from './migrate.ts'

describe('a database we are given', () => {
  it('is refused in words when it is too old', async () => {
    const server = createServer(oldPostgres).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    await assert.rejects(
      () => openPostgres(`postgres://anna@127.0.0.1:${port}/podworko`),
      /^DatabaseProblem: The database is PostgreSQL 14; Podwórko needs 15 or newer\.$|PostgreSQL 14; Podwórko needs 15/,
    )
    server.close()
  })

  it('is refused in words when nobody answers', () =>
    assert.rejects(() => openPostgres('postgres://anna@127.0.0.1:1/podworko'), /cannot be reached/))
})

describe('a migration', () => {
  it('is split where a statement ends, not inside a body or a comment', () => {
    const text = `-- a table; of things\ncreate table a (\n  b text -- ; here\n);\ncreate function f() as $$\nbegin\n  x;\nend $$;\nselect 1; -- done\n`
    assert.deepEqual(
      statements(text).map((one) => one.split('\n')[0]),
      ['create table a (', 'create function f() as $$', 'select 1; -- done'],
    )
  })
})

/** Says, in the words of the protocol (PostgreSQL's documentation, "Message Formats"), that it is version 14.5. */
function oldPostgres(socket: Socket) {
  const message = (kind: string, body: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeInt32BE(body.length + 4)
    return Buffer.concat([Buffer.from(kind), length, body])
  }
  const ready = message('Z', Buffer.from('I'))
  const column = Buffer.concat([
    Buffer.from('server_version_num\0'),
    Buffer.alloc(6),
    Buffer.from([0, 0, 0, 25, 255, 255]),
    Buffer.from([255, 255, 255, 255, 0, 0]),
  ])
  const value = Buffer.from('140005')
  const answer = Buffer.concat([
    message('T', Buffer.concat([Buffer.from([0, 1]), column])),
    message('D', Buffer.concat([Buffer.from([0, 1, 0, 0, 0, value.length]), value])),
    message('C', Buffer.from('SHOW\0')),
    ready,
  ])
  let greeted = false
  socket.on('data', (asked) => {
    if (!greeted) socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]))
    else if (asked[0] === 'Q'.charCodeAt(0)) socket.write(answer)
    greeted = true
  })
}
