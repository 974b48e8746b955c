import { AuthorFields } from '#accounts/index.ts'
import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Field, Hidden, LinkButton, Notice, type Problems } from '#kit/ui/index.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { Batch } from '../batches.ts'
import type { RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import type { PublicRemark } from '../reading.ts'
import { CitationField, OrganisationField, ReceivedField, typedText } from './entry.tsx'
import { SaidFields, type Typed } from './new-remark.tsx'
import { authorName } from './parts.tsx'

type Props = RoomProps & {
  batch: Pick<Batch, 'number' | 'note' | 'pages' | 'closed'>
  /** Whose form is being typed: the first of its rows is in already. */
  author: Pick<PublicRemark, 'number' | 'author' | 'authorKind'> | null
  last: { number: number; citation: string; text: string }[]
  values: Typed
  problems: Problems | null
}

/** Typing in a pile: the fields in the order of the form, the cursor in the first, and what was typed in sight. */
export function BatchPage(props: Props) {
  const { view, room, batch, problems } = props
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const here = { ...address, batch: batch.number }
  const title = t('consultations.pile.title', { number: batch.number })
  const steps = [
    { label: t('consultations.remarks.title'), href: paths.remarks.href(address) },
    { label: t('consultations.piles.title'), href: paths.batches.href(address) },
    { label: title },
  ]
  return (
    <Page
      view={view}
      title={title}
      kicker={room.title}
      lead={batch.note || undefined}
      breadcrumbs={consultationCrumbs(view, room, ...steps)}
      aside={<TypedLast {...props} />}
      problems={problems}
    >
      {batch.closed ? (
        <form method="post" action={paths.batchReopening.href(here)} class="flow">
          <Notice>{t('consultations.pile.is-closed')}</Notice>
          <Button look="quiet">{t('consultations.pile.reopen')}</Button>
        </form>
      ) : (
        <PaperForm {...props} />
      )}
      {batch.closed && problems && <PaperForm {...props} />}
    </Page>
  )
}

function PaperForm({ view, room, batch, author, values, problems }: Props) {
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug, batch: batch.number }
  const fields = { view, values, problems }
  return (
    <quick-form>
      <form method="post" action={paths.batchRemarks.href(address)} enctype="multipart/form-data" class="remark-form">
        <Hidden name="client_id" value={typedText(values, 'client_id')} />
        {author ? (
          <>
            <Hidden name="author" value={author.number} />
            <Notice>
              <p>
                {t('consultations.pile.going-on', { author: authorName(view, author), number: author.number })}{' '}
                <a href={paths.batch.href(address)}>{t('consultations.pile.next-form')}</a>
              </p>
            </Notice>
          </>
        ) : (
          <Opening {...fields} />
        )}
        <CitationField {...fields} href={paths.citation.href(address)} first={author !== null} />
        <SaidFields {...fields} />
        <ButtonRow>
          <Button>{t('consultations.pile.save')}</Button>
        </ButtonRow>
        <p class="soft">{t('consultations.pile.keys')}</p>
      </form>
    </quick-form>
  )
}

/** The head of a form: its code, when it came, who signed it, a photo of the page. */
function Opening({ view, values, problems }: Pick<Props, 'view' | 'values' | 'problems'>) {
  const { t } = view
  const fields = { view, values, problems }
  return (
    <>
      <Field
        name="form_code"
        label={t('consultations.entry.form-code')}
        hint={t('consultations.entry.form-code.hint')}
        optional={t('kit.form.optional')}
        value={typedText(values, 'form_code')}
        error={problems?.form_code}
        width="medium"
        autocomplete="off"
        autofocus
      />
      <ReceivedField {...fields} />
      <OrganisationField {...fields} />
      <AuthorFields view={view} values={values} problems={problems ?? {}} own={false} />
      <Field
        name="photo"
        type="file"
        label={t('consultations.entry.photo')}
        hint={t('consultations.entry.photo.hint')}
        optional={t('kit.form.optional')}
        accept="image/png,image/jpeg,image/webp"
        error={problems?.photo}
      />
    </>
  )
}

function TypedLast({ view, room, batch, last }: Props) {
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  return (
    <>
      <h2>{t('consultations.pile.last')}</h2>
      {last.length === 0 && <p class="soft">{t('consultations.pile.last.none')}</p>}
      <ul class="remark__ways">
        {last.map(({ number, citation, text }) => (
          <li>
            <a href={paths.remark.href({ ...address, number })}>{t('consultations.remark.title', { number })}</a>{' '}
            {citation || t('consultations.remark.whole')}
            <span class="batch__words">{text}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.citation.href(address)}>{t('consultations.citation.title')}</a>
      </p>
      {!batch.closed && (
        <form method="post" action={paths.batchClosure.href({ ...address, batch: batch.number })}>
          <Button look="quiet">{t('consultations.pile.close')}</Button>
        </form>
      )}
      <LinkButton look="plain" href={paths.batches.href(address)}>
        {t('consultations.piles.title')}
      </LinkButton>
    </>
  )
}
