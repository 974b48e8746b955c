import { z } from 'zod'
import type { Domain } from '#kit/domain.ts'

type Operation = Record<string, unknown>

/**
 * The platform as an OpenAPI 3.1 description: every address, the JSON twin of every page, and the form of every act,
 * made of the same routes and forms that serve people.
 */
export function openapi(domains: Domain[], publicUrl: string, version: string) {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const domain of domains) {
    for (const { method, path } of domain.routes.routes) {
      if (method !== 'GET' && method !== 'POST') continue
      const address = addressOf(path)
      paths[address] ??= {}
      paths[address][method.toLowerCase()] ??= method === 'GET' ? reading(path, domain) : acting(path, domain)
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Podwórko',
      version,
      description:
        'Every page answers the same rows as JSON at its address with ".json" at the end, or with "Accept: application/json". Acts take a form or JSON, and answer 303 when done, 422 with what is wrong.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: publicUrl }],
    paths: Object.fromEntries(Object.entries(paths).sort(([one], [other]) => one.localeCompare(other))),
  }
}

function reading(path: string, { name }: Domain): Operation {
  const page = { 'text/html': {}, 'application/json': { schema: { type: 'object' } } }
  return {
    operationId: operationId('get', path),
    tags: [name],
    parameters: parametersOf(path),
    responses: { 200: { description: 'The page, or its rows', content: page }, 404: { description: 'Not there' } },
  }
}

function acting(path: string, { name, forms = {} }: Domain): Operation {
  const form = forms[path]
  // A file is bytes and a refinement is a sentence: neither has a place in JSON Schema.
  const schema = form
    ? withoutDialect(z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' }))
    : { type: 'object' }
  const content = Object.fromEntries(kinds.map((kind) => [kind, { schema }]))
  return {
    operationId: operationId('post', path),
    tags: [name],
    parameters: parametersOf(path),
    requestBody: { content },
    responses: {
      303: { description: 'Done; the address of the result' },
      401: { description: 'Needs somebody signed in' },
      403: { description: 'Needs another role' },
      404: { description: 'Not there' },
      422: { description: 'Not done; what is wrong, in words' },
    },
  }
}

const kinds = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json']

const names = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const addressOf = (path: string) => path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')
const operationId = (method: string, path: string) =>
  [method, ...path.split(/[^\p{L}\p{N}]+/u).filter(Boolean)].join('-')

function parametersOf(path: string) {
  return names(path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}

function withoutDialect({ $schema: _, ...schema }: Record<string, unknown>) {
  return schema
}
