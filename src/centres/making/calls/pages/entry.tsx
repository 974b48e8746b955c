import { AuthorFields } from '#accounts/index.ts'
import { Button, Choices, Field, Hidden, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import type { CallBrief } from '../calls.ts'
import { OfferFields } from './fields.tsx'

type Props = {
  view: View
  place: Place
  call: CallBrief
  today: string
  sending: string
  values: Record<string, unknown>
  problems: Problems | null
}

/** A declaration from paper, the phone or the desk, typed in by staff: saved, and the next one at once. */
export function EntryPage({ view, place, call, today, sending, values, problems }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug, id: call.id }
  const fields = { view, call, values, problems: problems ?? {} }
  const channels = ['paper', 'phone', 'desk'].map((value) => ({ value, label: t(`centres.channel.${value}`) }))
  return (
    <MakingFrame
      view={view}
      place={place}
      title={t('centres.declaration.entry')}
      lead={t('centres.declaration.entry-lead')}
      problems={problems}
      trail={[{ label: t('centres.call.title', { role: call.role }), href: paths.call.href(at) }]}
      noindex
    >
      <form class="flow" method="post" action={paths.declarationEntry.href(at)}>
        <Hidden name="clientId" value={sending} />
        <Choices
          name="channel"
          legend={t('centres.declaration.channel')}
          choices={channels}
          value={String(values.channel ?? 'paper')}
          error={problems?.channel}
        />
        <Field
          name="receivedOn"
          type="date"
          width="medium"
          label={t('centres.declaration.receivedOn')}
          hint={t('centres.declaration.receivedOn-hint')}
          value={String(values.receivedOn ?? today)}
          max={today}
          error={problems?.receivedOn}
        />
        <AuthorFields view={view} values={values} problems={fields.problems} own={false} named />
        <OfferFields {...fields} />
        <Button>{t('centres.declaration.entry-save')}</Button>
      </form>
    </MakingFrame>
  )
}
