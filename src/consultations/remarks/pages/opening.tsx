import { Page } from '#kit/page.tsx'
import { Button, Choices, Empty, LinkButton, Notice, type Problems } from '#kit/ui/index.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import { standingWords } from './parts.tsx'

type Props = RoomProps & {
  document: { title: string; href: string } | null
  versions: { id: string; number: number; name: string; made: Date }[]
  chosen: string | null
  problems: Problems | null
}

export function OpeningPage(props: Props) {
  const { view, room, document, versions, chosen, problems } = props
  const { t, dates } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const title = t('consultations.opening.title')
  const steps = [{ label: t('consultations.remarks.title'), href: paths.remarks.href(address) }, { label: title }]
  const write = document && (
    <LinkButton href={document.href} look="quiet">
      {t('consultations.opening.write', { title: document.title })}
    </LinkButton>
  )
  return (
    <Page
      view={view}
      title={title}
      kicker={room.title}
      lead={standingWords(props)}
      breadcrumbs={consultationCrumbs(view, room, ...steps)}
      problems={problems}
    >
      {!document && (
        <Empty title={t('consultations.opening.no-document')}>{t('consultations.opening.no-document.text')}</Empty>
      )}
      {document && versions.length === 0 && (
        <Empty title={t('consultations.opening.no-version')} action={write}>
          {t('consultations.opening.no-version.text')}
        </Empty>
      )}
      {versions.length > 0 && (
        <form method="post" action={paths.opening.href(address)} class="remark-form">
          <Notice>{t('consultations.opening.text')}</Notice>
          <Choices
            name="version"
            legend={t('consultations.opening.version')}
            value={chosen}
            error={problems?.version}
            required
            choices={versions.map(({ id, number, name, made }) => ({
              value: id,
              label: name,
              hint: t('consultations.opening.made', { number, day: dates.day(made) }),
            }))}
          />
          <Button>{t('consultations.opening.choose')}</Button>
        </form>
      )}
    </Page>
  )
}
