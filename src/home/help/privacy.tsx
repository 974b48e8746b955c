import type { Community } from '#communities/index.ts'
import { Page } from '#kit/page.tsx'
import { DataTable, Facts } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { known } from '#kit/words.ts'

type Controller = Pick<Community, 'name' | 'address' | 'email' | 'phone'>
type Props = { view: View; controllers: Controller[]; slices: string[] }

/** What is kept about people, what for and how long: each part of the platform says its own. */
export function PrivacyPage({ view, controllers, slices }: Props) {
  const { t } = view
  const said = slices.filter((name) => known(`home.privacy.${name}.what`))
  return (
    <Page view={view} title={t('home.privacy.title')} lead={t('home.privacy.lead')}>
      <section class="flow">
        <h2>{t('home.privacy.controller')}</h2>
        <p>{t('home.privacy.controller-text')}</p>
        {controllers.map(({ name, address, email, phone }) => (
          <Facts
            facts={[
              { term: t('home.privacy.who'), detail: name },
              address && { term: t('home.privacy.address'), detail: address },
              email && { term: t('home.privacy.email'), detail: <a href={`mailto:${email}`}>{email}</a> },
              phone && { term: t('home.privacy.phone'), detail: phone },
            ]}
          />
        ))}
      </section>
      <DataTable
        caption={t('home.privacy.table')}
        columns={['what', 'why', 'basis', 'kept'].map((name) => ({ label: t(`home.privacy.column.${name}`) }))}
        rows={said.map((name) => ['what', 'why', 'basis', 'kept'].map((column) => t(`home.privacy.${name}.${column}`)))}
      />
      {['never', 'rights', 'cookies', 'others'].map((part) => (
        <section class="flow">
          <h2>{t(`home.privacy.${part}`)}</h2>
          <p>{t(`home.privacy.${part}-text`)}</p>
        </section>
      ))}
      <p>
        <a href="/konto/dane">{t('home.privacy.own')}</a>
      </p>
    </Page>
  )
}
