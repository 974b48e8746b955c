import { AuthorFields } from '#accounts/index.ts'
import { frameHrefs, Page } from '#kit/page.tsx'
import { Button, Choices, Field, Hidden, Notice, type Problems, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { CallBrief } from '../finding.ts'

type Props = {
  view: View
  call: CallBrief
  values: { [name: string]: unknown }
  problems: Problems
  refused: string | null
  sending: string
  /** Staff write somebody else down. */
  entry: boolean
}

/** "I help": one's own, or of somebody who phoned or came. */
export function OfferPage({ view, ...props }: Props) {
  const { call, problems, refused, entry } = props
  const { t } = view
  const at = { community: view.community!.slug, call: call.slug }
  return (
    <Page
      view={view}
      title={t(entry ? 'volunteering.entry' : 'volunteering.offer.help')}
      kicker={call.title}
      breadcrumbs={[
        { label: t('volunteering.menu'), href: paths.calls.href(at) },
        { label: call.title, href: paths.call.href(at) },
      ]}
      problems={problems}
    >
      {refused && <Notice kind="bad">{refused}</Notice>}
      <form class="flow" method="post" action={(entry ? paths.entry : paths.offer).href(at)}>
        <Hidden name="clientId" value={props.sending} />
        {entry && <ChannelChoices view={view} {...props} />}
        <Who view={view} {...props} />
        <What view={view} {...props} />
        <Minor view={view} {...props} />
        <p>
          {t('volunteering.offer.privacy')} <a href={frameHrefs.privacy}>{t('kit.frame.privacy')}</a>
        </p>
        <Button>{t(entry ? 'volunteering.save' : 'volunteering.offer.send')}</Button>
      </form>
    </Page>
  )
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

function ChannelChoices({ view: { t }, values, problems }: Props) {
  return (
    <Choices
      name="channel"
      legend={t('volunteering.entry.channel')}
      value={text(values.channel) ?? 'phone'}
      error={problems.channel}
      choices={['phone', 'desk', 'paper', 'email', 'outdoor'].map((value) => ({
        value,
        label: t(`volunteering.channel.${value}`),
      }))}
    />
  )
}

function Who({ view, values, problems, entry }: Props) {
  const { t, person } = view
  if (person && !entry) return <p>{t('volunteering.offer.signed', { name: person.name || (person.email ?? '') })}</p>
  return <AuthorFields view={view} values={values} problems={problems} own={!entry} named />
}

function What({ view: { t }, values, problems }: Props) {
  const line = (name: string) => ({
    name,
    label: t(`volunteering.offer.${name}`),
    hint: t(`volunteering.offer.${name}-hint`),
    value: text(values[name]),
    error: problems[name],
    optional: t('kit.form.optional'),
    rows: 3,
  })
  return (
    <>
      <TextArea {...line('availability')} />
      <TextArea {...line('needs')} />
    </>
  )
}

function Minor({ view: { t }, values, problems, entry }: Props) {
  const line = (name: string) => ({
    name,
    label: t(`volunteering.offer.${name}`),
    value: text(values[name]),
    error: problems[name],
    width: 'medium' as const,
  })
  const open = Boolean(values.minor || problems.minorUntil || problems.guardian)
  return (
    <details class="folded-form" open={open || undefined}>
      <summary class="folded-form__title">
        {t(entry ? 'volunteering.offer.they-minor' : 'volunteering.offer.minor')}
      </summary>
      <div class="folded-form__form flow">
        <p>{t('volunteering.offer.minor-words')}</p>
        <Tick name="minor" value="on" label={t('volunteering.offer.minor-tick')} checked={Boolean(values.minor)} />
        <Field {...line('minorUntil')} type="date" hint={t('volunteering.offer.minorUntil-hint')} />
        <Field {...line('guardian')} autocomplete="off" />
        <Field {...line('guardianPhone')} type="tel" autocomplete="off" />
      </div>
    </details>
  )
}
