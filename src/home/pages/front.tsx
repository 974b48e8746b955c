import { Page } from '#kit/page.tsx'
import { Card, CardList, Courtyard, LinkButton, Trace, Welcome } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'

type Props = { view: View; communities: { slug: string; name: string; words: string }[] }

/** In five seconds: what this is, where to go, and what becomes of a voice. */
export function FrontPage({ view, communities }: Props) {
  const { t } = view
  const heading = (
    <Welcome title={t('home.front.title')} picture={<Courtyard />}>
      <p class="lead">{t('home.front.lead')}</p>
      {view.demo && <LinkButton href={paths.demo.href()}>{t('home.front.try')}</LinkButton>}
    </Welcome>
  )
  return (
    <Page view={view} title={t('home.front.title')} heading={heading} wide>
      <section aria-labelledby="towns" class="flow">
        <h2 id="towns">{t('home.front.towns')}</h2>
        <CardList label={t('home.front.towns')}>
          {communities.map(({ slug, name, words }) => (
            <Card title={name} href={paths.community.href({ community: slug })}>
              {words.split('\n')[0] ?? ''}
            </Card>
          ))}
        </CardList>
      </section>
      <section aria-labelledby="chain" class="flow">
        <h2 id="chain">{t('home.front.chain')}</h2>
        <p>{t('home.front.chain-text')}</p>
        <Trace label={t('home.front.chain')} steps={chainOf(view)} across />
      </section>
    </Page>
  )
}

function chainOf({ t }: View) {
  const kinds = ['voice', 'conclusion', 'unit', 'decision', 'answer', 'action'] as const
  return kinds.map((kind) => ({
    kind,
    label: t(`home.chain.${kind}`),
    items: [{ text: t(`home.chain.${kind}.text`) }],
  }))
}
