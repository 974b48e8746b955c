import { Page } from '#kit/page.tsx'
import { Button, DataTable, Field, Help, Hidden, type Problems, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { tercUnits } from '../tables.ts'

type Upload = { id: string; name: string; uploaded: Date; accepted: Date | null }
type Linked = { id: string; name: string; terc: string | null; units: (typeof tercUnits.$inferSelect)[] }
type Props = {
  view: View
  statedOn: string | null
  units: number
  uploads: Upload[]
  links: Linked[]
  problems?: Problems
}

export function TercPage({ view, statedOn, units, uploads, links, problems = {} }: Props) {
  const { t, dates } = view
  return (
    <Page
      view={view}
      title={t('communities.terc.title')}
      lead={statedOn ? t('communities.terc.state', { day: dates.day(statedOn), units }) : t('communities.terc.empty')}
      breadcrumbs={[{ label: t('communities.network.title'), href: paths.network.href() }]}
      problems={problems}
    >
      <form method="post" action={paths.terc.href()} enctype="multipart/form-data" class="flow">
        <Field
          name="file"
          type="file"
          label={t('communities.terc.file')}
          hint={t('communities.terc.hint')}
          accept=".csv,.zip,text/csv,application/zip"
          error={problems.file}
          required
        />
        <Button>{t('communities.terc.upload')}</Button>
      </form>
      <Help label={t('communities.terc.help')}>{t('communities.terc.help-text')}</Help>
      {uploads.length > 0 && <Uploads view={view} uploads={uploads} />}
      {units > 0 && <Links view={view} links={links} problems={problems} />}
    </Page>
  )
}

function Uploads({ view: { t, dates }, uploads }: { view: View; uploads: Upload[] }) {
  return (
    <section class="flow">
      <h2>{t('communities.terc.uploads')}</h2>
      <DataTable
        caption={t('communities.terc.uploads')}
        quietCaption
        columns={['file', 'uploaded', 'accepted'].map((name) => ({ label: t(`communities.terc.column.${name}`) }))}
        rows={uploads.map(({ id, name, uploaded, accepted }) => [
          <a href={paths.tercImport.href({ id })}>{name}</a>,
          dates.moment(uploaded),
          accepted ? dates.moment(accepted) : t('communities.terc.not-accepted'),
        ])}
      />
    </section>
  )
}

function Links({ view: { t }, links, problems }: { view: View; links: Linked[]; problems: Problems }) {
  return (
    <section class="flow">
      <h2>{t('communities.terc.links')}</h2>
      <p>{t('communities.terc.links-lead')}</p>
      {problems.code && (
        <p class="field__error" id="code">
          {problems.code}
        </p>
      )}
      {links.map(({ id, name, terc, units }) => (
        <form method="post" action={paths.tercLinks.href()} class="flow terc-link">
          <Hidden name="community" value={id} />
          {units.length > 0 ? (
            <Select
              id={`code-${id}`}
              name="code"
              label={name}
              empty={t('communities.terc.choose')}
              options={units.map((unit) => ({
                value: unit.code,
                label: `${unit.code} · ${unit.name} (${unit.addition}), ${unit.county}, ${unit.voivodeship}`,
              }))}
              value={terc}
            />
          ) : (
            <Field id={`code-${id}`} name="code" label={name} value={terc} inputmode="numeric" width="medium" />
          )}
          <Button look="quiet">{t('communities.terc.link', { name })}</Button>
        </form>
      ))}
    </section>
  )
}
