import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Hidden, LinkButton, Notice, type Problems } from '#kit/ui/index.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { Address, RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import type { PublicRemark } from '../reading.ts'
import { AnswerFields } from './answer.tsx'
import type { Typed } from './new-remark.tsx'
import { RemarkQuote } from './parts.tsx'
import { AnswerQuote, type PastAnswer } from './remark.tsx'

type Props = RoomProps & { remark: PublicRemark; answers: PastAnswer[]; values: Typed; problems: Problems | null }

export function CorrectionPage({ view, room, remark, answers, values, problems }: Props) {
  const { t } = view
  const address: Address = { community: view.community!.slug, consultation: room.slug }
  const here = { ...address, number: remark.number }
  const title = t('consultations.correction.title')
  const steps = [
    { label: t('consultations.remarks.title'), href: paths.remarks.href(address) },
    { label: t('consultations.remark.title', { number: remark.number }), href: paths.remark.href(here) },
    { label: title },
  ]
  return (
    <Page
      view={view}
      title={title}
      kicker={room.title}
      breadcrumbs={consultationCrumbs(view, room, ...steps)}
      problems={problems}
    >
      <Notice>{t('consultations.correction.text')}</Notice>
      <RemarkQuote view={view} remark={remark} address={address} />
      <AnswerQuote view={view} answer={answers[0]!} />
      <form method="post" action={paths.correction.href(here)} class="remark-form">
        <Hidden name="seen" value={String(values.seen)} />
        <AnswerFields view={view} values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('consultations.correction.save')}</Button>
          <LinkButton href={paths.remark.href(here)} look="quiet">
            {t('consultations.new-answer.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}
