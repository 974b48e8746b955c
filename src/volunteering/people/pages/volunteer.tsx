import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, CopyButton, LinkButton, Notice, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { AgreementBrief } from '../../agreements/brief.ts'
import { AgreementList } from '../../agreements/pages/agreement-list.tsx'
import { CertificateForm, type CertificateLine, CertificateList } from '../../certificates/pages/certificates.tsx'
import { duration } from '../../hours/duration.ts'
import { paths } from '../../paths.ts'
import type { AgreementDuty } from '../../service.ts'
import { Board } from '../../shifts/pages/board.tsx'
import type { BoardLine } from '../../shifts/shifts.ts'

type Offer = { id: string; title: string; slug: string; availability: string; needs: string }
export type VolunteerProps = {
  name: string | null
  host: string
  volunteer: string
  isHost: boolean
  minor: boolean
  offers: Offer[]
  shifts: BoardLine[]
  glance: { minutes: number; forVolunteer: number; forHost: number }
  duty: AgreementDuty
  agreements: AgreementBrief[]
  certificates: CertificateLine[]
  values: { [name: string]: unknown }
  problems?: Problems
}
type Props = VolunteerProps & { view: View }

/** Everything between a volunteer and a host: what was promised, shifts, hours, papers. Each side sees its own acts. */
export function VolunteerPage({ view, ...props }: Props) {
  const { t, community } = view
  const { name, host, isHost, duty, problems } = props
  const at = { community: community!.slug }
  const title = isHost ? (name ?? t('volunteering.somebody')) : t('volunteering.my.title')
  return (
    <Page
      view={view}
      title={title}
      kicker={isHost ? t('volunteering.volunteer-of', { host }) : host}
      breadcrumbs={
        isHost
          ? [{ label: t('volunteering.volunteers'), href: paths.volunteers.href(at) }]
          : [{ label: t('volunteering.menu'), href: paths.calls.href(at) }]
      }
      problems={problems}
      noindex
    >
      {!isHost && !view.person && <Keep view={view} />}
      {duty.state !== 'none' && (
        <Notice kind={duty.state === 'missing' ? 'bad' : 'warning'} title={t('volunteering.agreement.needed')}>
          {t(`volunteering.duty.${duty.state}-words`, { day: view.dates.day(duty.by!) })}
        </Notice>
      )}
      {props.minor && <Notice>{t('volunteering.minor-words')}</Notice>}
      <Hours view={view} {...props} />
      <Board view={view} volunteer={props.volunteer} shifts={props.shifts} isHost={isHost} />
      <Offers view={view} {...props} />
      <Papers view={view} {...props} />
    </Page>
  )
}

function Keep({ view: { t } }: { view: View }) {
  return (
    <Notice kind="good" title={t('volunteering.my.keep')}>
      <p>{t('volunteering.my.keep-words')}</p>
      <CopyButton label={t('volunteering.my.copy')} done={t('volunteering.my.copied')} />
    </Notice>
  )
}

function Hours({ view: { t, community }, volunteer, isHost, glance }: Props) {
  const at = { community: community!.slug, key: volunteer }
  const waiting = isHost ? glance.forHost : glance.forVolunteer
  return (
    <section class="flow">
      <h2>{t('volunteering.hours')}</h2>
      <p>{t('volunteering.hours.sum', { sum: duration(t, glance.minutes) })}</p>
      {waiting > 0 && <p>{t('volunteering.hours.wait', { count: waiting })}</p>}
      <ButtonRow>
        <LinkButton sign="clock" href={paths.hours.href(at)}>
          {t(waiting > 0 ? 'volunteering.hours.confirm-some' : 'volunteering.hours.open')}
        </LinkButton>
        <LinkButton look="quiet" sign="print" href={paths.card.href(at)}>
          {t('volunteering.card.title')}
        </LinkButton>
      </ButtonRow>
    </section>
  )
}

function Offers({ view, volunteer, offers }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, key: volunteer }
  if (offers.length === 0) return null
  return (
    <section class="flow">
      <h2>{t('volunteering.offers')}</h2>
      <ul class="shifts">
        {offers.map(({ id, title, slug, availability, needs }) => (
          <li class="shifts__one flow">
            <p>
              <a href={paths.call.href({ ...at, call: slug })}>{title}</a>
            </p>
            {availability && <p>{t('volunteering.offers.can', { words: availability })}</p>}
            {needs && <p>{t('volunteering.offers.needs', { words: needs })}</p>}
            <form method="post" action={paths.offerEnd.href({ ...at, offer: id })}>
              <Button look="plain">{t('volunteering.offer.leave')}</Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Papers({ view, volunteer, isHost, agreements, certificates, values, problems = {} }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, key: volunteer }
  return (
    <section class="flow">
      <h2>{t('volunteering.papers')}</h2>
      <AgreementList view={view} volunteer={volunteer} agreements={agreements} />
      <CertificateList view={view} volunteer={volunteer} certificates={certificates} />
      {isHost && (
        <>
          <ButtonRow>
            <LinkButton look="quiet" sign="pen" href={paths.newAgreement.href(at)}>
              {t('volunteering.agreement.new')}
            </LinkButton>
          </ButtonRow>
          <CertificateForm view={view} volunteer={volunteer} values={values} problems={problems} />
        </>
      )}
    </section>
  )
}
