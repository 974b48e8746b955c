import { Button, Field, Hidden, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { Changed } from './remark.tsx'

export type EffectProps = { effects: Changed[]; citation: string; problems: Problems | null }
type Props = { view: View; work: EffectProps; address: { community: string; consultation: string; number: number } }

/** Which units of the text were changed because of this remark: the link that a reader of the text follows back. */
export function EffectForm({ view: { t }, work, address }: Props) {
  return (
    <>
      <form method="post" action={paths.effect.href(address)}>
        <Field
          name="citation"
          label={t('consultations.effect.citation')}
          hint={t('consultations.effect.hint')}
          value={work.citation}
          error={work.problems?.citation}
          width="medium"
        />
        <Button look="quiet">{t('consultations.effect.add')}</Button>
      </form>
      {work.effects.map(({ id, label }) => (
        <form method="post" action={paths.effectRemoval.href(address)}>
          <Hidden name="unit" value={id} />
          <Button look="plain">{t('consultations.effect.remove', { unit: label })}</Button>
        </form>
      ))}
    </>
  )
}
