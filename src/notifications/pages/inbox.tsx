import { Page } from '#kit/page.tsx'
import { Button, Empty, Hidden, LinkButton, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Line, Matter } from '../inbox.ts'
import { paths } from '../paths.ts'

type Props = { view: View; matters: Matter[]; until: string }

/** Everything a person was told, under the matters it is about. */
export function InboxPage({ view, matters, until }: Props) {
  const { t } = view
  const unread = matters.flatMap(({ lines }) => lines).filter((line) => line.unread).length
  return (
    <Page
      view={view}
      title={t('notifications.inbox.title')}
      lead={matters.length > 0 && t('notifications.inbox.lead', { count: unread })}
      noindex
    >
      {matters.length === 0 && (
        <Empty title={t('notifications.inbox.empty')}>{t('notifications.inbox.empty-text')}</Empty>
      )}
      {unread > 0 && (
        <form method="post" action={paths.reading.href()} data-screen="">
          <Hidden name="until" value={until} />
          <Button look="quiet" sign="tick">
            {t('notifications.inbox.read-all')}
          </Button>
        </form>
      )}
      {matters.map((matter) => (
        <MatterPart view={view} matter={matter} />
      ))}
      <p class="matter__foot">
        <LinkButton look="quiet" sign="leaf" href={paths.follows.href()}>
          {t('notifications.follows.title')}
        </LinkButton>
      </p>
    </Page>
  )
}

function MatterPart({ view, matter }: { view: View; matter: Matter }) {
  const name = `matter-${matter.id}`
  return (
    <section class="matter flow" aria-labelledby={name}>
      <h2 class="matter__title" id={name}>
        <a href={matter.href}>{matter.title}</a>
      </h2>
      <ul class="matter__lines">
        {matter.lines.map((line) => (
          <LinePart view={view} line={line} />
        ))}
      </ul>
    </section>
  )
}

function LinePart({ view: { t, dates }, line }: { view: View; line: Line }) {
  return (
    <li class="matter__line" data-unread={line.unread ? '' : undefined}>
      <p class="matter__text">
        {line.unread && <Status kind="info" label={t('notifications.inbox.new')} />}{' '}
        {line.unread ? line.text : <a href={line.href}>{line.text}</a>}
      </p>
      <p class="quiet">
        <time datetime={line.created.toISOString()}>{dates.moment(line.created)}</time> · {line.why}
      </p>
      {line.unread && (
        <form method="post" action={paths.opening.href({ id: line.id })}>
          <Button look="quiet" sign="arrow">
            {t('notifications.inbox.open')}
            <span class="unseen">: {line.text}</span>
          </Button>
        </form>
      )}
    </li>
  )
}
