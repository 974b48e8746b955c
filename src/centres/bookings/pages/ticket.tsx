import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, CopyButton, Facts, Hidden, LinkButton, Notice, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { SlotCodes } from '../../keys/pages/slot-codes.tsx'
import { paths as keyPaths } from '../../keys/paths.ts'
import type { OpenCode } from '../../keys/slots.ts'
import { paths } from '../../paths.ts'
import type { DateBrief } from '../ticket-routes.tsx'
import { DatesForm } from './dates.tsx'

type Props = {
  view: View
  here: string
  title: string
  people: number
  needs: string
  room: { name: string; slug: string; openedBy: string }
  centre: { name: string; slug: string; address: string; phone: string | null }
  answerBy: string
  reconfirmBy: Date | null
  dates: DateBrief[]
  codes: OpenCode[]
  problems: Problems
}

/** A booking as seen by the link its owner was given: how it stands and what happens next, in words. */
export function TicketPage(props: Props) {
  const { view, here, title, people, needs, room, centre, dates, codes, problems } = props
  const { t } = view
  const at = { community: view.community!.slug, centre: centre.slug, room: room.slug }
  return (
    <Page
      view={view}
      title={title}
      kicker={t('centres.ticket.kicker')}
      problems={Object.keys(problems).length > 0 ? problems : undefined}
      noindex
    >
      <Next {...props} />
      <SlotCodes view={view} codes={codes} />
      <Facts
        facts={[
          {
            term: t('centres.ticket.where'),
            detail: (
              <a href={paths.room.href(at)}>
                {centre.name}, {room.name}
              </a>
            ),
          },
          centre.address && { term: t('centres.form.address'), detail: centre.address },
          centre.phone && {
            term: t('centres.form.phone'),
            detail: <a href={`tel:${centre.phone.replace(/\s/g, '')}`}>{centre.phone}</a>,
          },
          { term: t('centres.when.people'), detail: people },
          needs && { term: t('centres.book.needs'), detail: needs },
        ]}
      />
      <DatesForm view={view} action={`${here}/terminy`} dates={dates} problems={problems} />
      <p class="button-row">
        <LinkButton look="quiet" sign="calendar" href={`${here}/kalendarz.ics`} download>
          {t('centres.ticket.calendar')}
        </LinkButton>
        <LinkButton look="plain" sign="hammer" href={`${keyPaths.newDamage.href(at)}?sala=${room.slug}`}>
          {t('centres.damages.report')}
        </LinkButton>
        <CopyButton label={t('centres.ticket.copy')} done={t('centres.ticket.copied')} />
      </p>
      <p class="quiet">{t('centres.ticket.keep')}</p>
    </Page>
  )
}

/** What happens next, the most urgent thing first. */
function Next({ view, here, dates, room, answerBy, reconfirmBy }: Props) {
  const { t, dates: written } = view
  const ahead = dates.filter(({ ends }) => ends > view.now)
  const held = ahead.find(({ status }) => status === 'held')
  if (held?.heldUntil)
    return (
      <Notice kind="warning" title={t('centres.ticket.held', { until: written.moment(held.heldUntil) })}>
        <Word here={here} words={[['confirm', t('centres.word.confirm')]]} />
      </Notice>
    )
  if (reconfirmBy)
    return (
      <Notice kind="warning" title={t('centres.ticket.still', { until: written.day(reconfirmBy) })}>
        <Word
          here={here}
          words={[
            ['keep', t('centres.word.keep')],
            ['end', t('centres.word.end')],
          ]}
        />
      </Notice>
    )
  if (ahead.some(({ status }) => status === 'asked'))
    return (
      <Notice title={t('centres.ticket.asked')}>
        {t('centres.ticket.asked-until', { day: written.day(answerBy) })}
      </Notice>
    )
  if (ahead.some(({ status }) => status === 'confirmed'))
    return (
      <Notice kind="good" title={t('centres.ticket.confirmed')}>
        {t(`centres.policy.opened-by.${room.openedBy}`)}
      </Notice>
    )
  return <Notice>{t('centres.ticket.nothing')}</Notice>
}

function Word({ here, words }: { here: string; words: [string, string][] }) {
  return (
    <ButtonRow>
      {words.map(([word, label], place) => (
        <form method="post" action={`${here}/potwierdzenie`}>
          <Hidden name="word" value={word} />
          <Button look={place === 0 ? 'good' : 'quiet'}>{label}</Button>
        </form>
      ))}
    </ButtonRow>
  )
}
