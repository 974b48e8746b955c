import { Button, DataTable, Empty, Field, Hidden, Notice, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'

type Row = { name: string; accepted: Date; channel: string; version: string }
type Found = { id: string; name: string; hint: string | null }
type Props = {
  view: View
  place: Place
  rules: { slug: string; version: { id: string } } | null
  rows: Row[]
  typed: string
  people: Found[]
}

/** Who accepted the rules, and a way to write down those who did it on paper. */
export function AcceptancesPage(props: Props) {
  const { view, place, rules, rows } = props
  const { t, dates } = view
  const at = { community: view.community!.slug, centre: place.slug }
  const columns = ['who', 'when', 'how', 'version'].map((name) => ({ label: t(`centres.rules.column.${name}`) }))
  return (
    <MakingFrame
      view={view}
      place={place}
      title={t('centres.rules.acceptances')}
      trail={[{ label: t('centres.rules'), href: paths.rules.href(at) }]}
      noindex
    >
      {rules ? <PaperEntry {...props} /> : <Notice>{t('centres.rules.none')}</Notice>}
      {rows.length === 0 ? (
        <Empty title={t('centres.rules.nobody')}>{t('centres.rules.nobody-text')}</Empty>
      ) : (
        <DataTable
          caption={t('centres.rules.acceptances')}
          quietCaption
          columns={columns}
          rows={rows.map(({ name, accepted, channel, version }) => [
            name || t('centres.declaration.nameless'),
            dates.day(accepted),
            t(`centres.channel.${channel}`),
            version,
          ])}
        />
      )}
    </MakingFrame>
  )
}

function PaperEntry({ view, place, rules, typed, people }: Props) {
  const { t } = view
  const action = paths.acceptances.href({ community: view.community!.slug, centre: place.slug })
  const channels = ['paper', 'desk', 'phone'].map((value) => ({ value, label: t(`centres.channel.${value}`) }))
  return (
    <section class="flow" aria-labelledby="entry">
      <h2 id="entry">{t('centres.rules.enter')}</h2>
      <form method="get" class="flow" data-screen="">
        <Field name="q" id="who" label={t('centres.rules.find')} value={typed} width="medium" />
        <Button look="quiet" sign="search">
          {t('centres.rules.search')}
        </Button>
      </form>
      {typed && people.length === 0 && <p>{t('centres.rules.not-found')}</p>}
      {people.length > 0 && (
        <form method="post" action={action} class="flow">
          <Hidden name="versionId" value={rules!.version.id} />
          <Select
            name="personId"
            label={t('centres.rules.column.who')}
            options={people.map(({ id, name, hint }) => ({
              value: id,
              label: [name, hint].filter(Boolean).join(', '),
            }))}
          />
          <Select name="channel" label={t('centres.declaration.channel')} options={channels} />
          <Button>{t('centres.rules.enter')}</Button>
        </form>
      )}
    </section>
  )
}
