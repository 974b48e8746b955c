import { Page } from '#kit/page.tsx'
import { Button, DataTable, Facts, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { TercUnit } from '../terc.ts'
import type { TercPreview } from '../terc-imports.ts'

type Shown = Omit<TercPreview, 'added'> & { added: number; examples: TercUnit[] }
type Props = { view: View; preview: Shown; refused?: string }

/** How many of the changes are listed; their number is always told. */
const most = 50

export function TercPreviewPage({ view, preview, refused }: Props) {
  const { t, dates } = view
  const { id, name, accepted, statedOn, units, problems, added, renamed, gone } = preview
  return (
    <Page
      view={view}
      title={t('communities.terc.preview')}
      lead={name}
      breadcrumbs={[{ label: t('communities.terc.title'), href: paths.terc.href() }]}
      problems={refused ? { acceptance: refused } : undefined}
    >
      <Notice kind={problems.length > 0 ? 'bad' : accepted ? 'info' : 'good'}>
        {problems.length > 0
          ? t('communities.terc.with-problems', { count: problems.length })
          : accepted
            ? t('communities.terc.accepted-on', { moment: dates.moment(accepted) })
            : t('communities.terc.without-problems')}
      </Notice>
      <Facts
        facts={[
          statedOn !== null && { term: t('communities.terc.stated-on'), detail: dates.day(statedOn) },
          { term: t('communities.terc.units'), detail: dates.number(units) },
          { term: t('communities.terc.added'), detail: dates.number(added) },
          { term: t('communities.terc.renamed'), detail: dates.number(renamed.length) },
          { term: t('communities.terc.gone'), detail: dates.number(gone.length) },
        ]}
      />
      <Problems view={view} problems={problems} />
      <Changes view={view} renamed={renamed} gone={gone} />
      {problems.length === 0 && !accepted && (
        <form method="post" action={paths.tercAcceptance.href({ id })} class="flow" id="acceptance">
          <p>{t('communities.terc.accept-lead')}</p>
          <Button>{t('communities.terc.accept')}</Button>
        </form>
      )}
    </Page>
  )
}

function Problems({ view: { t }, problems }: { view: View; problems: Shown['problems'] }) {
  if (problems.length === 0) return null
  return (
    <DataTable
      caption={t('communities.terc.problems')}
      columns={[{ label: t('communities.terc.line'), numeric: true }, { label: t('communities.terc.what') }]}
      rows={problems.map(({ line, problem }) => [
        line === 0 ? t('communities.terc.whole-file') : String(line),
        t(`communities.terc.problem.${problem}`),
      ])}
    />
  )
}

function Changes({ view: { t }, renamed, gone }: { view: View } & Pick<Shown, 'renamed' | 'gone'>) {
  const rows = [
    ...renamed.map(({ code, before, after }) => [code, before, after]),
    ...gone.map(({ code, name }) => [code, name, t('communities.terc.is-gone')]),
  ]
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={t('communities.terc.changes', { count: rows.length })}
      columns={['code', 'before', 'after'].map((name) => ({ label: t(`communities.terc.column.${name}`) }))}
      rows={rows.slice(0, most)}
    />
  )
}
