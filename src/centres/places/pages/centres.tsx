import { Page } from '#kit/page.tsx'
import { Card, CardList, Empty, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { CentreBrief } from '../brief.ts'

type Props = { view: View; centres: CentreBrief[]; mayAdd: boolean }

/** The places of a town, each a card that says where it is and what for. */
export function CentresPage({ view, centres, mayAdd }: Props) {
  const { t } = view
  const { slug: community, locative } = view.community!
  return (
    <Page view={view} title={t('centres.list.title', { place: locative })} lead={t('centres.list.lead')}>
      {centres.length === 0 && <Empty title={t('centres.list.none')}>{t('centres.list.none-hint')}</Empty>}
      <CardList label={t('centres.menu')}>
        {centres.map(({ slug, name, summary, address }) => (
          <Card level={2} title={name} kicker={address} href={paths.centre.href({ community, centre: slug })}>
            {summary}
          </Card>
        ))}
      </CardList>
      {mayAdd && (
        <p>
          <LinkButton look="quiet" sign="plus" href={paths.newCentre.href({ community })}>
            {t('centres.new')}
          </LinkButton>
        </p>
      )}
    </Page>
  )
}
