import { Button, Choices, Empty, type Problems, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Place } from '../here.ts'
import type { Led } from '../leading.ts'
import { paths } from '../paths.ts'
import { YearFrame } from './frame.tsx'

type Props = {
  view: View
  place: Place
  activities: Led[]
  organisations: { id: string; name: string }[]
  values: Record<string, unknown>
  problems: Problems | null
}

/** Who leads which activities: chosen once, counted everywhere. */
export function LeadingPage({ view, place, activities, organisations, values, problems }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug, year: place.year }
  return (
    <YearFrame
      view={view}
      place={place}
      title={t('centres.year.leading')}
      lead={t('centres.year.leading.lead')}
      problems={problems}
      noindex
    >
      {activities.length === 0 ? (
        <Empty title={t('centres.year.leading.none')} />
      ) : (
        <form class="flow" method="post" action={paths.leading.href(at)}>
          <Choices
            name="activities"
            legend={t('centres.year.leading.which-ones')}
            pick="many"
            value={[values.activities].flat().map(String)}
            error={problems?.activities}
            choices={activities.map(({ id, title, led, organisation, dates }) => ({
              value: id,
              label: title,
              hint: `${t('centres.year.dates', { count: dates })} · ${organisation ?? t(`centres.year.led.${led}`)}`,
            }))}
          />
          <Choices
            name="led"
            legend={t('centres.year.leading.who')}
            value={String(values.led ?? 'residents')}
            error={problems?.led}
            choices={(['organisation', 'residents', 'place'] as const).map((value) => ({
              value,
              label: t(`centres.year.led.${value}`),
            }))}
          />
          <Select
            name="organisationId"
            label={t('centres.year.organisation')}
            empty={t('centres.host.none')}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            value={String(values.organisationId ?? '')}
            error={problems?.organisationId}
          />
          <Button>{t('centres.save')}</Button>
        </form>
      )}
    </YearFrame>
  )
}
