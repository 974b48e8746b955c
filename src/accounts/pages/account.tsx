import { Page } from '#kit/page.tsx'
import { phoneShown } from '#kit/text/phone.ts'
import { Button, Card, CardList, Facts, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Profile } from '../contact.ts'
import { paths } from '../paths.ts'
import { fullName } from '../people.ts'
import type { HeldRole } from '../roles.ts'
import { RoleList } from './role-list.tsx'

type Props = { view: View; profile: Profile; roles: HeldRole[]; eid: string | null }

/** Everything about one's own account on one page, each thing a short way further. */
export function AccountPage({ view, profile, roles, eid }: Props) {
  const { t } = view
  const title = fullName(profile) || profile.email || t('accounts.account.title')
  return (
    <Page view={view} title={title} kicker={t('accounts.account.title')} noindex>
      <AboutMe view={view} profile={profile} />
      {roles.length > 0 && (
        <section class="flow">
          <h2>{t('accounts.account.roles')}</h2>
          <RoleList view={view} roles={roles} />
        </section>
      )}
      <section class="flow">
        <h2>{t('accounts.account.more')}</h2>
        <CardList>
          {rooms.map((room) => (
            <Card title={t(`accounts.${room}.title`)} href={paths[room].href()}>
              {t(`accounts.account.${room}`)}
            </Card>
          ))}
        </CardList>
        {eid && (
          <p>
            <a href={paths.eid.href()}>{t('accounts.account.eid', { label: eid })}</a>
          </p>
        )}
      </section>
      <form method="post" action={paths.signOut.href()} data-screen="" data-person={view.person?.id}>
        <Button look="quiet">{t('accounts.sign-out')}</Button>
      </form>
    </Page>
  )
}

const rooms = ['keys', 'sessions', 'consents', 'care', 'data', 'erasure'] as const

function AboutMe({ view: { t }, profile }: { view: View; profile: Profile }) {
  const { phone, street, postcode, town } = profile
  const home = [street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return (
    <section class="flow">
      <h2>{t('accounts.account.about')}</h2>
      <Facts
        facts={[
          { term: t('accounts.contact.name'), detail: fullName(profile) || t('accounts.account.unknown') },
          {
            term: t('accounts.sign-in.email'),
            detail: (
              <>
                {profile.signsInWith ?? profile.email ?? t('accounts.account.no-address')}{' '}
                <a href={paths.address.href()}>{t('accounts.account.change-address')}</a>
              </>
            ),
          },
          phone ? { term: t('accounts.contact.phone'), detail: phoneShown(phone) } : null,
          home ? { term: t('accounts.contact.home'), detail: home } : null,
          { term: t('accounts.contact.contact'), detail: t(`accounts.contact-way.${profile.contact}`) },
          { term: t('accounts.contact.public-name'), detail: t(`accounts.public-name.${profile.publicName}`) },
          { term: t('accounts.contact.language'), detail: t(`kit.frame.language.${profile.language}`) },
        ]}
      />
      <LinkButton href={paths.contact.href()} look="quiet" sign="pen">
        {t('accounts.account.change')}
      </LinkButton>
    </section>
  )
}
