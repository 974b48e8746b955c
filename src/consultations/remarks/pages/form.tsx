import { Page } from '#kit/page.tsx'
import { ButtonRow, Facts, LinkButton } from '#kit/ui/index.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import { standingWords } from './parts.tsx'

type Props = RoomProps & { code: string; version: string }

/** The form to print: for a pen, for a text editor, and in large letters. */
export function FormPage(props: Props) {
  const { view, room, code, version } = props
  const { t } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const title = t('consultations.form.title')
  const steps = [{ label: t('consultations.remarks.title'), href: paths.remarks.href(address) }, { label: title }]
  const file = (format: string) => paths.formFile.href({ ...address, format })
  return (
    <Page
      view={view}
      title={title}
      kicker={room.title}
      lead={standingWords(props)}
      breadcrumbs={consultationCrumbs(view, room, ...steps)}
    >
      <p>{t('consultations.form.text')}</p>
      <ButtonRow>
        <LinkButton href={file('pdf')} sign="print" download>
          {t('consultations.form.pdf')}
        </LinkButton>
        <LinkButton href={file('docx')} look="quiet" sign="file" download>
          {t('consultations.form.docx')}
        </LinkButton>
        <LinkButton href={file('duzy-druk')} look="quiet" sign="print" download>
          {t('consultations.form.large')}
        </LinkButton>
      </ButtonRow>
      <Facts
        facts={[
          { term: t('consultations.paper.version'), detail: version },
          { term: t('consultations.form.code'), detail: code },
          room.contact ? { term: t('consultations.form.bring'), detail: room.contact } : null,
        ]}
      />
    </Page>
  )
}
