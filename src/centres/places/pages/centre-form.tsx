import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Field, LinkButton, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'

type Values = Record<string, unknown>
type Props = {
  view: View
  /** Null where it is being added. */
  centre: string | null
  values: Values
  problems?: Problems
}

export function CentreFormPage({ view, centre, values, problems = {} }: Props) {
  const { t } = view
  const community = view.community!.slug
  const list = { label: t('centres.menu'), href: paths.centres.href({ community }) }
  const action = centre ? paths.edit.href({ community, centre }) : list.href
  const back = centre ? paths.centre.href({ community, centre }) : list.href
  const fields = { view, values, problems }
  return (
    <Page view={view} title={t(centre ? 'centres.edit' : 'centres.new')} breadcrumbs={[list]} problems={problems}>
      <form method="post" action={action} class="flow">
        <AboutFields {...fields} />
        <WhereFields {...fields} />
        <ButtonRow>
          <Button>{t('centres.save')}</Button>
          <LinkButton look="quiet" href={back}>
            {t('centres.back')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}

type Fields = { view: View; values: Values; problems: Problems }

const lineOf =
  ({ view: { t }, values, problems }: Fields) =>
  (name: string) => ({
    name,
    label: t(`centres.form.${name}`),
    value: values[name] == null ? undefined : String(values[name]),
    error: problems[name],
  })

function AboutFields(fields: Fields) {
  const { t } = fields.view
  const line = lineOf(fields)
  const optional = t('kit.form.optional')
  return (
    <>
      <Field {...line('name')} required />
      <Field {...line('summary')} hint={t('centres.form.summary-hint')} optional={optional} />
      <TextArea {...line('mission')} optional={optional} />
      <TextArea {...line('principles')} optional={optional} rows={3} />
      <Field {...line('hours')} hint={t('centres.form.hours-hint')} optional={optional} spellcheck={false} lang="en" />
      <Field
        {...line('answerDays')}
        type="number"
        min={1}
        max={60}
        width="short"
        hint={t('centres.form.answerDays-hint')}
      />
      <Field {...line('opened')} type="date" width="medium" optional={optional} />
    </>
  )
}

function WhereFields(fields: Fields) {
  const { t } = fields.view
  const line = lineOf(fields)
  const optional = t('kit.form.optional')
  return (
    <>
      <Field {...line('address')} optional={optional} />
      <TextArea {...line('directions')} hint={t('centres.form.directions-hint')} optional={optional} rows={3} />
      <div class="side-by-side">
        <Field {...line('lat')} inputmode="decimal" width="short" optional={optional} />
        <Field {...line('lon')} inputmode="decimal" width="short" optional={optional} />
      </div>
      <Field {...line('phone')} type="tel" width="medium" optional={optional} />
      <Field {...line('email')} type="email" hint={t('centres.form.email-hint')} optional={optional} />
    </>
  )
}
