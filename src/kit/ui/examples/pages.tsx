import type { Frame } from '../frame.ts'
import { Gallery } from '../gallery.tsx'
import { FormPageExample } from './form-page.tsx'
import { exampleFrame } from './frame.ts'
import { FrontPageExample } from './front-page.tsx'
import { TablePageExample } from './table-page.tsx'

type Assets = Frame['assets']

/** Whole pages, by the name a browser test knows them by. */
export const pages = {
  front: (assets: Assets) => <FrontPageExample frame={exampleFrame(assets)} />,
  form: (assets: Assets) => <FormPageExample frame={exampleFrame(assets)} />,
  table: (assets: Assets) => (
    <TablePageExample
      frame={exampleFrame(assets, {
        person: { name: 'Anna Jesion', href: '#', inbox: 3, inboxHref: '#' },
        flash: { kind: 'good', text: 'Uwaga wysłana. Ma numer 214.' },
        strip: <>To jest pokaz: zmyślone miasto i zmyślone osoby.</>,
      })}
    />
  ),
  gallery: (assets: Assets) => (
    <Gallery frame={exampleFrame(assets)} title="Wzornik" lead="Z czego zbudowane są strony." />
  ),
}
