import type { PropsWithChildren } from 'hono/jsx'
import { Sign, type SignName } from './sign.tsx'

/** `main` is the one thing this page is for; `quiet` stands beside it; `plain` reads as a link. */
export type ButtonLook = 'main' | 'good' | 'quiet' | 'plain'

type ButtonProps = PropsWithChildren<{
  look?: ButtonLook
  sign?: SignName
  name?: string
  value?: string
  /** Sends the form around it elsewhere, for example to a preview. */
  formaction?: string
  /** And in another way: 'get' for going to a page with what was ticked. */
  formmethod?: 'get' | 'post'
  /** Id of a form this button stands outside of. */
  form?: string
  /** Leaves without checking the fields, for "save and finish later". */
  unchecked?: boolean
  type?: 'submit' | 'button'
  disabled?: boolean
}>

/** Sends a form. For going somewhere use `LinkButton`: a link that looks the same. */
export function Button({ look = 'main', sign, unchecked, type = 'submit', children, ...rest }: ButtonProps) {
  return (
    <button class="button" type={type} data-look={look} formnovalidate={unchecked || undefined} {...rest}>
      {sign && <Sign name={sign} />}
      <span>{children}</span>
    </button>
  )
}

type LinkButtonProps = PropsWithChildren<{ href: string; look?: ButtonLook; sign?: SignName; download?: boolean }>

/** Goes somewhere, and looks like a button because it is what most people came for. */
export function LinkButton({ href, look = 'main', sign, download, children }: LinkButtonProps) {
  return (
    <a class="button" href={href} data-look={look} download={download || undefined}>
      {sign && <Sign name={sign} />}
      <span>{children}</span>
    </a>
  )
}

/** Buttons side by side, under one another where there is no room; the main one first. */
export function ButtonRow({ children }: PropsWithChildren) {
  return <div class="button-row">{children}</div>
}
