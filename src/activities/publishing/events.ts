import type { CommunityBrief } from '#kit/view.ts'
import type { ActivityBrief } from '../brief.ts'
import { paths } from '../paths.ts'

type About = { community: CommunityBrief; publicUrl: string; dates: ActivityBrief[] }

/** An activity as schema.org has it: one event, or a series with its next dates. */
export function linkedEvent(activity: ActivityBrief, { community, publicUrl, dates }: About): Record<string, unknown> {
  const at = { community: community.slug, activity: activity.slug }
  const url = new URL(paths.activity.href(at), publicUrl).href
  const about = {
    name: activity.title,
    ...(activity.summary ? { description: activity.summary } : {}),
    url,
    inLanguage: activity.languages.split(' '),
    organizer: { '@type': 'Organization', name: community.name, url: new URL(`/${community.slug}`, publicUrl).href },
    ...(activity.capacity ? { maximumAttendeeCapacity: activity.capacity } : {}),
  }
  if (dates.length < 2) return { '@type': 'Event', ...about, ...dateOf(dates[0] ?? activity) }
  const subEvent = dates.map((date) => ({ '@type': 'Event', name: activity.title, ...dateOf(date) }))
  return { '@type': 'EventSeries', ...about, location: placeOf(activity), subEvent }
}

function dateOf(date: ActivityBrief) {
  const { begins, ends, moved, cancelled, onlineUrl } = date
  const status = cancelled ? 'EventCancelled' : moved ? 'EventRescheduled' : 'EventScheduled'
  const place = placeOf(date)
  const there = place['@type'] === 'Place'
  const mode = onlineUrl ? (there ? 'Mixed' : 'Online') : 'Offline'
  return {
    startDate: begins.toISOString(),
    endDate: ends.toISOString(),
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    ...(moved ? { previousStartDate: moved.toISOString() } : {}),
    location: onlineUrl && there ? [place, { '@type': 'VirtualLocation', url: onlineUrl }] : place,
  }
}

function placeOf({ place, address, onlineUrl }: ActivityBrief): Record<string, unknown> {
  if (!place && !address) return { '@type': 'VirtualLocation', url: onlineUrl }
  return { '@type': 'Place', name: place || address, ...(address ? { address } : {}) }
}
