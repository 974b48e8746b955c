import { Sign } from './sign.tsx'

/** Copies the address of this page; hidden until a script can do it. */
export function CopyButton({ label, done, text }: { label: string; done: string; text?: string }) {
  return (
    <copy-button hidden text={text} done={done} data-screen="">
      <button class="button" type="button" data-look="plain">
        <Sign name="copy" />
        <span>{label}</span>
      </button>
      <span role="status" />
    </copy-button>
  )
}

/** Prints this page; hidden until a script can do it. */
export function PrintButton({ label }: { label: string }) {
  return (
    <print-button hidden data-screen="">
      <button class="button" type="button" data-look="plain">
        <Sign name="print" />
        <span>{label}</span>
      </button>
    </print-button>
  )
}
