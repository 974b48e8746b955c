import { Button } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'

type Props = { view: View; kind: 'entry' | 'adding'; back?: string }

const doors = {
  entry: { challenge: paths.keyEntryChallenge.href(), finish: paths.keyEntry.href() },
  adding: { challenge: paths.keyChallenge.href(), finish: paths.keys.href() },
}

/** The button for a device's own key. Hidden until a script finds that this browser can do it. */
export function PasskeyDoor({ view: { t }, kind, back }: Props) {
  const { challenge, finish } = doors[kind]
  return (
    <passkey-door
      hidden
      kind={kind}
      challenge={challenge}
      finish={finish}
      back={back}
      failed={t('accounts.passkey.failed')}
      data-screen=""
    >
      <Button type="button" look="quiet" sign="hand">
        {t(`accounts.passkey.${kind}`)}
      </Button>
      <p role="alert" />
    </passkey-door>
  )
}
