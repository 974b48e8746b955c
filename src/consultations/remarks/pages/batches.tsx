import { Page } from '#kit/page.tsx'
import { Button, Card, CardList, Empty, Field, Hidden, LinkButton, type Problems, Status } from '#kit/ui/index.ts'
import { consultationCrumbs } from '../../process/here.ts'
import type { Batch } from '../batches.ts'
import type { RoomProps } from '../here.ts'
import { paths } from '../paths.ts'
import { typedText } from './entry.tsx'
import type { Typed } from './new-remark.tsx'

type Props = RoomProps & {
  batches: (Pick<Batch, 'number' | 'note' | 'pages' | 'opened' | 'closed'> & { count: number })[]
  values: Typed
  problems: Problems | null
}

/** The piles of paper that came, typed and waiting. */
export function BatchesPage({ view, room, batches, values, problems }: Props) {
  const { t, dates } = view
  const address = { community: view.community!.slug, consultation: room.slug }
  const title = t('consultations.piles.title')
  const steps = [{ label: t('consultations.remarks.title'), href: paths.remarks.href(address) }, { label: title }]
  return (
    <Page
      view={view}
      title={title}
      kicker={room.title}
      lead={t('consultations.piles.lead')}
      breadcrumbs={consultationCrumbs(view, room, ...steps)}
      problems={problems}
    >
      {batches.length === 0 && (
        <Empty title={t('consultations.piles.none')}>{t('consultations.piles.none.text')}</Empty>
      )}
      {batches.length > 0 && (
        <CardList column label={title}>
          {batches.map(({ number, note, pages, opened, closed, count }) => (
            <Card
              level={2}
              title={t('consultations.pile.title', { number })}
              href={paths.batch.href({ ...address, batch: number })}
              kicker={dates.day(opened)}
              foot={
                <Status
                  kind={closed ? 'good' : 'info'}
                  label={t(`consultations.pile.state.${closed ? 'closed' : 'open'}`)}
                />
              }
            >
              {[
                note,
                pages && t('consultations.pile.pages', { count: pages }),
                t('consultations.pile.count', { count }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Card>
          ))}
        </CardList>
      )}
      <h2>{t('consultations.piles.new')}</h2>
      <form method="post" action={paths.batches.href(address)} class="remark-form">
        <Hidden name="client_id" value={typedText(values, 'client_id')} />
        <Field
          name="note"
          label={t('consultations.piles.note')}
          hint={t('consultations.piles.note.hint')}
          optional={t('kit.form.optional')}
          value={typedText(values, 'note')}
          error={problems?.note}
        />
        <Field
          name="pages"
          label={t('consultations.piles.pages')}
          optional={t('kit.form.optional')}
          inputmode="numeric"
          width="short"
          value={typedText(values, 'pages')}
          error={problems?.pages}
        />
        <Button>{t('consultations.piles.open')}</Button>
      </form>
      {room.standing !== 'no-draft' && room.standing !== 'none' && (
        <LinkButton look="plain" href={paths.form.href(address)} sign="print">
          {t('consultations.form.title')}
        </LinkButton>
      )}
    </Page>
  )
}
