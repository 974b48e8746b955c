import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Field, LinkButton, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'

type Props = {
  view: View
  name: string | null
  host: string
  volunteer: string
  values: { [name: string]: unknown }
  problems?: Problems
}

/** Drawing an agreement up: what, where, from when till when. Rights and duties come with the paper. */
export function AgreementFormPage({ view, name, host, volunteer, values, problems = {} }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, key: volunteer }
  const line = (field: string) => ({
    name: field,
    label: t(`volunteering.agreement.${field}`),
    value: values[field] == null ? undefined : String(values[field]),
    error: problems[field],
  })
  const optional = t('kit.form.optional')
  const who = name ?? t('volunteering.somebody')
  return (
    <Page
      view={view}
      title={t('volunteering.agreement.new')}
      kicker={`${who} · ${host}`}
      lead={t('volunteering.agreement.new-lead')}
      breadcrumbs={[{ label: who, href: paths.volunteer.href(at) }]}
      problems={problems}
    >
      <form class="flow" method="post" action={paths.agreements.href(at)}>
        <TextArea {...line('tasks')} hint={t('volunteering.agreement.tasks-hint')} required />
        <Field {...line('place')} optional={optional} />
        <div class="side-by-side">
          <Field {...line('fromDay')} type="date" width="medium" required />
          <Field {...line('untilDay')} type="date" width="medium" optional={optional} />
        </div>
        <p class="field__hint">{t('volunteering.agreement.until-hint')}</p>
        <Field {...line('noticeDays')} type="number" min={0} max={90} width="short" required />
        <TextArea {...line('expenses')} hint={t('volunteering.agreement.expenses-hint')} optional={optional} rows={3} />
        <ButtonRow>
          <Button>{t('volunteering.agreement.draw')}</Button>
          <LinkButton look="quiet" href={paths.volunteer.href(at)}>
            {t('volunteering.back')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}
