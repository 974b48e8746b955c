/** What may stand in a room for good, and what people look for when they book. */
export const equipment = [
  'projector',
  'screen',
  'sound',
  'board',
  'computers',
  'wifi',
  'tables',
  'chairs',
  'kitchen',
  'kettle',
  'mirrors',
  'mats',
  'piano',
  'toys',
] as const
export type Equipment = (typeof equipment)[number]
