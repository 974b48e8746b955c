import { Button, LinkButton, Status, type StatusKind } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import { duration } from '../duration.ts'
import type { EntryLine, EntryState } from '../line.ts'

const kinds: Record<EntryState, StatusKind> = {
  counter: 'quiet',
  'taken-back': 'quiet',
  disputed: 'bad',
  confirmed: 'good',
  'waits-volunteer': 'warning',
  'waits-host': 'warning',
}

type Props = { view: View; volunteer: string; entries: EntryLine[] }

export function EntryList({ view, volunteer, entries }: Props) {
  return (
    <ul class="shifts">
      {entries.map((entry) => (
        <li class="shifts__one flow">
          <EntrySaid view={view} entry={entry} />
          <Acts view={view} volunteer={volunteer} entry={entry} />
        </li>
      ))}
    </ul>
  )
}

/** When, how long, what for, and in what state it is. */
export function EntrySaid({ view, entry }: { view: View; entry: EntryLine }) {
  const { t, dates } = view
  const { day, begins, ends, minutes, tasks, state, doubt, paper } = entry
  return (
    <>
      <p class="shifts__when">
        {dates.day(day)}
        {begins && ends && `, ${dates.clock(begins)}–${dates.clock(ends)}`}: {duration(t, minutes)}
      </p>
      {tasks && <p>{tasks}</p>}
      <p>
        <Status kind={kinds[state]} label={t(`volunteering.hours.state.${state}`)} />{' '}
        {paper && t('volunteering.hours.from-paper')}
      </p>
      {doubt && (
        <p>
          {doubt.because
            ? t(`volunteering.hours.doubt.${doubt.side}`, { words: doubt.because })
            : t('volunteering.hours.doubt.twice')}
        </p>
      )}
    </>
  )
}

function Acts({ view, volunteer, entry }: { view: View; volunteer: string; entry: EntryLine }) {
  const { t, community } = view
  const at = { community: community!.slug, key: volunteer, entry: entry.id }
  const { mayConfirm, mayDispute, mayCorrect } = entry
  if (!mayConfirm && !mayDispute && !mayCorrect) return null
  return (
    <div class="button-row">
      {mayConfirm && (
        <form method="post" action={paths.confirmation.href(at)}>
          <Button>{t('volunteering.hours.confirm')}</Button>
        </form>
      )}
      {(mayDispute || mayCorrect) && (
        <LinkButton look="plain" href={paths.correction.href(at)}>
          {t(mayCorrect ? 'volunteering.hours.correct' : 'volunteering.hours.dispute')}
        </LinkButton>
      )}
    </div>
  )
}
