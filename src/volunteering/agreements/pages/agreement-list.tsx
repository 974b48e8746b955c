import { Status, type StatusKind } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { AgreementBrief, AgreementState } from '../brief.ts'

const kinds: Record<AgreementState, StatusKind> = {
  unsigned: 'warning',
  'in-force': 'good',
  ahead: 'info',
  over: 'quiet',
  'put-away': 'quiet',
}

export function AgreementStatus({ view: { t }, state }: { view: View; state: AgreementState }) {
  return <Status kind={kinds[state]} label={t(`volunteering.agreement.state.${state}`)} />
}

type Props = { view: View; volunteer: string; agreements: AgreementBrief[] }

export function AgreementList({ view, volunteer, agreements }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, key: volunteer }
  if (agreements.length === 0) return <p>{t('volunteering.agreement.none')}</p>
  return (
    <ul>
      {agreements.map(({ id, number, state }) => (
        <li>
          <a href={paths.agreement.href({ ...at, agreement: id })}>{t('volunteering.agreement.title', { number })}</a>{' '}
          <AgreementStatus view={view} state={state} />
        </li>
      ))}
    </ul>
  )
}
