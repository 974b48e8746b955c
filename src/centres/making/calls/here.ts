import type { Context } from 'hono'
import { type Env, found, idOf } from '#kit/http.ts'
import { type CentreHere, centreHere, runHere, serveHere } from '../../places/here.ts'
import { callById } from './calls.ts'

/** The call at this address, for everybody, for whoever works in the place, or for whoever runs it. */
export const callHere = (c: Context<Env>) => withCall(c, centreHere)
export const servedCall = (c: Context<Env>) => withCall(c, serveHere)
export const runCall = (c: Context<Env>) => withCall(c, runHere)

async function withCall<Here extends CentreHere>(c: Context<Env>, hereOf: (c: Context<Env>) => Promise<Here>) {
  const here = await hereOf(c)
  const call = found(await callById(c.var.db, here.centre.id, idOf(c.req.param('id'))))
  const { slug, name } = here.centre
  return { ...here, call, place: { slug, name }, at: { ...here.at, id: call.id } }
}

export type CallHere = Awaited<ReturnType<typeof callHere>>
