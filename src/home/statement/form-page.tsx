import type { Typed } from '#kit/form.ts'
import { Page } from '#kit/page.tsx'
import { Button, Choices, Field, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { methods, statuses } from './tables.ts'

type Problems = Record<string, string | undefined>
type Props = { view: View; action: string; back: string; values: Typed; problems: Problems | null }

export function StatementFormPage({ view, action, back, values, problems }: Props) {
  const { t } = view
  const text = (name: string) => String(values[name] ?? '')
  const shared = (name: string) => ({ name, value: text(name), error: problems?.[name] })
  const optional = t('home.a11y.form.optional')
  return (
    <Page
      view={view}
      title={t('home.a11y.form.title')}
      lead={t('home.a11y.form.lead')}
      breadcrumbs={[{ label: t('home.a11y.title'), href: back }]}
      problems={problems}
      noindex
    >
      <form method="post" action={action} class="flow">
        <Field {...shared('entity')} label={t('home.a11y.form.entity')} required />
        <Field {...shared('contact')} label={t('home.a11y.contact-who')} required />
        <Field {...shared('email')} type="email" label={t('home.a11y.email')} required />
        <Field {...shared('phone')} type="tel" label={t('home.a11y.phone')} width="medium" required />
        <Choices
          {...shared('status')}
          legend={t('home.a11y.state')}
          choices={statuses.map((value) => ({ value, label: t(`home.a11y.form.status.${value}`) }))}
        />
        {(['faults', 'exempt', 'costs'] as const).map((name) => (
          <TextArea
            {...shared(name)}
            rows={3}
            label={t(`home.a11y.${name}`)}
            hint={t('home.a11y.form.lines')}
            optional={optional}
          />
        ))}
        {(['published', 'updated', 'prepared'] as const).map((name) => (
          <Field {...shared(name)} type="date" width="short" label={t(`home.a11y.${name}`)} required />
        ))}
        <Field
          {...shared('reviewed')}
          type="date"
          width="short"
          label={t('home.a11y.reviewed')}
          hint={t('home.a11y.form.review')}
          optional={optional}
        />
        <Choices
          {...shared('method')}
          legend={t('home.a11y.form.method')}
          choices={methods.map((value) => ({ value, label: t(`home.a11y.method.${value}`) }))}
        />
        {(['architecture', 'communication', 'apps'] as const).map((name) => (
          <TextArea {...shared(name)} rows={4} label={t(`home.a11y.${name}`)} optional={optional} />
        ))}
        <Button>{t('home.a11y.form.save')}</Button>
      </form>
    </Page>
  )
}
