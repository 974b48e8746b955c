import { Page } from '#kit/page.tsx'
import { Button, CopyButton, Facts, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import type { CallBrief } from '../calls.ts'
import type { Declaration } from '../tables.ts'
import { statusOf } from './wording.ts'

type Own = Pick<
  Declaration,
  'status' | 'reason' | 'hours' | 'paid' | 'words' | 'organisation' | 'late' | 'received'
> & { joined: boolean }
type Props = { view: View; place: Place; call: CallBrief; declaration: Own; withdrawal: string }

/** A declaration by the link its author was given: what was said, what became of it, and a way to take it back. */
export function TicketPage({ view, place, call, declaration, withdrawal }: Props) {
  const { t, dates } = view
  const { status, reason, hours, paid, words, organisation, late, received, joined } = declaration
  const at = { community: view.community!.slug, centre: place.slug, id: call.id }
  const title = t('centres.declaration.ticket')
  return (
    <Page
      view={view}
      title={title}
      kicker={place.name}
      breadcrumbs={[
        { label: t('centres.call.title', { role: call.role }), href: paths.call.href(at) },
        { label: title },
      ]}
      noindex
    >
      <p>
        <Status {...statusOf(view, status)} />
      </p>
      {reason && <p>{reason}</p>}
      {status === 'waiting' && <p>{t(`centres.declaration.${joined ? 'answer-goes' : 'waits'}`)}</p>}
      {late && <p>{t('centres.declaration.late-text')}</p>}
      <Facts
        facts={[
          { term: t('centres.declaration.received'), detail: dates.moment(received) },
          { term: t('centres.declaration.hours'), detail: String(hours) },
          { term: t('centres.declaration.paid'), detail: t(`centres.pay.${paid}`) },
          organisation && { term: t('centres.declaration.organisation'), detail: organisation },
          words && { term: t('centres.declaration.words'), detail: words },
        ]}
      />
      <p>
        <CopyButton label={t('centres.declaration.copy')} done={t('centres.declaration.copied')} />
      </p>
      {status === 'waiting' && (
        <form method="post" action={withdrawal}>
          <Button look="plain">{t('centres.declaration.withdraw')}</Button>
        </form>
      )}
    </Page>
  )
}
