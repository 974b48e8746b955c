import { LinkButton, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Made } from '../made.ts'
import { paths } from '../paths.ts'

type Props = { view: View; centre: string; made: Made }

/** Who is wanted now, and by when: on the page of a place. */
export function Wanted({ view, centre, made }: Props) {
  const { t, dates } = view
  const at = { community: view.community!.slug, centre }
  return (
    <>
      {made.calls.map(({ id, role, until }) => (
        <Notice>
          <a href={paths.call.href({ ...at, id })}>{t('centres.call.title', { role })}</a>
          {`. ${t('centres.call.until')} ${dates.day(until)}.`}
        </Notice>
      ))}
    </>
  )
}

/** Whom the place is for, as its team chose, and the way to how it is being made. */
export function MadeByTeam({ view, centre, made }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre }
  return (
    <>
      {made.groups.length > 0 && (
        <section class="flow" aria-labelledby="groups">
          <h2 id="groups">{t('centres.made.groups')}</h2>
          <ul>
            {made.groups.map((group) => (
              <li>{group}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="button-row">
        <LinkButton look="quiet" sign="people" href={paths.making.href(at)}>
          {t('centres.making')}
        </LinkButton>
        {(['rules', 'minors'] as const).map(
          (name) =>
            made.papers.includes(name) && (
              <LinkButton look="quiet" sign="page" href={paths[name].href(at)}>
                {t(`centres.${name}`)}
              </LinkButton>
            ),
        )}
      </p>
    </>
  )
}
