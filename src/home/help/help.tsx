import type { Community } from '#communities/index.ts'
import { Page } from '#kit/page.tsx'
import { Card, CardList, Facts, LinkButton, TableTalk, Welcome } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { housePaths } from '../house-paths.ts'

type Office = Pick<Community, 'slug' | 'name' | 'address' | 'email' | 'phone'>

const roles = [
  'visitor',
  'resident',
  'representative',
  'organiser',
  'recorder',
  'drafter',
  'official',
  'council-member',
  'administrator',
] as const

/** For whoever is here for the first time: what this is, what to do, and how without a computer. */
export function HelpPage({ view, offices }: { view: View; offices: Office[] }) {
  const { t } = view
  const heading = (
    <Welcome title={t('home.help.title')} picture={<TableTalk />}>
      <p class="lead">{t('home.help.lead')}</p>
    </Welcome>
  )
  return (
    <Page view={view} title={t('home.help.title')} heading={heading}>
      <section class="flow">
        <h2>{t('home.help.first')}</h2>
        <ol class="first-steps">
          {['choose', 'look', 'speak', 'hear'].map((step) => (
            <li>
              <strong>{t(`home.help.${step}`)}</strong> {t(`home.help.${step}-text`)}
            </li>
          ))}
        </ol>
        <LinkButton href="/siec">{t('home.help.towns')}</LinkButton>
      </section>
      <section class="flow">
        <h2>{t('home.help.ways')}</h2>
        <CardList label={t('home.help.ways')}>
          {['paper', 'phone', 'desk', 'account'].map((way) => (
            <Card title={t(`home.help.${way}`)}>{t(`home.help.${way}-text`)}</Card>
          ))}
        </CardList>
      </section>
      <section class="flow">
        <h2>{t('home.help.roles')}</h2>
        {roles.map((role) => (
          <details>
            <summary>{t(`home.help.role.${role}`)}</summary>
            <p>{t(`home.help.role.${role}.text`)}</p>
          </details>
        ))}
      </section>
      <Offices view={view} offices={offices} />
      <p>
        <a href={housePaths.map.href()}>{t('home.map.title')}</a>
      </p>
    </Page>
  )
}

/** Where somebody answers the phone. */
function Offices({ view: { t }, offices }: { view: View; offices: Office[] }) {
  const reachable = offices.filter(({ address, email, phone }) => address || email || phone)
  if (reachable.length === 0) return null
  return (
    <section class="flow">
      <h2>{t('home.help.offices')}</h2>
      {reachable.map(({ name, address, email, phone }) => (
        <>
          <h3>{name}</h3>
          <Facts
            facts={[
              phone && { term: t('home.privacy.phone'), detail: <a href={`tel:${phone}`}>{phone}</a> },
              email && { term: t('home.privacy.email'), detail: <a href={`mailto:${email}`}>{email}</a> },
              address && { term: t('home.privacy.address'), detail: address },
            ]}
          />
        </>
      ))}
    </section>
  )
}
