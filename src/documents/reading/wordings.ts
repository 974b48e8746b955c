import type { DocumentVersion, VersionUnit } from '../tables.ts'
import type { Wording } from './unit.tsx'

type Kept = {
  version: Pick<DocumentVersion, 'number' | 'name'>
  unit: Pick<VersionUnit, 'citation' | 'heading' | 'text'>
}
type Drafted = { citation: string; heading: string; text: string; name: string }

/** The wordings a unit has had, oldest first; versions that did not change it stand together. The draft has no number. */
export function wordingsOf(kept: readonly Kept[], drafted?: Drafted): Wording[] {
  const wordings: Wording[] = []
  const put = ({ citation, heading, text }: Omit<Wording, 'versions'>, version: Wording['versions'][number]) => {
    const last = wordings.at(-1)
    if (last && last.citation === citation && last.heading === heading && last.text === text)
      last.versions.push(version)
    else wordings.push({ citation, heading, text, versions: [version] })
  }
  for (const { version, unit } of kept) put(unit, { number: version.number, name: version.name })
  if (drafted) put(drafted, { number: 0, name: drafted.name })
  return wordings
}
