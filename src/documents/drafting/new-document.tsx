import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, ButtonRow, Choices, Field, Hidden, LinkButton, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { documentKinds } from '../tables.ts'

export type NewDocumentValues = { client_id?: string; title?: string; kind?: string; preamble?: string }
type Props = { view: View; values: NewDocumentValues; problems: Problems | null }

export function NewDocumentPage({ view, values, problems }: Props) {
  const { t } = view
  const community = view.community!.slug
  return (
    <Page
      view={view}
      title={t('documents.new.title')}
      lead={t('documents.new.lead')}
      problems={problems}
      breadcrumbs={[
        { label: t('documents.menu'), href: paths.documents.href({ community }) },
        { label: t('documents.new.title') },
      ]}
    >
      <p>
        <LinkButton href={paths.imports.href({ community })} look="quiet" sign="file">
          {t('documents.import.title')}
        </LinkButton>
      </p>
      <form method="post" action={paths.documents.href({ community })}>
        <Hidden name="client_id" value={values.client_id ?? ''} />
        <TitleAndKind view={view} values={values} problems={problems} />
        <TextArea
          name="preamble"
          label={t('documents.preamble')}
          hint={t('documents.preamble.hint')}
          optional={t('documents.optional')}
          value={values.preamble}
          error={problems?.preamble}
          rows={4}
        />
        <ButtonRow>
          <Button>{t('documents.new.make')}</Button>
          <LinkButton href={paths.documents.href({ community })} look="quiet">
            {t('documents.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}

export function TitleAndKind({ view, values, problems }: Props) {
  const { t } = view
  return (
    <>
      <Field
        name="title"
        label={t('documents.title')}
        hint={t('documents.title.hint')}
        value={values.title}
        error={problems?.title}
        required
      />
      <Choices
        name="kind"
        legend={t('documents.kind')}
        value={values.kind}
        error={problems?.kind}
        required
        choices={documentKinds.map((value) => ({ value, label: t(`documents.of.${value}`) }))}
      />
    </>
  )
}
