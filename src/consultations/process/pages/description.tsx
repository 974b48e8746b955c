import type { Child } from 'hono/jsx'
import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Choices, Field, LinkButton, type Problems, Select, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { consultationKinds, wayNames } from '../forms.ts'
import type { Around } from '../here.ts'
import { paths } from '../paths.ts'
import { PlanFrame } from './frame.tsx'

export type DescriptionTyped = {
  title?: string
  summary?: string
  kind?: string
  legalBasis?: string
  officeId?: string | null
  contact?: string
  forms?: string[]
}

type Props = {
  view: View
  consultation: Around | null
  values: DescriptionTyped
  offices: { id: string; name: string }[]
  problems: Problems | null
}

/** A new consultation begins with a title; the rest may come later. */
export function DescriptionPage(props: Props) {
  const { view, consultation, problems } = props
  const { t, community } = view
  const at = { community: community!.slug }
  if (consultation)
    return (
      <PlanFrame
        view={view}
        consultation={consultation}
        here="description"
        title={t('consultations.description.title')}
        problems={problems}
      >
        {form(props, paths.description.href({ ...at, consultation: consultation.slug }), t('consultations.save'), null)}
      </PlanFrame>
    )
  const cancel = (
    <LinkButton href={paths.consultations.href(at)} look="quiet">
      {t('consultations.cancel')}
    </LinkButton>
  )
  const crumbs = [
    { label: community!.name, href: `/${at.community}` },
    { label: t('consultations.menu'), href: paths.consultations.href(at) },
  ]
  return (
    <Page
      view={view}
      title={t('consultations.new.title')}
      lead={t('consultations.new.lead')}
      problems={problems}
      breadcrumbs={crumbs}
    >
      {form(props, paths.consultations.href(at), t('consultations.new.save'), cancel)}
    </Page>
  )
}

function form({ view, values, offices, problems }: Props, action: string, save: string, cancel: Child) {
  const { t } = view
  const optional = t('kit.form.optional')
  const say = (name: string) => t(`consultations.description.${name}`)
  return (
    <form method="post" action={action}>
      <Field
        name="title"
        label={say('name')}
        hint={say('name.hint')}
        value={values.title}
        error={problems?.title}
        required
      />
      <TextArea
        name="summary"
        label={say('summary')}
        hint={say('summary.hint')}
        value={values.summary}
        error={problems?.summary}
        rows={3}
      />
      <Choices
        name="kind"
        legend={say('kind')}
        hint={say('kind.hint')}
        value={values.kind}
        error={problems?.kind}
        choices={consultationKinds.map((kind) => ({ value: kind, label: t(`consultations.kind.${kind}`) }))}
      />
      <Choices
        name="forms"
        pick="many"
        legend={say('forms')}
        hint={say('forms.hint')}
        value={[values.forms ?? []].flat()}
        error={problems?.forms}
        choices={wayNames.map((way) => ({ value: way, label: t(`consultations.form.${way}`) }))}
      />
      <TextArea
        name="legalBasis"
        label={t('consultations.basis')}
        hint={say('basis.hint')}
        optional={optional}
        value={values.legalBasis}
        error={problems?.legalBasis}
        rows={2}
      />
      <AroundFields {...{ view, values, offices, problems }} />
      <ButtonRow>
        <Button>{save}</Button>
        {cancel}
      </ButtonRow>
    </form>
  )
}

function AroundFields({ view, values, offices, problems }: Omit<Props, 'consultation'>) {
  const { t } = view
  const optional = t('kit.form.optional')
  const say = (name: string) => t(`consultations.description.${name}`)
  return (
    <>
      {offices.length > 0 && (
        <Select
          name="officeId"
          label={t('consultations.office')}
          optional={optional}
          empty={say('office.none')}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.officeId}
          error={problems?.officeId}
        />
      )}
      <TextArea
        name="contact"
        label={t('consultations.contact')}
        hint={say('contact.hint')}
        optional={optional}
        value={values.contact}
        error={problems?.contact}
        rows={2}
      />
    </>
  )
}
