import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import type { Problems } from '#kit/ui/index.ts'
import { Button, ButtonRow, Field, Help, Hidden, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { PasskeyDoor } from './passkey-door.tsx'

type Values = { email?: string; code?: string; card?: string; wroc?: string }
type Props = { view: View; values: Values; problems?: Problems }

/** The way in: a code by e-mail first, because everybody with an address can use it; the others under it. */
export function SignInPage({ view, values, problems = {}, eid }: Props & { eid: string | null }) {
  const { t } = view
  const back = { wroc: values.wroc }
  return (
    <Page view={view} title={t('accounts.sign-in.title')} lead={t('accounts.sign-in.lead')} problems={problems} noindex>
      <form method="post" action={paths.signIn.href()} class="flow">
        <Hidden name="wroc" value={values.wroc ?? ''} />
        <Field
          name="email"
          type="email"
          label={t('accounts.sign-in.email')}
          hint={t('accounts.sign-in.email-hint')}
          value={values.email}
          error={problems.email}
          autocomplete="username webauthn"
          required
        />
        <Button sign="letter">{t('accounts.sign-in.send')}</Button>
      </form>
      <section class="flow">
        <h2>{t('accounts.sign-in.other')}</h2>
        <ButtonRow>
          <LinkButton href={withQuery(paths.card.href(), back)} look="quiet" sign="card">
            {t('accounts.sign-in.card')}
          </LinkButton>
          {eid && (
            <LinkButton href={withQuery(paths.eid.href(), back)} look="quiet" sign="person">
              {eid}
            </LinkButton>
          )}
        </ButtonRow>
        <PasskeyDoor view={view} kind="entry" back={values.wroc} />
      </section>
      <Help label={t('accounts.sign-in.help')}>
        <ul>
          <li>{t('accounts.sign-in.help-free')}</li>
          <li>{t('accounts.sign-in.help-no-email')}</li>
          <li>{t('accounts.sign-in.help-no-account')}</li>
        </ul>
      </Help>
    </Page>
  )
}

/** Says the same whether or not anybody has an account with the address. */
export function CodePage({ view, values, problems = {} }: Props) {
  const { t } = view
  return (
    <Page view={view} title={t('accounts.code.title')} problems={problems} noindex>
      <p>{t('accounts.code.lead', { email: values.email ?? '' })}</p>
      <form method="post" action={paths.code.href()} class="flow">
        <Hidden name="wroc" value={values.wroc ?? ''} />
        <Hidden name="email" value={values.email ?? ''} />
        <Field
          name="code"
          label={t('accounts.code.label')}
          value={values.code}
          error={problems.code ?? problems.email}
          autocomplete="one-time-code"
          inputmode="numeric"
          width="short"
          required
        />
        <Button>{t('accounts.code.enter')}</Button>
      </form>
      <Help label={t('accounts.code.nothing')}>
        <p>{t('accounts.code.nothing-text')}</p>
        <form method="post" action={paths.signIn.href()}>
          <Hidden name="wroc" value={values.wroc ?? ''} />
          <Hidden name="email" value={values.email ?? ''} />
          <Button look="quiet">{t('accounts.code.again')}</Button>
        </form>
        <p>
          <a href={withQuery(paths.signIn.href(), { wroc: values.wroc })}>{t('accounts.code.other-address')}</a>
        </p>
      </Help>
    </Page>
  )
}

/** For whoever holds a card printed at the office: no e-mail is needed. */
export function CardPage({ view, values, problems = {} }: Props) {
  const { t } = view
  return (
    <Page view={view} title={t('accounts.card.title')} lead={t('accounts.card.lead')} problems={problems} noindex>
      <form method="post" action={paths.card.href()} class="flow">
        <Hidden name="wroc" value={values.wroc ?? ''} />
        <Field
          name="card"
          label={t('accounts.card.label')}
          hint={t('accounts.card.hint')}
          value={values.card}
          error={problems.card}
          autocomplete="off"
          spellcheck={false}
          width="medium"
          required
        />
        <Button>{t('accounts.code.enter')}</Button>
      </form>
      <p>
        <a href={withQuery(paths.signIn.href(), { wroc: values.wroc })}>{t('accounts.card.by-email')}</a>
      </p>
    </Page>
  )
}
