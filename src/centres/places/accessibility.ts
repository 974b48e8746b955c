/**
 * What matters to somebody who plans to come, in the vocabulary of OpenStreetMap and A11yJSON; each is there, there
 * in part, not there, or nobody has looked yet (then it is not in the record).
 */
export const buildingFeatures = [
  'step-free',
  'lift',
  'toilet',
  'parking',
  'loop',
  'sign-language',
  'guide-paths',
  'assistance-dog',
  'quiet-hours',
  'changing-table',
  'seats',
  'tablet',
] as const
/** What may differ from one room to another. */
export const roomFeatures = ['step-free', 'toilet', 'loop', 'quiet', 'wide-door', 'adjustable-table'] as const
export type BuildingFeature = (typeof buildingFeatures)[number]
export type RoomFeature = (typeof roomFeatures)[number]
export type Feature = BuildingFeature | RoomFeature

export const degrees = ['yes', 'limited', 'no', 'unknown'] as const
export type Degree = (typeof degrees)[number]
type Known = Exclude<Degree, 'unknown'>

/** Of a building or a room: the known degrees, words for each where they help, and words for the whole. */
export type Accessibility = {
  features?: Partial<Record<Feature, Known>>
  words?: Partial<Record<Feature, string>>
  note?: string
  /** The day somebody last went round and looked. */
  checked?: string
}

/**
 * How a room can be reached and used: what the room says, and where it is silent what the building says. The way in
 * is as good as its worst part: a level room behind stairs is not step-free.
 */
export function together(building: Accessibility, room: Accessibility): Accessibility {
  const way = worse(building.features?.['step-free'], room.features?.['step-free'])
  return {
    features: { ...building.features, ...room.features, ...(way && { 'step-free': way }) },
    words: { ...building.words, ...room.words },
    note: [building.note, room.note].filter(Boolean).join(' '),
    checked: [building.checked, room.checked].filter((day) => day !== undefined).sort()[0],
  }
}

function worse(one: Known | undefined, other: Known | undefined): Known | undefined {
  const order: Known[] = ['no', 'limited', 'yes']
  return order.find((degree) => degree === one || degree === other)
}

/** The degree of one feature; what is not in the record is not known. */
export function degreeOf(record: Accessibility, feature: Feature): Degree {
  return record.features?.[feature] ?? 'unknown'
}

/** The features that are there without any reservation. */
export function surely({ features = {} }: Accessibility): string[] {
  return Object.entries(features).flatMap(([feature, degree]) => (degree === 'yes' ? [feature] : []))
}

type Typed = Record<string, string | undefined>

/** The record as its form has it, and back: `step-free` is the degree, `step-free-words` the words to it. */
export function typedOf({ features = {}, words = {}, note, checked }: Accessibility): Typed {
  const degrees = Object.entries(features)
  const sentences = Object.entries(words).map(([feature, text]) => [`${feature}-words`, text])
  return { ...Object.fromEntries(degrees), ...Object.fromEntries(sentences), note, checked }
}

export function recordOf(asked: readonly Feature[], typed: Typed): Accessibility {
  const known = asked.filter((feature) => typed[feature] && typed[feature] !== 'unknown')
  const worded = asked.filter((feature) => typed[`${feature}-words`])
  return {
    features: Object.fromEntries(known.map((feature) => [feature, typed[feature] as Known])),
    words: Object.fromEntries(worded.map((feature) => [feature, typed[`${feature}-words`]])),
    ...(typed.note && { note: typed.note }),
    ...(typed.checked && { checked: typed.checked }),
  }
}
