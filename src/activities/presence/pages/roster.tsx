import { Sign } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { RosterRow } from '../rosters.ts'
import { came } from '../rules.ts'

const others = ['late', 'left', 'excused', 'absent', 'undone'] as const

/** Two lists: who is expected, and who came here before. Each button sends one tap. */
export function Roster({ view, people }: { view: View; people: RosterRow[] }) {
  const regulars = people.filter(({ kind }) => kind === 'regular')
  const { t } = view
  return (
    <>
      <ul class="roster" data-list="expected">
        {people
          .filter(({ kind }) => kind !== 'regular')
          .map((row) => (
            <Row view={view} row={row} />
          ))}
      </ul>
      <section class="flow" data-regulars="" hidden={regulars.length === 0}>
        <h3>{t('activities.presence.regulars')}</h3>
        <ul class="roster" data-list="regular">
          {regulars.map((row) => (
            <Row view={view} row={row} />
          ))}
        </ul>
      </section>
    </>
  )
}

/** A person: one large button, and beside it what else can be said. A script fills copies of it in by the same names. */
export function Row({ view: { t }, row }: { view: View; row: RosterRow }) {
  const { entry, status } = row
  const there = (came as readonly string[]).includes(status)
  const who = [row.organisation, row.name].filter(Boolean).join(', ') || t('activities.nameless')
  return (
    <li class="roster__row" id={`r-${entry}`} data-status={status}>
      <button
        type="submit"
        class="roster__tap"
        name="tap"
        value={`${entry} ${there ? 'undone' : 'present'}`}
        aria-pressed={there ? 'true' : 'false'}
      >
        <span class="roster__box">
          <Sign name="tick" />
        </span>
        <span class="roster__who">
          <span class="roster__name">{row.seats > 1 ? t('activities.list.with', { who, seats: row.seats }) : who}</span>
          <Said t={t} />
        </span>
      </button>
      <details class="roster__more">
        <summary>
          <span aria-hidden="true">…</span>
          <span class="unseen">{t('activities.presence.otherwise')}</span>
        </summary>
        <div class="roster__others">
          {others.map((other) => (
            <button type="submit" class="roster__other" name="tap" value={`${entry} ${other}`} data-tap={other}>
              {t(`activities.presence.tap.${other}`)}
            </button>
          ))}
        </div>
      </details>
    </li>
  )
}

const said = ['present', 'late', 'left', 'excused', 'absent', 'waiting'] as const

/** Every state in words; the row shows the one it is in. */
function Said({ t }: Pick<View, 't'>) {
  return (
    <span class="roster__said">
      {said.map((status) => (
        <span data-said={status}>{t(`activities.status.${status}`)}</span>
      ))}
    </span>
  )
}
