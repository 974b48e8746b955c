import { Page } from '#kit/page.tsx'
import { Button, Field, Notice } from '#kit/ui/index.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import { UnitBeside, type UnitText } from './parts.tsx'

type Props = RoomProps & { typed: string; unit: UnitText | null; problem: string | null }

/** Which place of the draft a citation means, however it was typed. */
export function CitationPage({ view, room, typed, unit, problem }: Props) {
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const title = t('consultations.citation.title')
  const steps = [{ label: t('consultations.draft.title'), href: paths.draft.href(address) }, { label: title }]
  return (
    <Page view={view} title={title} kicker={room.title} breadcrumbs={consultationCrumbs(view, room, ...steps)}>
      <form method="get" action={paths.citation.href(address)} class="remark-form">
        <Field
          name="q"
          label={t('consultations.entry.citation')}
          hint={t('consultations.entry.citation.hint')}
          value={typed}
          width="medium"
        />
        <Button look="quiet" sign="search">
          {t('consultations.citation.find')}
        </Button>
      </form>
      {problem && <Notice kind="warning">{problem}</Notice>}
      {unit && <UnitBeside view={view} unit={unit} />}
    </Page>
  )
}
