import type { Child, PropsWithChildren } from 'hono/jsx'
import { Sign, type SignName } from './sign.tsx'

export type Channel = { sign: SignName; label: string }

export type QuoteProps = PropsWithChildren<{
  /** The words themselves, as they were said. */
  text: Child
  kind?: 'voice' | 'answer'
  /** "Anna, mieszkanka osiedla Bema" or "bez podpisu" */
  who?: string
  when?: string
  /** How it came: typed, said at a table, written on a card, phoned in, dropped in a box. */
  channel?: Channel
  href?: string
  /** Status or clock: what has become of it. */
  foot?: Child
}>

/** A voice: somebody's own words, in a bubble, with how they came to us. An answer speaks from the other side. */
export function Quote({ text, kind = 'voice', who, when, channel, href, foot, children }: QuoteProps) {
  return (
    <figure class="quote" data-kind={kind}>
      <blockquote class="quote__text">{typeof text === 'string' ? <p>{text}</p> : text}</blockquote>
      <figcaption class="quote__about">
        {channel && (
          <span class="quote__channel">
            <Sign name={channel.sign} />
            {channel.label}
          </span>
        )}
        {who && <span class="quote__who">{who}</span>}
        {when && (href ? <a href={href}>{when}</a> : <span>{when}</span>)}
      </figcaption>
      {foot && <div class="quote__foot">{foot}</div>}
      {children}
    </figure>
  )
}
