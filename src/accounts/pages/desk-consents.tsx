import type { Problems } from '#kit/ui/index.ts'
import { Button, Help, Hidden, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ConsentLine } from '../consents.ts'
import type { Care } from '../guardians.ts'
import { paths } from '../paths.ts'
import { consentState } from '../rules.ts'
import { channels } from '../tables.ts'
import { ConsentStatus } from './consents.tsx'
import type { DeskPerson } from './person.tsx'

type Props = { view: View; person: DeskPerson; care: Care[]; consents: ConsentLine[]; problems: Problems }

/** What a person agreed to here, and the way to write down what they said or signed. */
export function DeskConsents({ view, person, care, consents, problems }: Props) {
  const { t } = view
  if (consents.length === 0) return null
  const guardians = care.filter((one) => one.minorId === person.id && one.counts)
  return (
    <section class="flow" id="consents">
      <h2>{t('accounts.consents.title')}</h2>
      {consents.map((line) => (
        <article class="card">
          <div class="card__body flow">
            <p class="consent-text">{line.text}</p>
            <ConsentStatus view={view} line={line} />
            {consentState(line) === 'given' ? (
              <Withdraw view={view} person={person} line={line} />
            ) : (
              <Enter view={view} person={person} line={line} guardians={guardians} problems={problems} />
            )}
          </div>
        </article>
      ))}
    </section>
  )
}

type LineProps = { view: View; person: DeskPerson; line: ConsentLine }

function Withdraw({ view: { t, community }, person, line }: LineProps) {
  return (
    <form method="post" action={paths.personWithdrawal.href({ community: community!.slug, id: person.id })}>
      <Hidden name="key" value={line.key} />
      <Button look="quiet">{t('accounts.consents.withdraw')}</Button>
    </form>
  )
}

type EnterProps = LineProps & { guardians: Care[]; problems: Problems }

function Enter({ view: { t, community }, person, line, guardians, problems }: EnterProps) {
  const guardian = `guardian-${line.textId}`
  return (
    <Help label={t('accounts.consents.enter')} open={problems[guardian] !== undefined}>
      <form method="post" action={paths.personConsent.href({ community: community!.slug, id: person.id })} class="flow">
        <Hidden name="text" value={line.textId} />
        <Select
          name="channel"
          id={`channel-${line.textId}`}
          label={t('accounts.consents.channel')}
          value="paper"
          options={channels
            .filter((value) => value !== 'web')
            .map((value) => ({ value, label: t(`accounts.channel.${value}`) }))}
        />
        {person.age !== 'adult' && (
          <Select
            name="guardianId"
            id={guardian}
            error={problems[guardian]}
            label={t('accounts.consents.guardian')}
            empty={t('accounts.consents.choose-guardian')}
            options={guardians.map((one) => ({ value: one.guardianId, label: one.guardian }))}
          />
        )}
        <Button look="quiet">{t('accounts.consents.write-down')}</Button>
      </form>
    </Help>
  )
}
