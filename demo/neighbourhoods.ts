import { readFile } from 'node:fs/promises'
import { addNeighbourhood, type Neighbourhood } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { readShape } from '#kit/geo/geojson.ts'
import { root } from '#kit/root.ts'

type Feature = { properties: { name: string; kind: Neighbourhood['kind'] } }

const mapped = ['krakow', 'bialystok']

/** The neighbourhoods of a town whose approximate outlines are in `demo/maps`. */
export async function fillNeighbourhoods(db: Db, communityId: string, slug: string, now: Date): Promise<void> {
  if (!mapped.includes(slug)) return

  const { features } = JSON.parse(await readFile(new URL(`demo/maps/${slug}.geojson`, root), 'utf8')) as {
    features: Feature[]
  }
  for (const feature of features) {
    const { name, kind } = feature.properties
    const { shape } = readShape(JSON.stringify(feature))
    await addNeighbourhood(db, null, communityId, { name, kind, shape, from: '1991-01-01' }, now)
  }
}
