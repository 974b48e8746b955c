import { Page } from '#kit/page.tsx'
import { Button, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { EntryLine } from '../line.ts'
import { EntrySaid } from './entries.tsx'
import { WorkFields } from './work-fields.tsx'

type Props = {
  view: View
  name: string | null
  host: string
  volunteer: string
  line: EntryLine
  values: { [name: string]: unknown }
  problems?: Problems
}

/** An entry that is not right: say why, or take it back and write the right one. */
export function CorrectionPage({ view, name, host, volunteer, line, values, problems = {} }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, key: volunteer, entry: line.id }
  return (
    <Page
      view={view}
      title={t('volunteering.hours.wrong')}
      kicker={`${name ?? t('volunteering.somebody')} · ${host}`}
      breadcrumbs={[{ label: t('volunteering.hours'), href: paths.hours.href(at) }]}
      problems={problems}
      noindex
    >
      <EntrySaid view={view} entry={line} />
      {line.mayCorrect && (
        <section class="flow">
          <h2>{t('volunteering.hours.correct')}</h2>
          <p>{t('volunteering.hours.correct-words')}</p>
          <form class="flow" method="post" action={paths.correction.href(at)}>
            <WorkFields view={view} values={{ day: line.day, tasks: line.tasks, ...values }} problems={problems} />
            <Button>{t('volunteering.hours.take-back')}</Button>
          </form>
        </section>
      )}
      {line.mayDispute && (
        <section class="flow">
          <h2>{t('volunteering.hours.dispute')}</h2>
          <p>{t('volunteering.hours.dispute-words')}</p>
          <form class="flow" method="post" action={paths.dispute.href(at)}>
            <TextArea
              name="reason"
              label={t('volunteering.hours.reason')}
              value={typeof values.reason === 'string' ? values.reason : undefined}
              error={problems.reason}
              rows={3}
              required
            />
            <Button look="quiet">{t('volunteering.hours.dispute')}</Button>
          </form>
        </section>
      )}
    </Page>
  )
}
