import type { Frame } from '../frame.ts'
import { FormPageExample } from './form-page.tsx'
import { exampleFrame } from './frame.ts'

/** Whole pages, by the name of the file a browser test writes them to. */
export const pages = {
  form: (assets: Frame['assets']) => <FormPageExample frame={exampleFrame(assets)} />,
}
