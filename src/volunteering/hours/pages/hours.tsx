import { Page } from '#kit/page.tsx'
import { ButtonRow, Empty, LinkButton, type Option, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { EntryLine } from '../line.ts'
import { EntryList } from './entries.tsx'
import { HoursForm } from './hours-form.tsx'

export type HoursProps = {
  name: string | null
  host: string
  volunteer: string
  isHost: boolean
  entries: EntryLine[]
  /** Shifts that are over and not written down yet. */
  shifts: { id: string; begins: Date; ends: Date; title: string }[]
  calls: Option[]
  sending: string
  values: { [name: string]: unknown }
  problems?: Problems
}

/** The hours of a volunteer: what waits for the reader first, then a form, then everything. */
export function HoursPage({ view, ...props }: HoursProps & { view: View }) {
  const { t, community } = view
  const { name, host, volunteer, isHost, entries, problems } = props
  const at = { community: community!.slug, key: volunteer }
  const who = isHost ? (name ?? t('volunteering.somebody')) : t('volunteering.my.title')
  const waiting = entries.filter(({ mayConfirm }) => mayConfirm)
  const rest = entries.filter(({ mayConfirm }) => !mayConfirm)
  return (
    <Page
      view={view}
      title={t('volunteering.hours')}
      kicker={isHost ? `${who} · ${host}` : host}
      lead={t('volunteering.hours.lead')}
      breadcrumbs={[{ label: who, href: paths.volunteer.href(at) }]}
      problems={problems}
      noindex
    >
      {waiting.length > 0 && (
        <section class="flow">
          <h2>{t('volunteering.hours.waiting')}</h2>
          <EntryList view={view} volunteer={volunteer} entries={waiting} />
        </section>
      )}
      <HoursForm view={view} {...props} />
      <section class="flow">
        <h2>{t('volunteering.hours.all')}</h2>
        {entries.length === 0 && (
          <Empty title={t('volunteering.hours.none')}>{t('volunteering.hours.none-hint')}</Empty>
        )}
        {rest.length > 0 && <EntryList view={view} volunteer={volunteer} entries={rest} />}
      </section>
      <ButtonRow>
        <LinkButton look="quiet" sign="print" href={paths.card.href(at)}>
          {t('volunteering.card.title')}
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}
