import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, Field, Hidden, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Care } from '../guardians.ts'
import { paths } from '../paths.ts'
import { accountCrumbs } from './crumbs.ts'

type Line = Care & { mine: boolean }
type Values = { email?: string; givenName?: string; surname?: string; minorUntil?: string }
type Props = { view: View; care: Line[]; adult: boolean; values: Values; problems: Problems }

/** Who answers for whom: a parent's page and a teenager's page at once. */
export function CarePage({ view, care, adult, values, problems }: Props) {
  const { t } = view
  const title = t('accounts.care.title')
  return (
    <Page
      view={view}
      title={title}
      lead={t('accounts.care.lead')}
      breadcrumbs={accountCrumbs(view, title)}
      problems={problems}
      noindex
    >
      {care.length > 0 && (
        <ul class="card-list" data-column="">
          {care.map((line) => (
            <li>
              <CareCard view={view} line={line} />
            </li>
          ))}
        </ul>
      )}
      {adult && <WardForm view={view} values={values} problems={problems} />}
      <section class="flow">
        <h2>{t(adult ? 'accounts.care.teen' : 'accounts.care.ask-guardian')}</h2>
        <p>{t(adult ? 'accounts.care.teen-text' : 'accounts.care.ask-guardian-text')}</p>
        <form method="post" action={paths.care.href()} class="flow" id="as">
          <Hidden name="as" value={adult ? 'guardian' : 'minor'} />
          <Field
            name="email"
            type="email"
            label={t(adult ? 'accounts.care.teen-email' : 'accounts.care.guardian-email')}
            value={values.email}
            error={problems.email}
            required
          />
          <Button look="quiet">{t('accounts.care.ask')}</Button>
        </form>
      </section>
    </Page>
  )
}

function WardForm({ view: { t }, values, problems }: { view: View; values: Values; problems: Problems }) {
  return (
    <section class="flow">
      <h2>{t('accounts.care.child')}</h2>
      <p>{t('accounts.care.child-text')}</p>
      <form method="post" action={paths.ward.href()} class="flow">
        <Field
          name="givenName"
          label={t('accounts.contact.given-name')}
          value={values.givenName}
          error={problems.givenName}
          width="medium"
          required
        />
        <Field
          name="surname"
          label={t('accounts.contact.surname')}
          value={values.surname}
          error={problems.surname}
          optional={t('kit.form.optional')}
          width="medium"
        />
        <Field
          name="minorUntil"
          type="date"
          label={t('accounts.contact.minor-until')}
          hint={t('accounts.care.birthday-hint')}
          value={values.minorUntil}
          error={problems.minorUntil}
          width="medium"
          required
        />
        <Button>{t('accounts.care.add-child')}</Button>
      </form>
    </section>
  )
}

function CareCard({ view: { t }, line }: { view: View; line: Line }) {
  const other = (line.mine ? line.guardian : line.minor) || t('accounts.people.nameless')
  const waitsForMe = line.mine ? !line.minorConfirmed : !line.guardianConfirmed
  return (
    <article class="card">
      <div class="card__body">
        <h2 class="card__title">
          {t(line.mine ? 'accounts.care.guardian-is' : 'accounts.care.minor-is', { name: other })}
        </h2>
        <Status
          kind={line.counts ? 'good' : 'warning'}
          label={t(line.counts ? 'accounts.care.counts' : 'accounts.care.waits')}
        />
        <div class="button-row">
          {!line.counts && waitsForMe && (
            <form method="post" action={paths.careConfirmation.href({ id: line.id })}>
              <Button look="quiet">{t('accounts.care.confirm')}</Button>
            </form>
          )}
          <form method="post" action={paths.careEnd.href({ id: line.id })}>
            <Button look="plain">
              {t('accounts.care.end')} <span class="unseen">{other}</span>
            </Button>
          </form>
        </div>
      </div>
    </article>
  )
}
