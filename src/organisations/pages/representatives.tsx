import { Button, ButtonRow, Field, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Returned } from '../one.tsx'
import { paths } from '../paths.ts'

export type Representative = {
  id: string
  personId: string
  givenName: string | null
  surname: string | null
  position: string | null
  claimed: Date
  confirmed: Date | null
}

type Props = { view: View; slug: string; representatives: Representative[]; staff: boolean }

export function Representatives({ view, slug, representatives, staff }: Props) {
  const { t } = view
  return (
    <section class="flow">
      <h2>{t('organisations.representatives')}</h2>
      <p class="quiet">{t('organisations.representatives-lead')}</p>
      {representatives.length === 0 && <p>{t('organisations.representatives-none')}</p>}
      <ul class="plain-list">
        {representatives.map((one) => (
          <li>
            <p>
              <strong>{nameOf(one) || t('organisations.nameless')}</strong> {one.position && `· ${one.position}`}{' '}
              <State view={view} confirmed={one.confirmed} />
            </p>
            {staff && <StaffButtons view={view} slug={slug} one={one} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the reader is to this organisation, and the way out. */
export function Mine({ view, slug, mine }: { view: View; slug: string; mine: Representative }) {
  const { t } = view
  const ending = paths.representativeEnding.href({ community: view.community!.slug, slug, id: mine.id })
  return (
    <section class="flow">
      <h2>{t('organisations.mine')}</h2>
      <p>
        <State view={view} confirmed={mine.confirmed} />
      </p>
      <form method="post" action={ending}>
        <Button look="quiet">{t('organisations.representative.leave')}</Button>
      </form>
    </section>
  )
}

export function ClaimForm({ view, slug, returned }: { view: View; slug: string; returned?: Returned }) {
  const { t } = view
  return (
    <section class="flow">
      <h2>{t('organisations.claim')}</h2>
      <p>{t('organisations.claim-lead')}</p>
      <form method="post" action={paths.representatives.href({ community: view.community!.slug, slug })} class="flow">
        <Field
          name="position"
          label={t('organisations.field.position')}
          hint={t('organisations.hint.position')}
          optional={t('kit.form.optional')}
          value={returned?.values.position as string}
          error={returned?.problems.position}
        />
        <Button look="quiet">{t('organisations.claim-send')}</Button>
      </form>
    </section>
  )
}

function StaffButtons({ view, slug, one }: { view: View; slug: string; one: Representative }) {
  const { t } = view
  const params = { community: view.community!.slug, slug, id: one.id }
  const name = nameOf(one) || t('organisations.nameless')
  return (
    <ButtonRow>
      {!one.confirmed && (
        <form method="post" action={paths.representativeConfirmation.href(params)}>
          <Button>{t('organisations.representative.confirm', { name })}</Button>
        </form>
      )}
      <form method="post" action={paths.representativeEnding.href(params)}>
        <Button look="quiet">
          {t(one.confirmed ? 'organisations.representative.end' : 'organisations.representative.turn-down', { name })}
        </Button>
      </form>
    </ButtonRow>
  )
}

function State({ view: { t }, confirmed }: { view: View; confirmed: Date | null }) {
  return confirmed ? (
    <Status kind="good" label={t('organisations.representative.state.confirmed')} />
  ) : (
    <Status kind="warning" label={t('organisations.representative.state.waits')} />
  )
}

const nameOf = ({ givenName, surname }: Representative) => [givenName, surname].filter(Boolean).join(' ')
