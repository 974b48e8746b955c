import type { Room } from './tables.ts'

/** What anybody may know of a room. */
export type RoomBrief = ReturnType<typeof roomBrief>

export function roomBrief(room: Room) {
  const { slug, name, words, position, areaM2, capacity, layouts, equipment, accessibility, pictureFile } = room
  return {
    ...{ slug, name, words, position, areaM2, capacity, layouts, equipment, accessibility, pictureFile },
    ...policyOf(room),
    closed: room.closed,
  }
}

export type Policy = ReturnType<typeof policyOf>

/** The rules of booking a room. */
export function policyOf(room: Room) {
  const { bookable, needsApproval, noticeHours, shortestMinutes, longestMinutes, horizonDays } = room
  const { bufferMinutes, weeklyQuotaMinutes, holdHours, reconfirmWeeks, openedBy } = room
  return {
    ...{ bookable, needsApproval, noticeHours, shortestMinutes, longestMinutes, horizonDays },
    ...{ bufferMinutes, weeklyQuotaMinutes, holdHours, reconfirmWeeks, openedBy },
  }
}
