import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Button, ButtonRow, DataTable, Facts, Field, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import { duration } from '../duration.ts'
import type { Figures, HoursRecord } from '../figures.ts'

type Props = { view: View; from: string; until: string; rate: string; figures: Figures; records: HoursRecord[] }

/** Hours of a period: the figures a report needs, and under them every record they stand on. */
export function RegisterPage({ view, figures, records, ...asked }: Props) {
  const { t, community } = view
  const at = { community: community!.slug }
  const query = { od: asked.from, do: asked.until, stawka: asked.rate }
  return (
    <Page
      view={view}
      title={t('volunteering.register.title')}
      lead={t('volunteering.register.lead')}
      breadcrumbs={[{ label: t('volunteering.menu'), href: paths.calls.href(at) }]}
      wide
    >
      <Period view={view} {...asked} />
      <Facts
        facts={[
          { term: t('volunteering.register.volunteers'), detail: String(figures.volunteers) },
          { term: t('volunteering.register.hours'), detail: duration(t, figures.minutes) },
          figures.value !== null && { term: t('volunteering.register.value'), detail: view.dates.money(figures.value) },
        ]}
      />
      {records.length > 0 && <Records view={view} records={records} />}
      {figures.entries > records.length && (
        <p>{t('volunteering.register.first', { shown: records.length, all: figures.entries })}</p>
      )}
      <ButtonRow>
        <LinkButton look="quiet" sign="file" href={withQuery(paths.registerSheet.href(at), query)}>
          {t('volunteering.register.sheet')}
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}

function Period({ view: { t, community }, from, until, rate }: Pick<Props, 'view' | 'from' | 'until' | 'rate'>) {
  return (
    <form class="flow" method="get" action={paths.register.href({ community: community!.slug })}>
      <div class="side-by-side">
        <Field name="od" type="date" width="medium" label={t('volunteering.register.from')} value={from} />
        <Field name="do" type="date" width="medium" label={t('volunteering.register.until')} value={until} />
        <Field
          name="stawka"
          inputmode="decimal"
          width="short"
          label={t('volunteering.register.rate')}
          value={rate}
          optional={t('kit.form.optional')}
        />
      </div>
      <Button look="quiet">{t('volunteering.register.show')}</Button>
    </form>
  )
}

function Records({ view, records }: Pick<Props, 'view' | 'records'>) {
  const { t, dates, community } = view
  const columns = ['day', 'name', 'host', 'tasks', 'time'].map((name) => ({
    label: t(`volunteering.register.${name}`),
  }))
  return (
    <DataTable
      caption={t('volunteering.register.records')}
      columns={columns}
      rows={records.map(({ day, volunteerId, name, host, tasks, minutes }) => [
        dates.day(day),
        <a href={paths.hours.href({ community: community!.slug, key: volunteerId })}>
          {name ?? t('volunteering.somebody')}
        </a>,
        host,
        tasks || '–',
        duration(t, minutes),
      ])}
    />
  )
}
