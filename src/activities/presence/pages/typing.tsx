import { Page } from '#kit/page.tsx'
import { Button, Field, Hidden, type Problems, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { RosterRow } from '../rosters.ts'
import type { Session } from '../sessions.ts'
import { isThere } from '../typing.ts'
import { whenOf } from './session.tsx'

export type TypingProps = {
  session: Session
  code: string
  rows: RosterRow[]
  values: Record<string, unknown>
  problems: Problems
  sending: string
}

const handwritten = 12

/** A signed paper list, typed in from the keyboard: numbers first, then names; the rows stand as on paper. */
export function TypingPage({ view, ...props }: TypingProps & { view: View }) {
  const { session, code, rows, values, problems, sending } = props
  const { t, community } = view
  const at = { community: community!.slug }
  const names = [values.name ?? []].flat() as (string | null)[]
  return (
    <Page
      view={view}
      title={t('activities.typing.title')}
      kicker={`${session.title} · ${code}`}
      lead={whenOf(view, session)}
      noindex
      problems={problems}
      breadcrumbs={[
        { label: community!.name, href: `/${at.community}` },
        { label: t('activities.presence.title'), href: paths.sessions.href(at) },
        { label: session.title, href: paths.session.href({ ...at, session: session.id }) },
        { label: t('activities.typing.title') },
      ]}
    >
      <p>{t('activities.typing.lead')}</p>
      <form method="post" action={paths.sheetEntry.href({ ...at, code })} class="flow">
        <Hidden name="clientId" value={sending} />
        {rows.length > 0 && (
          <>
            <Field
              name="numbers"
              label={t('activities.typing.numbers')}
              hint={t('activities.typing.numbers-hint')}
              value={values.numbers as string}
              error={problems.numbers}
              autocomplete="off"
              autofocus
              width="medium"
            />
            <SheetRows view={view} rows={rows} ticked={values.there} />
            <Tick name="absent" label={t('activities.typing.absent')} checked={Boolean(values.absent)} />
          </>
        )}
        <fieldset>
          <legend>
            <h2>{t('activities.typing.names')}</h2>
          </legend>
          <ol class="typing__names" start={rows.length + 1}>
            {Array.from({ length: handwritten }, (_, line) => (
              <li>
                <label class="unseen" for={`name-${line + 1}`}>
                  {t('activities.typing.name', { number: rows.length + line + 1 })}
                </label>
                <input
                  class="field__control"
                  id={`name-${line + 1}`}
                  name="name"
                  maxlength={120}
                  autocomplete="off"
                  value={names[line] ?? undefined}
                  aria-invalid={problems[`name-${line + 1}`] ? 'true' : undefined}
                />
              </li>
            ))}
          </ol>
        </fieldset>
        <Button>{t('activities.typing.save')}</Button>
      </form>
    </Page>
  )
}

function SheetRows({ view: { t }, rows, ticked }: { view: View; rows: RosterRow[]; ticked: unknown }) {
  const chosen = new Set([ticked ?? rows.filter(isThere).map(({ entry }) => entry)].flat() as string[])
  return (
    <fieldset>
      <legend>
        <h2>{t('activities.typing.rows')}</h2>
      </legend>
      {rows.filter(isThere).map(({ entry }) => (
        <Hidden name="shown" value={entry} />
      ))}
      <ol class="typing__rows">
        {rows.map(({ entry, name, organisation }) => (
          <li>
            <label class="typing__row">
              <input type="checkbox" name="there" value={entry} checked={chosen.has(entry)} />{' '}
              {[organisation, name].filter(Boolean).join(', ') || t('activities.nameless')}
            </label>
          </li>
        ))}
      </ol>
    </fieldset>
  )
}
