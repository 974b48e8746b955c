import type { Frame } from './frame.ts'
import { Mark } from './mark.tsx'
import { Sign, type SignName } from './sign.tsx'

/** The bottom of every page: what must always be in reach, and how the page is to be read (language, day or dusk). */
export function Footer({ frame }: { frame: Frame }) {
  return (
    <footer class="footer">
      <div class="footer__row">
        <p class="footer__motto">
          <Mark />
          <span>{frame.words.motto}</span>
        </p>
        <nav class="footer__links" aria-label={frame.words.footer}>
          <ul>
            {frame.footer.map((link) => (
              <li>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <ThemeSwitch frame={frame} />
      </div>
    </footer>
  )
}

function ThemeSwitch({ frame: { theme, words } }: { frame: Frame }) {
  const looks: { value: string; label: string; sign: SignName }[] = [
    { value: 'day', label: words.day, sign: 'sun' },
    { value: 'dusk', label: words.dusk, sign: 'moon' },
    { value: 'device', label: words.device, sign: 'screen' },
  ]
  return (
    <theme-switch class="footer__choice">
      <form method="post" action={theme.href} aria-label={words.theme}>
        <input type="hidden" name="back" value={theme.back} />
        <p class="footer__label">
          <Sign name="sun" />
          {words.theme}
        </p>
        <div class="segments">
          {looks.map((look) => (
            <button
              class="segment"
              type="submit"
              name="theme"
              value={look.value}
              aria-pressed={look.value === (theme.chosen ?? 'device') ? 'true' : 'false'}
            >
              <Sign name={look.sign} />
              {look.label}
            </button>
          ))}
        </div>
      </form>
    </theme-switch>
  )
}
