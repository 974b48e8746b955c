import type { Example } from './examples/example.ts'
import { forms } from './examples/forms.tsx'
import { lists } from './examples/lists.tsx'
import { pictures } from './examples/pictures.tsx'
import { voices } from './examples/voices.tsx'
import { words } from './examples/words.tsx'

/** Every component in every shape it takes: the gallery shows them, the browser test looks at each. */
export const examples: Example[] = [...voices, ...words, ...lists, ...forms, ...pictures]
