import { Page } from '#kit/page.tsx'
import { DataTable, Empty, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { duration } from '../../hours/duration.ts'
import { paths } from '../../paths.ts'
import type { AgreementDuty } from '../../service.ts'

type Line = {
  id: string
  name: string | null
  minor: boolean
  host: string
  minutes: number
  toConfirm: number
  duty: AgreementDuty
  covered: boolean
}
type Props = { view: View; volunteers: Line[] }

/** Everybody who helps, for their hosts: hours, what waits to be confirmed, and who needs an agreement by when. */
export function VolunteersPage({ view, volunteers }: Props) {
  const { t, community } = view
  const at = { community: community!.slug }
  const columns = ['who', 'host', 'hours', 'agreement'].map((name) => ({ label: t(`volunteering.volunteers.${name}`) }))
  return (
    <Page
      view={view}
      title={t('volunteering.volunteers')}
      lead={t('volunteering.volunteers.lead')}
      breadcrumbs={[{ label: t('volunteering.menu'), href: paths.calls.href(at) }]}
      wide
    >
      {volunteers.length === 0 ? (
        <Empty title={t('volunteering.helpers.none')}>{t('volunteering.volunteers.none-hint')}</Empty>
      ) : (
        <DataTable
          caption={t('volunteering.volunteers')}
          quietCaption
          columns={columns}
          rows={volunteers.map((one) => [
            <>
              <a href={paths.volunteer.href({ ...at, key: one.id })}>{one.name ?? t('volunteering.somebody')}</a>
              {one.minor && ` (${t('volunteering.minor')})`}
            </>,
            one.host,
            <HoursCell view={view} line={one} />,
            <DutyStatus view={view} line={one} />,
          ])}
        />
      )}
    </Page>
  )
}

function HoursCell({ view: { t, community }, line }: { view: View; line: Line }) {
  const { id, minutes, toConfirm } = line
  return (
    <>
      {duration(t, minutes)}
      {toConfirm > 0 && (
        <>
          {' '}
          <a href={paths.hours.href({ community: community!.slug, key: id })}>
            {t('volunteering.hours.to-confirm', { count: toConfirm })}
          </a>
        </>
      )}
    </>
  )
}

/** Whether paper is needed, in a word with its day. */
function DutyStatus({ view: { t, dates }, line }: { view: View; line: Line }) {
  const { duty, covered } = line
  if (covered) return <Status kind="good" label={t('volunteering.volunteers.covered')} />
  if (duty.state === 'none') return <>–</>
  const label = t(`volunteering.duty.${duty.state}`, { day: dates.day(duty.by!) })
  return <Status kind={duty.state === 'missing' ? 'bad' : 'warning'} label={label} />
}
