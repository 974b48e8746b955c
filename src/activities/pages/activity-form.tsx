import type { Venue } from '#kit/domain.ts'
import { Page } from '#kit/page.tsx'
import { Button, Field, type Problems, Select, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { kinds } from '../tables.ts'
import { TakingFields } from '../taking/pages/taking-fields.tsx'
import { ComingFields, DateFields } from './date-fields.tsx'

type Props = {
  view: View
  action: string
  values: { [name: string]: unknown }
  problems: Problems
  fresh: boolean
  /** Whether its one date is changed here too; the dates of what repeats have pages of their own. */
  dated: boolean
  venues: Venue[]
  leaders: { id: string; name: string }[]
}

/** Something that happens: what, when, where, for whom. */
export function ActivityFormPage({ view, action, values, problems, fresh, dated, venues, leaders }: Props) {
  const { t, community } = view
  const title = t(fresh ? 'activities.add' : 'activities.edit')
  const text = (name: string) => (values[name] == null ? undefined : String(values[name]))
  return (
    <Page
      view={view}
      title={title}
      breadcrumbs={[
        { label: community!.name, href: `/${community!.slug}` },
        { label: t('activities.title'), href: paths.activities.href({ community: community!.slug }) },
        { label: title },
      ]}
      problems={problems}
    >
      <form class="flow" method="post" action={action}>
        <Field name="title" label={t('activities.form.title')} value={text('title')} error={problems.title} />
        <Select
          name="kind"
          label={t('activities.form.kind')}
          options={kinds.map((value) => ({ value, label: t(`activities.kind.${value}`) }))}
          value={text('kind')}
          error={problems.kind}
        />
        <TextArea
          name="summary"
          label={t('activities.form.summary')}
          value={text('summary')}
          error={problems.summary}
          rows={3}
          optional={t('kit.form.optional')}
        />
        {dated && <DateFields view={view} values={values} problems={problems} venues={venues} />}
        {fresh && (
          <Tick
            name="repeats"
            value="on"
            label={t('activities.series.repeats')}
            hint={t('activities.series.repeats-hint')}
            checked={Boolean(values.repeats)}
          />
        )}
        <fieldset class="flow">
          <legend>
            <h2>{t('activities.coming')}</h2>
          </legend>
          <ComingFields view={view} values={values} problems={problems} term />
          <TakingFields view={view} values={values} problems={problems} leaders={leaders} />
        </fieldset>
        <Button>{t('activities.form.save')}</Button>
      </form>
    </Page>
  )
}
