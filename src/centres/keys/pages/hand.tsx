import { Button, ButtonRow, Facts, FoldedForm, Hidden, Notice, type Problems, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { type Place, PlaceFrame } from './frame.tsx'

type State = 'asked' | 'yours' | 'leaving' | 'gone'
type Props = {
  view: View
  place: Place & { phone: string | null }
  token: string
  kind: string
  label: string
  room: string | null
  state: State
  given: Date
  trusted: { id: string; name: string | null; role: string }[]
  problems: Problems
}

/** A key as seen by whoever it was given to: has it come, and to whom does it go next. */
export function HandPage(props: Props) {
  const { view, place, kind, label, room, state, given, token } = props
  const { t, dates } = view
  const at = { community: view.community!.slug, token }
  return (
    <PlaceFrame view={view} place={place} title={t('centres.hand.title')} problems={props.problems} noindex>
      <Notice kind={state === 'asked' || state === 'leaving' ? 'warning' : state === 'yours' ? 'good' : 'info'}>
        {t(`centres.hand.${state}`)}
      </Notice>
      <Facts
        facts={[
          { term: t(`centres.keys.kind.${kind}`), detail: label },
          { term: t('centres.keys.opens'), detail: room ?? t('centres.keys.whole-place') },
          { term: t('centres.hand.given'), detail: dates.moment(given) },
          place.phone && {
            term: t('centres.form.phone'),
            detail: <a href={`tel:${place.phone.replace(/\s/g, '')}`}>{place.phone}</a>,
          },
        ]}
      />
      {state === 'asked' && <Acts view={view} at={at} acts={['taken', 'refused']} />}
      {state === 'yours' && (
        <>
          <Acts view={view} at={at} acts={['returned', 'lost']} />
          <PassOn {...props} />
        </>
      )}
    </PlaceFrame>
  )
}

type ActsProps = { view: View; at: { community: string; token: string }; acts: string[] }

function Acts({ view: { t }, at, acts }: ActsProps) {
  return (
    <ButtonRow>
      {acts.map((act, place) => (
        <form method="post" action={paths.answer.href(at)}>
          <Hidden name="act" value={act} />
          <Button look={place === 0 ? 'good' : 'quiet'}>{t(`centres.hand.act.${act}`)}</Button>
        </form>
      ))}
    </ButtonRow>
  )
}

function PassOn({ view, token, trusted, problems }: Props) {
  const { t } = view
  if (trusted.length === 0) return <p>{t('centres.hand.nobody')}</p>
  const href = paths.passing.href({ community: view.community!.slug, token })
  return (
    <FoldedForm title={t('centres.hand.pass')} action={href} open={Boolean(problems.trust)}>
      <Select
        name="trust"
        label={t('centres.hand.to')}
        error={problems.trust}
        options={trusted.map(({ id, name, role }) => ({ value: id, label: [name, role].filter(Boolean).join(', ') }))}
      />
      <p class="quiet">{t('centres.hand.pass-text')}</p>
      <Button>{t('centres.hand.pass')}</Button>
    </FoldedForm>
  )
}
