import { Button, Field, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'

type Props = { view: View; place: Place; values: Record<string, unknown>; problems: Problems | null }

/** A new sketch: the picture, its title, and what somebody who cannot see it should hear. */
export function SketchFormPage({ view, place, values, problems }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <MakingFrame
      view={view}
      place={place}
      title={t('centres.sketch.new')}
      problems={problems}
      trail={[{ label: t('centres.fitting'), href: paths.fitting.href(at) }]}
    >
      <form class="flow" method="post" action={paths.sketches.href(at)} enctype="multipart/form-data">
        <Field
          name="picture"
          type="file"
          accept="image/*"
          label={t('centres.picture.file')}
          error={problems?.picture}
          required
        />
        <Field
          name="title"
          label={t('centres.sketch.title')}
          value={String(values.title ?? '')}
          error={problems?.title}
          required
        />
        <TextArea
          name="alt"
          label={t('centres.sketch.alt')}
          hint={t('centres.sketch.alt-hint')}
          value={String(values.alt ?? '')}
          error={problems?.alt}
          rows={3}
          required
        />
        <Button>{t('centres.sketch.add')}</Button>
      </form>
    </MakingFrame>
  )
}
