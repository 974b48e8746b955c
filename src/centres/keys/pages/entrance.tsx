import { LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths as centrePaths } from '../../paths.ts'
import { paths } from '../paths.ts'
import type { OpenCode } from '../slots.ts'
import { type Place, PlaceFrame } from './frame.tsx'
import { SlotCodes } from './slot-codes.tsx'

type Props = {
  view: View
  place: Place & { directions: string; phone: string | null }
  room: { slug: string; name: string; openedBy: string }
  codes: OpenCode[]
}

/** How to get into a room: who opens, the code for people of the slot, and where to tell that something is broken. */
export function EntrancePage({ view, place, room, codes }: Props) {
  const { t, person } = view
  const at = { community: view.community!.slug, centre: place.slug, room: room.slug }
  return (
    <PlaceFrame
      view={view}
      place={place}
      title={t('centres.entrance.title', { room: room.name })}
      trail={[{ label: room.name, href: centrePaths.room.href(at) }]}
      noindex
    >
      <p>{t(`centres.policy.opened-by.${room.openedBy}`)}</p>
      {place.directions && <p>{place.directions}</p>}
      <SlotCodes view={view} codes={codes} />
      {codes.length === 0 && <p class="quiet">{t(person ? 'centres.entrance.not-now' : 'centres.entrance.sign-in')}</p>}
      {place.phone && (
        <p>
          <a href={`tel:${place.phone.replace(/\s/g, '')}`}>{place.phone}</a>
        </p>
      )}
      <p class="button-row">
        <LinkButton look="quiet" sign="hammer" href={`${paths.newDamage.href(at)}?sala=${room.slug}`}>
          {t('centres.damages.report')}
        </LinkButton>
      </p>
    </PlaceFrame>
  )
}
