import { Page } from '#kit/page.tsx'
import { ButtonRow, Card, CardList, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { Community } from '../tables.ts'
import { NetworkMap } from './network-map.tsx'

export type Member = Pick<Community, 'slug' | 'name' | 'words' | 'lat' | 'lon' | 'county' | 'voivodeship'>

export function NetworkPage({ view, communities, mayEdit }: { view: View; communities: Member[]; mayEdit: boolean }) {
  const { t } = view
  return (
    <Page view={view} title={t('communities.network.title')} lead={t('communities.network.lead')}>
      <NetworkMap view={view} communities={communities} />
      <section class="flow">
        <h2>{t('communities.network.all', { count: communities.length })}</h2>
        <CardList>
          {communities.map(({ slug, name, words, county, voivodeship }) => (
            <Card
              title={name}
              href={paths.profile.href({ community: slug })}
              kicker={[county, voivodeship].filter(Boolean).join(' · ') || undefined}
            >
              {firstSentences(words)}
            </Card>
          ))}
        </CardList>
      </section>
      {mayEdit && (
        <ButtonRow>
          <LinkButton href={paths.newCommunity.href()} sign="plus">
            {t('communities.new.title')}
          </LinkButton>
          <LinkButton href={paths.terc.href()} look="quiet">
            {t('communities.terc.title')}
          </LinkButton>
        </ButtonRow>
      )}
    </Page>
  )
}

/** As much of the words as a card holds, cut between words. */
function firstSentences(words: string): string {
  if (words.length <= 180) return words
  return `${words.slice(0, 180).replace(/\s+\S*$/, '')}…`
}
