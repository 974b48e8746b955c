import { examples } from './examples.tsx'
import type { Frame } from './frame.ts'
import { Page } from './page.tsx'

/** All of the kit on one page, for whoever builds a new screen. */
export function Gallery({ frame, title, lead }: { frame: Frame; title: string; lead: string }) {
  return (
    <Page frame={frame} title={title} lead={lead} wide noindex>
      <GalleryParts />
    </Page>
  )
}

/** The examples alone, for a page that has its own frame. */
export function GalleryParts() {
  return (
    <>
      {examples.map((example) => (
        <section id={`example-${example.name}`} class="flow">
          <h2>{example.title}</h2>
          {example.show()}
        </section>
      ))}
    </>
  )
}
