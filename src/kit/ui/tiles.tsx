import { Sign, type SignName } from './sign.tsx'

export type Tile = {
  href: string
  title: string
  text?: string
  sign: SignName
  paint?: 'brick' | 'lime' | 'sky' | 'sun'
}

/** The doors of the front page: what can be done here today. Each is a gate like the one in the mark. */
export function Tiles({ label, tiles }: { label: string; tiles: Tile[] }) {
  return (
    <ul class="tiles" aria-label={label}>
      {tiles.map(({ href, title, text, sign, paint = 'brick' }) => (
        <li>
          <a class="tile" href={href} data-paint={paint}>
            <span class="tile__gate">
              <Sign name={sign} />
            </span>
            <span class="tile__words">
              <span class="tile__title">{title}</span>
              {text && <span class="tile__text">{text}</span>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
