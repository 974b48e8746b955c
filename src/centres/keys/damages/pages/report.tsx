import { Button, Field, Hidden, type Problems, Select, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Place, PlaceFrame } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'

type Props = {
  view: View
  place: Place
  rooms: { slug: string; name: string }[]
  sending: string
  values: Record<string, unknown>
  problems: Problems
}

/** Something is broken: told by anybody in one minute, with a picture if they like. */
export function ReportPage({ view, place, rooms, sending, values, problems }: Props) {
  const { t, person } = view
  const said = (name: string) => (values[name] == null ? undefined : String(values[name]))
  const at = { community: view.community!.slug, centre: place.slug }
  const optional = t('kit.form.optional')
  return (
    <PlaceFrame view={view} place={place} title={t('centres.damages.report')} problems={problems}>
      <form class="flow" method="post" action={paths.newDamage.href(at)} enctype="multipart/form-data">
        <Hidden name="clientId" value={sending} />
        <Select
          name="room"
          label={t('centres.damages.room')}
          empty={t('centres.damages.elsewhere')}
          value={said('room')}
          options={rooms.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <TextArea
          name="words"
          label={t('centres.damages.words')}
          hint={t('centres.damages.words-hint')}
          value={said('words')}
          error={problems.words}
          rows={4}
          required
        />
        <Field
          name="picture"
          type="file"
          accept="image/*"
          label={t('centres.damages.picture')}
          error={problems.picture}
          optional={optional}
        />
        {!person && (
          <>
            <Field name="name" label={t('centres.damages.name')} value={said('name')} optional={optional} />
            <Field
              name="reach"
              label={t('centres.damages.reach')}
              hint={t('centres.damages.reach-hint')}
              value={said('reach')}
              error={problems.reach}
              optional={optional}
            />
          </>
        )}
        <Button>{t('centres.damages.send')}</Button>
      </form>
    </PlaceFrame>
  )
}
