import { Page } from '#kit/page.tsx'
import { Card, CardList, Empty, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { CentreBrief } from '../brief.ts'
import type { StateNow } from '../hours.ts'
import { OpenNow } from './hours.tsx'

type Props = {
  view: View
  centres: (CentreBrief & { state: StateNow | null })[]
  stepFree: boolean
  mayAdd: boolean
}

/** The places of a town, each a card that says where it is and whether it is open now. */
export function CentresPage({ view, centres, stepFree, mayAdd }: Props) {
  const { t } = view
  const { slug: community, locative } = view.community!
  const list = paths.centres.href({ community })
  return (
    <Page view={view} title={t('centres.list.title', { place: locative })} lead={t('centres.list.lead')}>
      <p class="button-row">
        <LinkButton sign="search" href={paths.search.href({ community })}>
          {t('centres.search.door')}
        </LinkButton>
        <LinkButton look="plain" href={stepFree ? list : `${list}?bez-stopni`}>
          {t(stepFree ? 'centres.list.all' : 'centres.list.step-free')}
        </LinkButton>
      </p>
      {centres.length === 0 && <Empty title={t('centres.list.none')}>{t('centres.list.none-hint')}</Empty>}
      <CardList label={t('centres.menu')}>
        {centres.map(({ slug, name, summary, address, state }) => (
          <Card
            level={2}
            title={name}
            kicker={address}
            href={paths.centre.href({ community, centre: slug })}
            foot={state && <OpenNow view={view} state={state} />}
          >
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
