import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, Field, Notice, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Found } from '../finding.ts'
import { paths } from '../paths.ts'
import { ChoiceFields, type ContactValues, MinorField, NameFields, ReachFields } from './contact-fields.tsx'
import { deskCrumbs } from './crumbs.ts'
import { PersonCards } from './people.tsx'

type Props = { view: View; values: ContactValues; problems: Problems }

/** Enters a person for whom staff speak: by phone, at the desk, from paper. */
export function NewPersonPage({ view, values, problems, alike }: Props & { alike: Found[] }) {
  const { t } = view
  const title = t('accounts.people.enter')
  return (
    <Page
      view={view}
      title={title}
      lead={t('accounts.people.enter-lead')}
      breadcrumbs={deskCrumbs(view, title)}
      problems={problems}
      noindex
    >
      {alike.length > 0 && (
        <Notice kind="warning" title={t('accounts.people.alike')} role="alert">
          <p>{t('accounts.people.alike-text')}</p>
        </Notice>
      )}
      {alike.length > 0 && <PersonCards view={view} people={alike} />}
      <form method="post" action={paths.people.href({ community: view.community!.slug })} class="flow">
        {alike.length > 0 && <Tick name="another" label={t('accounts.people.another')} />}
        <PersonFields view={view} values={values} problems={problems} />
        <Button>{title}</Button>
      </form>
    </Page>
  )
}

type ContactProps = Props & { id: string; name: string }

/** Corrects what is known of a person and how they want to be reached. */
export function PersonContactPage({ view, id, name, values, problems }: ContactProps) {
  const { t } = view
  const title = t('accounts.contact.title')
  return (
    <Page
      view={view}
      title={title}
      kicker={name}
      breadcrumbs={deskCrumbs(view, title, { id, name: name || t('accounts.people.nameless') })}
      problems={problems}
      noindex
    >
      <form method="post" action={paths.personContact.href({ community: view.community!.slug, id })} class="flow">
        <PersonFields view={view} values={values} problems={problems} />
        <Button>{t('accounts.save')}</Button>
      </form>
    </Page>
  )
}

function PersonFields({ view, values, problems }: Props) {
  const { t } = view
  const part = { view, values, problems }
  return (
    <>
      <NameFields {...part} />
      <Field
        name="email"
        type="email"
        label={t('accounts.sign-in.email')}
        value={values.email}
        error={problems.email}
        autocomplete="off"
      />
      <ReachFields {...part} />
      <ChoiceFields {...part} />
      <MinorField {...part} />
    </>
  )
}
