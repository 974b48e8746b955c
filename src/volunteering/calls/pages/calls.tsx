import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { ButtonRow, Card, CardList, Empty, LinkButton, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { CallBrief } from '../finding.ts'
import { CallWhen } from './when.tsx'

type Props = { view: View; calls: CallBrief[]; which: 'open' | 'over'; mayHost: boolean }

/** Where a pair of hands is needed in this town; those who host see what they keep. */
export function CallsPage({ view, calls, which, mayHost }: Props) {
  const { t, community, person } = view
  const at = { community: community!.slug }
  const over = which === 'over'
  return (
    <Page
      view={view}
      title={t(over ? 'volunteering.calls.over' : 'volunteering.calls.title', { place: community!.locative })}
      lead={over ? undefined : t('volunteering.calls.lead')}
      breadcrumbs={
        over
          ? [{ label: t('volunteering.menu'), href: paths.calls.href(at) }]
          : [{ label: community!.name, href: `/${at.community}` }]
      }
    >
      {calls.length === 0 && <Empty title={t('volunteering.calls.none')}>{t('volunteering.calls.none-hint')}</Empty>}
      <CardList label={t('volunteering.menu')}>
        {calls.map((call) => (
          <CallCard view={view} call={call} over={over} />
        ))}
      </CardList>
      <ButtonRow>
        {person && (
          <LinkButton look="quiet" sign="hand" href={paths.mine.href(at)}>
            {t('volunteering.mine')}
          </LinkButton>
        )}
        {!over && (
          <LinkButton look="plain" href={withQuery(paths.calls.href(at), { dawne: 'tak' })}>
            {t('volunteering.calls.see-over')}
          </LinkButton>
        )}
      </ButtonRow>
      {mayHost && !over && <Keeping view={view} />}
    </Page>
  )
}

function CallCard({ view, call, over }: { view: View; call: CallBrief; over: boolean }) {
  const { t } = view
  const { slug, title, host, words, free } = call
  const href = paths.call.href({ community: view.community!.slug, call: slug })
  const foot = over ? (
    <Status kind="quiet" label={t('volunteering.call.over')} />
  ) : (
    <Status
      kind="good"
      sign="hand"
      label={t(free > 0 ? 'volunteering.call.free' : 'volunteering.call.open', { free })}
    />
  )
  return (
    <Card level={2} title={title} kicker={host} href={href} foot={foot}>
      <p class="card__text">{words.length > 160 ? `${words.slice(0, 157)}…` : words}</p>
      <p class="card__text">
        <CallWhen view={view} call={call} />
      </p>
    </Card>
  )
}

function Keeping({ view: { t, community } }: { view: View }) {
  const at = { community: community!.slug }
  return (
    <section class="flow">
      <h2>{t('volunteering.keeping')}</h2>
      <ButtonRow>
        <LinkButton sign="plus" href={paths.newCall.href(at)}>
          {t('volunteering.call.new')}
        </LinkButton>
        <LinkButton look="quiet" sign="people" href={paths.volunteers.href(at)}>
          {t('volunteering.volunteers')}
        </LinkButton>
        <LinkButton look="quiet" sign="clock" href={paths.register.href(at)}>
          {t('volunteering.register.title')}
        </LinkButton>
      </ButtonRow>
    </section>
  )
}
