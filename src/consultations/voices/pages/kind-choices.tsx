import { Choices } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { conclusionKinds } from '../tables.ts'

/** Four large buttons: what sort of thing is said. */
export function KindChoices({ view: { t }, value, error }: { view: View; value: unknown; error?: string }) {
  return (
    <div class="big-choices">
      <Choices
        name="kind"
        legend={t('consultations.voice.kind')}
        value={typeof value === 'string' ? value : null}
        error={error}
        choices={conclusionKinds.map((kind) => ({ value: kind, label: t(`consultations.kind.${kind}`) }))}
      />
    </div>
  )
}
