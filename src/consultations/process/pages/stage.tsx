import { Button, ButtonRow, Field, Hidden, LinkButton, type Problems, Select, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../here.ts'
import { paths } from '../paths.ts'
import { stageKinds } from '../tables.ts'
import { PlanFrame } from './frame.tsx'

export type StageTyped = { kind?: string; title?: string; note?: string; begins?: string; ends?: string }

type FieldsProps = { view: View; values: StageTyped; problems: Problems | null }

/** What a stage is made of; the same for a new one and for one that is changed. */
export function StageFields({ view, values, problems }: FieldsProps) {
  const { t } = view
  const optional = t('kit.form.optional')
  return (
    <>
      <Select
        name="kind"
        label={t('consultations.stage.kind')}
        value={values.kind}
        error={problems?.kind}
        options={stageKinds.map((kind) => ({ value: kind, label: t(`consultations.stage.${kind}`) }))}
      />
      <Field
        name="begins"
        type="date"
        width="medium"
        label={t('consultations.stage.begins')}
        value={values.begins}
        error={problems?.begins}
        required
      />
      <Field
        name="ends"
        type="date"
        width="medium"
        label={t('consultations.stage.ends')}
        hint={t('consultations.stage.ends.hint')}
        value={values.ends}
        error={problems?.ends}
        required
      />
      <Field
        name="title"
        label={t('consultations.stage.title')}
        hint={t('consultations.stage.title.hint')}
        optional={optional}
        value={values.title}
        error={problems?.title}
      />
      <TextArea
        name="note"
        label={t('consultations.stage.note')}
        hint={t('consultations.stage.note.hint')}
        optional={optional}
        value={values.note}
        error={problems?.note}
        rows={3}
      />
    </>
  )
}

type Props = FieldsProps & { consultation: Around; id: string; done: boolean }

export function StagePage({ view, consultation, id, done, values, problems }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug, stage: id }
  return (
    <PlanFrame
      view={view}
      consultation={consultation}
      here="stages"
      title={t('consultations.stage.edit')}
      problems={problems}
    >
      <form method="post" action={paths.stage.href(at)}>
        <StageFields view={view} values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('consultations.save')}</Button>
          <LinkButton href={paths.stages.href(at)} look="quiet">
            {t('consultations.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
      <section class="flow">
        <h2>{t('consultations.stage.end.title')}</h2>
        <form method="post" action={paths.stageEnd.href(at)}>
          <Hidden name="note" value={values.note ?? ''} />
          <Tick name="done" value="on" label={t('consultations.stage.is-done')} checked={done} />
          <Button look="quiet">{t('consultations.save')}</Button>
        </form>
      </section>
      <section class="flow">
        <h2>{t('consultations.stage.remove')}</h2>
        <p>{t('consultations.stage.remove.text')}</p>
        <form method="post" action={paths.stageRemoval.href(at)}>
          <Button look="quiet">{t('consultations.stage.remove')}</Button>
        </form>
      </section>
    </PlanFrame>
  )
}
