import { Button, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { principleNames } from '../forms.ts'
import type { Around } from '../here.ts'
import { paths } from '../paths.ts'
import { PlanFrame } from './frame.tsx'

type Props = { view: View; consultation: Around; values: Record<string, string>; problems: Problems | null }

/** The Seven Principles of Consultation, asked as questions: a sentence under each is enough. */
export function PrinciplesPage({ view, consultation, values, problems }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  return (
    <PlanFrame
      view={view}
      consultation={consultation}
      here="principles"
      title={t('consultations.principles.title')}
      lead={t('consultations.principles.lead')}
      problems={problems}
    >
      <form method="post" action={paths.principles.href(at)}>
        {principleNames.map((name) => (
          <TextArea
            name={name}
            label={t(`consultations.principle.${name}`)}
            hint={t(`consultations.principle.${name}.question`)}
            value={values[name]}
            error={problems?.[name]}
            rows={2}
          />
        ))}
        <Button>{t('consultations.save')}</Button>
      </form>
    </PlanFrame>
  )
}
