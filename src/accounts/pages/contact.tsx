import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, Choices } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { publicNames } from '../tables.ts'
import { ChoiceFields, type ContactValues, MinorField, NameFields, ReachFields } from './contact-fields.tsx'
import { accountCrumbs } from './crumbs.ts'

type Props = { view: View; values: ContactValues; problems: Problems }

/** One's own name, addresses and wishes. */
export function ContactPage({ view, values, problems }: Props) {
  const { t } = view
  const title = t('accounts.contact.title')
  const part = { view, values, problems, own: true }
  return (
    <Page
      view={view}
      title={title}
      lead={t('accounts.contact.lead')}
      breadcrumbs={accountCrumbs(view, title)}
      problems={problems}
      noindex
    >
      <form method="post" action={paths.contact.href()} class="flow">
        <NameFields {...part} />
        <Choices
          name="publicName"
          legend={t('accounts.contact.public-name')}
          hint={t('accounts.contact.public-name-hint')}
          value={values.publicName ?? 'given'}
          error={problems.publicName}
          choices={publicNames.map((value) => ({ value, label: t(`accounts.public-name.${value}`) }))}
        />
        <ReachFields {...part} />
        <ChoiceFields {...part} />
        <MinorField {...part} />
        <Button>{t('accounts.save')}</Button>
      </form>
    </Page>
  )
}
