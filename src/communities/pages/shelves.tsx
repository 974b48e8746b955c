import type { Shelf } from '#kit/domain.ts'

/** What other parts of the platform have to show here, each under its heading. */
export function Shelves({ shelves }: { shelves: Shelf[] }) {
  return (
    <>
      {shelves
        .filter(({ links }) => links.length > 0)
        .sort((one, other) => one.order - other.order)
        .map(({ title, links }) => (
          <section class="flow">
            <h2>{title}</h2>
            <ul>
              {links.map(({ label, href, text }) => (
                <li>
                  <a href={href}>{label}</a> {text && <span class="quiet">{text}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}
