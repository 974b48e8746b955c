import { Page } from '#kit/page.tsx'
import { Button, Choices, DataTable, Field, Hidden, Notice, type Problems, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../../brief.ts'
import { paths } from '../../paths.ts'
import type { ReadRow } from './people.ts'

type Checked = { right: number; wrongs: number; sample: ReadRow[]; wrong: ReadRow[] }
export type ImportProps = {
  activity: ActivityBrief
  several: boolean
  action: string
  checked: Checked | null
  values: Record<string, unknown>
  problems: Problems
  sending: string
}

/** A list from a spreadsheet, pasted or as a file: looked through first, then saved whole or not at all. */
export function ImportPage({ view, ...props }: ImportProps & { view: View }) {
  const { activity, action, values, problems, several, checked, sending } = props
  const { t, community } = view
  const at = { community: community!.slug, activity: activity.slug }
  return (
    <Page
      view={view}
      title={t('activities.import.title')}
      kicker={activity.title}
      lead={t('activities.import.lead')}
      problems={problems}
      breadcrumbs={[
        { label: community!.name, href: `/${at.community}` },
        { label: t('activities.title'), href: paths.activities.href(at) },
        { label: activity.title, href: paths.activity.href(at) },
        { label: t('activities.list'), href: paths.list.href(at) },
        { label: t('activities.import.title') },
      ]}
    >
      <form method="post" action={action} enctype="multipart/form-data" class="flow">
        <Hidden name="clientId" value={sending} />
        {checked && <Result view={view} checked={checked} />}
        <TextArea
          name="text"
          label={t('activities.import.text')}
          hint={t('activities.import.text-hint')}
          value={values.text as string}
          error={problems.text}
          rows={8}
        />
        {!checked && (
          <Field
            name="file"
            type="file"
            accept=".xlsx,.csv,.txt"
            label={t('activities.import.file')}
            hint={t('activities.import.file-hint')}
            error={problems.file}
            optional={t('kit.form.optional')}
          />
        )}
        {several && (
          <Choices
            name="reach"
            legend={t('activities.import.reach')}
            value={(values.reach as string) ?? 'date'}
            choices={['date', 'all'].map((value) => ({ value, label: t(`activities.import.reach.${value}`) }))}
          />
        )}
        {checked && checked.wrongs > 0 && checked.right > 0 && (
          <Tick
            name="skip"
            label={t('activities.import.skip', { wrong: checked.wrongs })}
            checked={Boolean(values.skip)}
          />
        )}
        <div class="button-row">
          {checked && checked.right > 0 && (
            <Button name="step" value="save">
              {t('activities.import.save', { people: checked.right })}
            </Button>
          )}
          <Button name="step" value="check" look={checked && checked.right > 0 ? 'quiet' : 'main'}>
            {t('activities.import.check')}
          </Button>
        </div>
      </form>
    </Page>
  )
}

function Result({ view: { t }, checked }: { view: View; checked: Checked }) {
  const columns = ['row', 'who', 'problem'].map((name) => ({ label: t(`activities.import.column.${name}`) }))
  const named = ({ person }: ReadRow) =>
    [person!.givenName, person!.surname, person!.email, person!.phone].filter(Boolean).join(' · ')
  return (
    <section class="flow">
      <Notice kind={checked.wrongs > 0 ? 'warning' : 'good'}>
        {t('activities.import.checked', { right: checked.right, wrong: checked.wrongs })}
      </Notice>
      {checked.wrong.length > 0 && (
        <DataTable
          caption={t('activities.import.wrong')}
          columns={columns}
          rows={checked.wrong.map(({ row, text, problem }) => [
            String(row),
            text,
            t(`activities.import.row.${problem}`),
          ])}
        />
      )}
      {checked.sample.length > 0 && (
        <>
          <p>{t('activities.import.sample')}</p>
          <ul>
            {checked.sample.map((row) => (
              <li>{named(row)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
