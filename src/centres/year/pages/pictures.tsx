import { Button, Field, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { PictureRow } from '../content.ts'
import type { Place } from '../here.ts'
import { paths } from '../paths.ts'
import { YearFrame } from './frame.tsx'

type Props = {
  view: View
  place: Place
  pictures: PictureRow[]
  values: { alt: string }
  problems: Problems | null
}

/** Pictures of the year and the form for one more. */
export function PicturesPage({ view, place, pictures, values, problems }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug, year: place.year }
  return (
    <YearFrame view={view} place={place} title={t('centres.year.pictures')} problems={problems} noindex>
      <ul class="year-pictures">
        {pictures.map(({ id, file, alt }) => (
          <li>
            <img src={`/pliki/${file}`} alt={alt} loading="lazy" />
            <form method="post" action={paths.pictureEnd.href({ ...at, id })}>
              <Button look="plain">{t('centres.year.picture.remove', { alt })}</Button>
            </form>
          </li>
        ))}
      </ul>
      <form class="flow" method="post" action={paths.pictures.href(at)} enctype="multipart/form-data">
        <Field
          name="picture"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          label={t('centres.year.picture')}
          hint={t('centres.year.picture-hint')}
          error={problems?.picture}
          required
        />
        <Field
          name="alt"
          label={t('centres.year.alt')}
          hint={t('centres.year.alt-hint')}
          value={values.alt}
          error={problems?.alt}
          required
        />
        <Button>{t('centres.year.picture.add')}</Button>
      </form>
    </YearFrame>
  )
}
