import { Page } from '#kit/page.tsx'
import { Card, CardList, Empty, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'

type Props = { view: View; volunteers: { id: string; host: string }[] }

/** With whom the reader helps. */
export function MinePage({ view, volunteers }: Props) {
  const { t, community } = view
  const at = { community: community!.slug }
  return (
    <Page
      view={view}
      title={t('volunteering.mine')}
      breadcrumbs={[{ label: t('volunteering.menu'), href: paths.calls.href(at) }]}
    >
      {volunteers.length === 0 && (
        <Empty
          title={t('volunteering.mine.none')}
          action={<LinkButton href={paths.calls.href(at)}>{t('volunteering.mine.see-calls')}</LinkButton>}
        >
          {t('volunteering.mine.none-hint')}
        </Empty>
      )}
      <CardList label={t('volunteering.mine')}>
        {volunteers.map(({ id, host }) => (
          <Card level={2} title={host} href={paths.volunteer.href({ ...at, key: id })}>
            {t('volunteering.mine.words')}
          </Card>
        ))}
      </CardList>
    </Page>
  )
}
