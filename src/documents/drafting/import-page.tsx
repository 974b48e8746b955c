import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, ButtonRow, Field, Help, Hidden, LinkButton, Notice, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Warning } from '../import/lines.ts'
import { paths } from '../paths.ts'
import { TextOf } from '../reading/text.tsx'
import type { ReadUnit } from '../text.ts'
import { TitleAndKind } from './new-document.tsx'

export type ImportValues = { client_id?: string; title?: string; kind?: string; text?: string }
type Props = {
  view: View
  values: ImportValues
  problems: Problems | null
  /** Texts that were read and not looked through yet. */
  waiting: { id: string; title: string; created: Date }[]
}

export function ImportPage({ view, values, problems, waiting }: Props) {
  const { t } = view
  const community = view.community!.slug
  return (
    <Page
      view={view}
      title={t('documents.import.title')}
      lead={t('documents.import.lead')}
      problems={problems}
      breadcrumbs={[
        { label: t('documents.menu'), href: paths.documents.href({ community }) },
        { label: t('documents.new.title'), href: paths.newDocument.href({ community }) },
        { label: t('documents.import.title') },
      ]}
    >
      <Waiting view={view} waiting={waiting} />
      <form method="post" action={paths.imports.href({ community })} enctype="multipart/form-data">
        <Hidden name="client_id" value={values.client_id ?? ''} />
        <TitleAndKind view={view} values={values} problems={problems} />
        <Field
          name="file"
          type="file"
          accept=".docx,.txt"
          label={t('documents.import.file')}
          hint={t('documents.import.file.hint')}
          optional={t('documents.optional')}
          error={problems?.file}
        />
        <TextArea
          name="text"
          label={t('documents.import.text')}
          hint={t('documents.import.text.hint')}
          optional={t('documents.optional')}
          value={values.text}
          error={problems?.text}
          rows={12}
        />
        <ButtonRow>
          <Button>{t('documents.import.read')}</Button>
          <LinkButton href={paths.newDocument.href({ community })} look="quiet">
            {t('documents.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}

function Waiting({ view, waiting }: Pick<Props, 'view' | 'waiting'>) {
  const { t, dates } = view
  const community = view.community!.slug
  if (waiting.length === 0) return null
  return (
    <Notice kind="info" title={t('documents.import.waiting')}>
      <ul>
        {waiting.map(({ id, title, created }) => (
          <li>
            <a href={paths.import.href({ community, import: id })}>{title}</a>, {dates.moment(created)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

type PreviewProps = {
  view: View
  id: string
  title: string
  preamble: string
  count: number
  units: ReadUnit[]
  warnings: Warning[]
}

/** What was read, before it becomes a document: the whole tree, and what a person should look at. */
export function PreviewPage({ view, id, title, preamble, count, units, warnings }: PreviewProps) {
  const { t } = view
  const community = view.community!.slug
  const address = { community, import: id }
  return (
    <Page
      view={view}
      title={t('documents.preview.title')}
      kicker={title}
      lead={t('documents.preview.lead', { count })}
      breadcrumbs={[
        { label: t('documents.menu'), href: paths.documents.href({ community }) },
        { label: t('documents.import.title'), href: paths.imports.href({ community }) },
        { label: t('documents.preview.title') },
      ]}
    >
      <Warnings view={view} warnings={warnings} />
      <ButtonRow>
        <form method="post" action={paths.acceptance.href(address)}>
          <Button>{t('documents.preview.accept')}</Button>
        </form>
        <form method="post" action={paths.refusal.href(address)}>
          <Button look="quiet">{t('documents.preview.refuse')}</Button>
        </form>
      </ButtonRow>
      <h2>{t('documents.preview.text')}</h2>
      {preamble && <p>{preamble.length > 1500 ? `${preamble.slice(0, 1499)}…` : preamble}</p>}
      <TextOf units={units} />
      {units.length < count && <p>{t('documents.preview.more', { count: count - units.length })}</p>}
    </Page>
  )
}

const shown = 100

function Warnings({ view, warnings }: { view: View; warnings: Warning[] }) {
  const { t } = view
  if (warnings.length === 0) return <Notice kind="good">{t('documents.preview.no-warnings')}</Notice>
  return (
    <>
      <Notice kind="warning">{t('documents.preview.warnings', { count: warnings.length })}</Notice>
      <Help label={t('documents.preview.see')} open={warnings.length <= 10}>
        <ul>
          {warnings.slice(0, shown).map(({ line, reason, excerpt, read, given }) => (
            <li>
              {t('documents.preview.line', { line })}{' '}
              {t(`documents.import.warning.${reason}`, {
                read: read ?? '',
                given: given ?? '',
                count: Number(excerpt) || 0,
              })}{' '}
              {reason !== 'more-warnings' && <q>{excerpt}</q>}
            </li>
          ))}
        </ul>
      </Help>
    </>
  )
}
