import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, Empty, Hidden, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ConsentLine } from '../consents.ts'
import { paths } from '../paths.ts'
import { consentState } from '../rules.ts'
import { accountCrumbs } from './crumbs.ts'

type Props = {
  view: View
  lines: ConsentLine[]
  me: string
  wards: { id: string; name: string }[]
  problems: Problems
}

/** What one agreed to, in which words; taking it back is one press, as giving it was. */
export function ConsentsPage({ view, lines, me, wards, problems }: Props) {
  const { t } = view
  const title = t('accounts.consents.title')
  return (
    <Page
      view={view}
      title={title}
      lead={t('accounts.consents.lead')}
      breadcrumbs={accountCrumbs(view, title)}
      problems={problems}
      noindex
    >
      <div id="consents" class="flow">
        {lines.length === 0 && <Empty title={t('accounts.consents.none')}>{t('accounts.consents.none-text')}</Empty>}
        <ConsentList view={view} lines={lines.filter(({ personId }) => personId === me)} />
        {wards.map((ward) => (
          <section class="flow">
            <h2>{t('accounts.consents.for', { name: ward.name })}</h2>
            <ConsentList view={view} lines={lines.filter(({ personId }) => personId === ward.id)} />
          </section>
        ))}
      </div>
    </Page>
  )
}

function ConsentList({ view, lines }: { view: View; lines: ConsentLine[] }) {
  return (
    <>
      {lines.map((line) => (
        <article class="card">
          <div class="card__body flow">
            <p class="card__kicker">{line.community}</p>
            <p class="consent-text">{line.text}</p>
            <ConsentStatus view={view} line={line} />
            <ConsentForms view={view} line={line} />
          </div>
        </article>
      ))}
    </>
  )
}

/** Taking a consent back is a form of its own, as easy as giving it. */
function ConsentForms({ view: { t }, line }: { view: View; line: ConsentLine }) {
  const state = consentState(line)
  return (
    <div class="button-row">
      {state !== 'given' && (
        <form method="post" action={paths.consents.href()}>
          <Hidden name="personId" value={line.personId} />
          <Hidden name="text" value={line.textId} />
          <Button look="quiet">{t('accounts.consents.give')}</Button>
        </form>
      )}
      {(state === 'given' || state === 'changed') && (
        <form method="post" action={paths.withdrawal.href()}>
          <Hidden name="personId" value={line.personId} />
          <Hidden name="communityId" value={line.communityId} />
          <Hidden name="key" value={line.key} />
          <Button look="quiet">{t('accounts.consents.withdraw')}</Button>
        </form>
      )}
    </div>
  )
}

const kinds = { open: 'quiet', given: 'good', changed: 'warning', withdrawn: 'quiet' } as const

/** Given on a day, by which way; or withdrawn, or given to words that have changed since. */
export function ConsentStatus({ view: { t, dates }, line }: { view: View; line: ConsentLine }) {
  const state = consentState(line)
  const on = line.withdrawn ?? line.given
  const facts = { day: on ? dates.day(on) : '', channel: line.channel ? t(`accounts.channel.${line.channel}`) : '' }
  return <Status kind={kinds[state]} label={t(`accounts.consent-state.${state}`, facts)} />
}
