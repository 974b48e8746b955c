import { Button, Field, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Place, PlaceFrame } from '../../keys/pages/frame.tsx'
import { paths } from '../paths.ts'

type Props = { view: View; place: Place; id: string | null; values: Record<string, unknown>; problems: Problems }

/** What a thing is, how many there are and how it is lent. */
export function ThingFormPage({ view, place, id, values, problems }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug }
  const optional = t('kit.form.optional')
  const line = (name: string) => ({
    name,
    label: t(`centres.things.${name}`),
    value: values[name] == null ? undefined : String(values[name]),
    error: problems[name],
  })
  return (
    <PlaceFrame
      view={view}
      place={place}
      title={t(id ? 'centres.things.edit' : 'centres.things.new')}
      trail={[{ label: t('centres.things'), href: paths.things.href(at) }]}
      problems={problems}
      noindex
    >
      <form
        class="flow"
        method="post"
        action={id ? paths.thingEdit.href({ ...at, id }) : paths.things.href(at)}
        enctype="multipart/form-data"
      >
        <Field {...line('name')} required />
        <Field {...line('category')} optional={optional} />
        <Field {...line('quantity')} type="number" min={1} width="short" required />
        <Field {...line('kept')} optional={optional} />
        <TextArea {...line('instructions')} rows={4} optional={optional} />
        <Field {...line('deposit')} optional={optional} />
        <Field {...line('longestDays')} type="number" min={1} width="short" optional={optional} />
        <Field
          name="picture"
          type="file"
          accept="image/*"
          label={t('centres.things.picture')}
          error={problems.picture}
          optional={optional}
        />
        <Button>{t('centres.save')}</Button>
      </form>
    </PlaceFrame>
  )
}
