import { Button, Field, FoldedForm, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import type { Mark } from '../sketches.ts'

type Props = {
  view: View
  place: Place
  sketch: { id: string; title: string; alt: string; fileId: string }
  marks: Mark[]
  values: Record<string, unknown>
  problems: Problems | null
  mayRun: boolean
}

/** A sketch of an interior: numbers on the picture, and under it what each of them means. */
export function SketchPage(props: Props) {
  const { view, place, sketch, marks, problems, mayRun } = props
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug, id: sketch.id }
  return (
    <MakingFrame
      view={view}
      place={place}
      title={sketch.title}
      problems={problems}
      trail={[{ label: t('centres.fitting'), href: paths.fitting.href(at) }]}
    >
      <div class="sketch__picture">
        <img src={`/pliki/${sketch.fileId}`} alt={sketch.alt} />
        <Numbers marks={marks} />
      </div>
      {marks.length > 0 && (
        <ol class="sketch__list">
          {marks.map(({ number, words }) => (
            <li value={number}>
              {words}
              {mayRun && (
                <form method="post" action={paths.markEnd.href({ ...at, number })}>
                  <Button look="plain">{t('centres.sketch.remove', { number })}</Button>
                </form>
              )}
            </li>
          ))}
        </ol>
      )}
      {mayRun && <MarkForm {...props} />}
    </MakingFrame>
  )
}

/** Drawn over the picture in percent of it, each number as large as the letters of the page. */
function Numbers({ marks }: { marks: Mark[] }) {
  return (
    <svg class="sketch__numbers" aria-hidden="true" focusable="false">
      {marks.map(({ number, x, y }) => (
        <svg x={`${x}%`} y={`${y}%`} overflow="visible">
          <circle r="14" />
          <text text-anchor="middle" dy="0.36em">
            {number}
          </text>
        </svg>
      ))}
    </svg>
  )
}

function MarkForm({ view, place, sketch, values, problems }: Props) {
  const { t } = view
  const action = paths.marks.href({ community: view.community!.slug, centre: place.slug, id: sketch.id })
  const line = (name: string) => ({
    name,
    label: t(`centres.sketch.${name}`),
    value: values[name] == null ? undefined : String(values[name]),
    error: problems?.[name],
  })
  const percent = { inputmode: 'decimal', width: 'short' } as const
  return (
    <FoldedForm title={t('centres.sketch.mark')} action={action} open={problems !== null}>
      <Field {...line('words')} hint={t('centres.sketch.words-hint')} required />
      <div class="side-by-side">
        <Field {...line('x')} {...percent} required />
        <Field {...line('y')} {...percent} required />
      </div>
      <Button>{t('centres.save')}</Button>
    </FoldedForm>
  )
}
