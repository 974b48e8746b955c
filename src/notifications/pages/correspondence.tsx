import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Button, Card, CardList, Choices, CopyButton, Empty, Hidden, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { Channel } from '../tables.ts'

type Told = {
  id: string
  name: string
  phone: string | null
  address: string
  tries: number
  channel: Channel
  since: Date
  text: string
}
type Props = { view: View; until: string; letters: Told[]; calls: Told[]; problems: { person?: string } | null }

/** Letters to post and calls to make, so that whoever has no e-mail hears too. */
export function CorrespondencePage({ view, until, letters, calls, problems }: Props) {
  const { t } = view
  const nothing = letters.length + calls.length === 0
  return (
    <Page
      view={view}
      title={t('notifications.correspondence.title')}
      lead={t('notifications.correspondence.lead')}
      problems={problems}
      noindex
    >
      {nothing && (
        <Empty title={t('notifications.correspondence.none')}>{t('notifications.correspondence.none-text')}</Empty>
      )}
      {letters.length > 0 && <Letters view={view} until={until} letters={letters} problems={problems} />}
      {calls.length > 0 && (
        <section class="flow">
          <h2>{t('notifications.calls.title', { count: calls.length })}</h2>
          <CardList column label={t('notifications.calls.title', { count: calls.length })}>
            {calls.map((call) => (
              <Call view={view} until={until} call={call} />
            ))}
          </CardList>
        </section>
      )}
    </Page>
  )
}

function Letters({ view, until, letters, problems }: Omit<Props, 'calls'>) {
  const { t, dates, community } = view
  const slug = { community: community!.slug }
  return (
    <section class="flow">
      <h2>{t('notifications.letters.title', { count: letters.length })}</h2>
      <p>{t('notifications.letters.steps')}</p>
      <LinkButton sign="print" href={withQuery(paths.lettersFile.href(slug), { do: until })} download>
        {t('notifications.letters.print', { count: letters.length })}
      </LinkButton>
      <form method="post" action={paths.lettersSent.href(slug)} class="flow">
        <Hidden name="until" value={until} />
        <Choices
          name="person"
          pick="many"
          legend={t('notifications.letters.which')}
          value={letters.map(({ id }) => id)}
          error={problems?.person}
          choices={letters.map(({ id, name, address, since }) => ({
            value: id,
            label: name || t('notifications.nameless'),
            hint: `${address} · ${t('notifications.waits-since', { day: dates.day(since) })}`,
          }))}
        />
        <Button look="good" sign="letter">
          {t('notifications.letters.mark')}
        </Button>
      </form>
    </section>
  )
}

function Call({ view, until, call }: { view: View; until: string; call: Told }) {
  const { t, dates, community } = view
  const { id, name, phone, tries, channel, since, text } = call
  const waits = t('notifications.waits-since', { day: dates.day(since) })
  return (
    <Card title={name || t('notifications.nameless')} kicker={t(`notifications.channel.${channel}`)}>
      <p>
        <a href={`${channel === 'sms' ? 'sms' : 'tel'}:${phone}`}>{phone}</a> · {waits}
        {tries > 0 && ` · ${t('notifications.calls.tries', { count: tries })}`}
      </p>
      <p class="say">{text}</p>
      <CopyButton label={t('notifications.calls.copy')} done={t('notifications.calls.copied')} text={text} />
      <form method="post" action={paths.call.href({ community: community!.slug })} class="button-row">
        <Hidden name="person" value={id} />
        <Hidden name="until" value={until} />
        <Button look="good" sign="tick" name="outcome" value="told">
          {t('notifications.calls.told')}
        </Button>
        <Button look="quiet" name="outcome" value="no-answer">
          {t('notifications.calls.no-answer')}
        </Button>
      </form>
    </Card>
  )
}
