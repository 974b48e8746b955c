import { Page } from '#kit/page.tsx'
import { Button, Field, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'

type Props = { view: View; values: Record<string, unknown>; problems: Problems }

/** The first page of an empty installation: from the code in the terminal to a community with somebody to look after it. */
export function FirstRunPage({ view, values, problems }: Props) {
  const { t } = view
  const line = (name: string, more: object = {}) => (
    <Field
      name={name}
      label={t(`home.first.${name}`)}
      value={typeof values[name] === 'string' ? values[name] : undefined}
      error={problems[name]}
      required
      {...more}
    />
  )
  return (
    <Page view={view} title={t('home.first.title')} lead={t('home.first.lead')} problems={problems}>
      <form method="post" action={paths.firstRun.href()}>
        {line('code', {
          hint: t('home.first.code-hint'),
          inputmode: 'numeric',
          width: 'short',
          autocomplete: 'one-time-code',
        })}
        <h2>{t('home.first.community')}</h2>
        {line('name', { hint: t('home.first.name-hint') })}
        {line('locative', { hint: t('home.first.locative-hint') })}
        {line('slug', { hint: t('home.first.slug-hint'), width: 'medium' })}
        <h2>{t('home.first.operator')}</h2>
        {line('givenName', { autocomplete: 'given-name' })}
        {line('surname', { autocomplete: 'family-name' })}
        {line('email', { type: 'email', autocomplete: 'email', hint: t('home.first.email-hint') })}
        <Button>{t('home.first.found')}</Button>
      </form>
      <h2>{t('home.first.next')}</h2>
      <ol>
        {['offices', 'people', 'plan'].map((step) => (
          <li>{t(`home.first.next.${step}`)}</li>
        ))}
      </ol>
    </Page>
  )
}
