import { Button, Choices, Facts, Field, FoldedForm, type Problems, Status, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Place, PlaceFrame } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import type { DamageBrief } from '../routes.tsx'
import { statusOf } from './wording.ts'

type Props = {
  view: View
  place: Place
  damage: DamageBrief
  told: boolean
  today: string
  mayClose: boolean
  problems: Problems
}

/** One damage, for those who see to it: how far it is, and whether the room is closed for it. */
export function DamagePage(props: Props) {
  const { view, place, damage, told, problems } = props
  const { t, dates } = view
  const at = { community: view.community!.slug, centre: place.slug, id: damage.id }
  return (
    <PlaceFrame
      view={view}
      place={place}
      title={t('centres.damages.one', { day: dates.day(damage.created) })}
      trail={[{ label: t('centres.damages'), href: paths.damages.href(at) }]}
      problems={problems}
      noindex
    >
      <p>
        <Status {...statusOf(view, damage.status)} />
      </p>
      <p>{damage.words}</p>
      {damage.picture && (
        <a href={paths.damagePicture.href(at)}>
          <img class="damage-picture" src={paths.damagePicture.href(at)} alt={t('centres.damages.picture')} />
        </a>
      )}
      <Facts
        facts={[
          { term: t('centres.damages.room'), detail: damage.room ?? t('centres.damages.elsewhere') },
          { term: t('centres.damages.reported'), detail: dates.moment(damage.created) },
          damage.note && { term: t('centres.damages.note'), detail: damage.note },
          damage.closed && { term: t('centres.damages.closing'), detail: t('centres.damages.closed') },
        ]}
      />
      {damage.status !== 'done' && (
        <form class="flow" method="post" action={paths.damageStatus.href(at)}>
          <Choices
            name="status"
            legend={t('centres.damages.state')}
            value={damage.status === 'new' ? 'seen' : damage.status}
            error={problems.status}
            choices={(['seen', 'mending', 'done'] as const).map((value) => ({
              value,
              label: t(`centres.damages.status.${value}`),
            }))}
          />
          <TextArea
            name="note"
            label={t('centres.damages.note')}
            hint={t(told ? 'centres.damages.note-told' : 'centres.damages.note-kept')}
            value={damage.note}
            error={problems.note}
            rows={3}
            optional={t('kit.form.optional')}
          />
          <Button>{t('centres.save')}</Button>
        </form>
      )}
      {props.mayClose && <Closing {...props} at={at} />}
    </PlaceFrame>
  )
}

function Closing({ view: { t }, today, problems, at }: Props & { at: Parameters<typeof paths.damage.href>[0] }) {
  return (
    <FoldedForm title={t('centres.damages.close')} action={paths.damageClosure.href(at)} open={Boolean(problems.until)}>
      <Field
        name="until"
        type="date"
        width="medium"
        label={t('centres.damages.until')}
        value={today}
        error={problems.until}
        required
      />
      <Choices
        name="standing"
        legend={t('centres.damages.standing')}
        value="leave"
        choices={['leave', 'cancel'].map((value) => ({ value, label: t(`centres.damages.standing.${value}`) }))}
      />
      <Button look="quiet">{t('centres.damages.close')}</Button>
    </FoldedForm>
  )
}
