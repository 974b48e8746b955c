import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { spent } from '#kit/text/spent.ts'
import { geometryOf, readShape } from './geojson.ts'
import { fitted, svgLine, svgPath } from './projection.ts'
import {
  areaOf,
  boxOf,
  centroidOf,
  contains,
  labelPosition,
  metresBetween,
  type Polygon,
  type Position,
  type Ring,
  type Shape,
} from './shape.ts'
import { type Point, simplified } from './simplify.ts'

// About the market square of Białystok.
const square: Shape = [rectangle(23.15, 53.13, 23.16, 53.14)]
const hole = rectangle(23.153, 53.133, 23.157, 53.137)[0]!
const ringWithHole: Shape = [[...square[0]!, hole]]
const frame = { width: 300, height: 200, padding: 10 }
const geojson = (type: string, coordinates: unknown) => JSON.stringify({ type, coordinates })
const problem = (text: string) => readShape(text).problem
const warnings = (shape: Shape) => readShape(JSON.stringify(geometryOf(shape))).warnings

const coordinate = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true })
const position = fc.tuple(coordinate(14, 24), coordinate(49, 55)) as fc.Arbitrary<Position>
const ring = fc.array(position, { minLength: 3, maxLength: 30 }).map((positions): Ring => [...positions, positions[0]!])

describe('a shape', () => {
  it('lies in a box', () => {
    assert.deepEqual(boxOf(square), [23.15, 53.13, 23.16, 53.14])
    assert.deepEqual(boxOf(square, [rectangle(23.1, 53, 23.2, 53.2)]), [23.1, 53, 23.2, 53.2])
    assert.equal(boxOf([]), null)
  })

  it('contains what is inside it and on its border, and not what is in its hole', () => {
    assert.ok(contains(square, [23.155, 53.135]))
    assert.ok(contains(square, [23.15, 53.135]))
    assert.ok(contains(square, [23.15, 53.13]))
    assert.ok(!contains(square, [23.149, 53.135]))
    assert.ok(!contains(square, [23.155, 53.14001]))
    assert.ok(!contains(ringWithHole, [23.155, 53.135]))
    assert.ok(contains(ringWithHole, [23.153, 53.135]))
    assert.ok(!contains([], [23.155, 53.135]))
  })

  it('is level with a corner without being fooled by it', () => {
    const diamond: Shape = [
      [
        [
          [20, 50],
          [21, 51],
          [20, 52],
          [19, 51],
          [20, 50],
        ],
      ],
    ]
    assert.ok(contains(diamond, [20, 51]))
    assert.ok(!contains(diamond, [18, 51]))
    assert.ok(!contains(diamond, [22, 51]))
    assert.ok(!contains(diamond, [19.5, 52]))
  })

  it('has an area in square metres, without its holes', () => {
    // A hundredth of a degree at 53.135° N: 667.1 m by 1112.0 m.
    assert.ok(Math.abs(areaOf(square) / 741_800 - 1) < 0.001, String(areaOf(square)))
    const inHole = areaOf([[hole]])
    assert.ok(Math.abs(areaOf(ringWithHole) - (areaOf(square) - inHole)) < 0.01)
  })

  it('has the same area whichever way round it is drawn, and wherever it begins', () => {
    fc.assert(
      fc.property(ring, (line) => {
        const backwards = [...line].reverse()
        assert.ok(Math.abs(areaOf([[line]]) - areaOf([[backwards]])) <= 1 + areaOf([[line]]) * 1e-9)
      }),
    )
  })

  it('has a centre of gravity, its holes taken away', () => {
    const near = ([x, y]: Position, [x2, y2]: Position) => assert.ok(Math.hypot(x - x2, y - y2) < 1e-9, `${x} ${y}`)
    near(centroidOf(square)!, [23.155, 53.135])
    near(centroidOf(ringWithHole)!, [23.155, 53.135])
    const uneven: Shape = [[...rectangle(0, 0, 4, 2), rectangle(2, 0, 4, 2)[0]!]]
    near(centroidOf(uneven)!, [1, 1])
    near(centroidOf([[...rectangle(0, 0, 4, 2), [...rectangle(2, 0, 4, 2)[0]!].reverse()]])!, [1, 1])
    near(centroidOf([rectangle(1, 1, 1, 3)])!, [1, 2])
    assert.equal(centroidOf([]), null)
  })

  it('is labelled inside, also when it is bent around its centre', () => {
    const horseshoe: Shape = [
      [
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [6, 9],
          [6, 2],
          [2, 2],
          [2, 9],
          [0, 9],
          [0, 0],
        ],
      ],
    ]
    assert.ok(!contains(horseshoe, centroidOf(horseshoe)!))
    assert.ok(contains(horseshoe, labelPosition(horseshoe)!))
    assert.ok(!contains(ringWithHole, centroidOf(ringWithHole)!))
    assert.ok(contains(ringWithHole, labelPosition(ringWithHole)!))
  })

  it('is so many metres from another place', () => {
    // Kraków to Białystok, market square to market square.
    const metres = metresBetween([19.9373, 50.0617], [23.1588, 53.1325])
    assert.ok(Math.abs(metres - 410_000) < 5_000, String(metres))
    assert.equal(metresBetween([20, 50], [20, 50]), 0)
  })
})

describe('a drawing', () => {
  it('shows the whole box in the middle, with room around it and north up', () => {
    const { place } = fitted(boxOf(square)!, frame)
    const [[x1, y1], [x2, y2]] = [place([23.15, 53.13]), place([23.16, 53.14])]
    assert.ok(y2 < y1 && x2 > x1)
    assert.ok(Math.abs(y2 - 10) < 1e-6 && Math.abs(y1 - 190) < 1e-6)
    assert.ok(Math.abs(x1 + x2 - 300) < 1e-6)
    // Mercator keeps angles: the square stands as tall as it is on the ground, 1112 m to 667 m.
    assert.ok(Math.abs((y1 - y2) / (x2 - x1) - 1112.0 / 667.1) < 0.002)
  })

  it('keeps every position of the box inside the frame', () => {
    fc.assert(
      fc.property(ring, (line) => {
        const { place } = fitted(boxOf([[line]])!, frame)
        for (const [x, y] of line.map(place)) assert.ok(x >= 9.99 && x <= 290.01 && y >= 9.99 && y <= 190.01)
      }),
    )
  })

  it('is a path of whole rings', () => {
    const projection = fitted(boxOf(square)!, { width: 100, height: 100 })
    assert.equal(svgPath(square, projection), 'M20 100L80 100L80 0L20 0Z')
    assert.match(svgPath(ringWithHole, projection), /^M[^Z]+ZM[^Z]+Z$/)
  })

  it('never has more than numbers in it', () => {
    fc.assert(
      fc.property(fc.array(ring, { maxLength: 3 }), (lines) => {
        const shape = lines.map((line) => [line])
        const box = boxOf(shape)
        if (box) assert.match(svgPath(shape, fitted(box, frame)), /^(M[\d.-]+ [\d.-]+(L[\d.-]+ [\d.-]+)*Z)*$/)
      }),
    )
  })

  it('leaves out rings too small to be seen, but never the last', () => {
    const projection = fitted([14, 49, 24, 55], { width: 300, height: 300 })
    assert.equal(svgPath(square, projection).match(/M/g)?.length, 1)
    assert.equal(svgPath([rectangle(15, 50, 20, 54), ...square], projection).match(/M/g)?.length, 1)
  })

  it('is a line for a route', () => {
    const projection = fitted([0, 0, 1, 1], { width: 100, height: 100 })
    assert.match(
      svgLine(
        [
          [0, 0],
          [0.5, 0.5],
          [1, 1],
        ],
        projection,
      ),
      /^M0 100L100 0$/,
    )
  })
})

describe('a simplified line', () => {
  const point = fc.tuple(fc.double({ min: 0, max: 300, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true }))

  it('keeps its bends and loses what lies between them', () => {
    const line: Point[] = [
      [0, 0],
      [5, 0.2],
      [10, 0],
      [10, 5],
      [10, 10],
    ]
    assert.deepEqual(simplified(line, 0.5), [
      [0, 0],
      [10, 0],
      [10, 10],
    ])
    assert.deepEqual(simplified(line, 0), line)
  })

  it('leaves out no point further from it than asked', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 40 }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        (line, tolerance) => {
          const kept = simplified(line as Point[], tolerance)
          assert.deepEqual([kept[0], kept.at(-1)], [line[0], line.at(-1)])
          for (const [x, y] of line) {
            const nearest = Math.min(...kept.slice(1).map((end, i) => toSegment([x, y], kept[i]!, end)))
            assert.ok(nearest <= tolerance + 1e-9)
          }
        },
      ),
    )
  })

  it('is found in under a second for the longest ring there may be', () => {
    const spiral = Array.from(
      { length: 20_000 },
      (_, i): Point => [150 + (i / 200) * Math.cos(i / 30), 150 + (i / 200) * Math.sin(i / 30)],
    )
    const comb = Array.from({ length: 20_000 }, (_, i): Point => [i / 100, i % 2 ? 200 : i / 100])
    for (const line of [spiral, comb, spiral.map(([x]): Point => [x, 0])]) {
      assert.ok(spent(() => simplified([...line, line[0]!], 0.5)) < 1000)
    }
  })
})

describe('pasted GeoJSON', () => {
  it('is an area, alone or in features and collections', () => {
    const polygon = { type: 'Polygon', coordinates: square[0] }
    const feature = { type: 'Feature', properties: { name: 'Centrum' }, geometry: polygon }
    assert.deepEqual(readShape(JSON.stringify(polygon)), { shape: square, warnings: [], problem: null })
    assert.deepEqual(readShape(`\ufeff${JSON.stringify(feature)}`).shape, square)
    assert.deepEqual(readShape(JSON.stringify({ type: 'FeatureCollection', features: [feature, feature] })).shape, [
      ...square,
      ...square,
    ])
    assert.deepEqual(
      readShape(
        JSON.stringify({ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [20, 50] }, polygon] }),
      ).shape,
      square,
    )
    assert.deepEqual(readShape(geojson('MultiPolygon', ringWithHole)).shape, ringWithHole)
  })

  it('loses its heights', () => {
    const high = square[0]!.map((ring) => ring.map((position) => [...position, 120]))
    assert.deepEqual(readShape(geojson('Polygon', high)).shape, square)
  })

  it('is refused by name', () => {
    assert.equal(problem('Bema'), 'not-json')
    assert.equal(problem(''), 'not-json')
    for (const text of [
      'null',
      '[]',
      '3',
      '{}',
      '{"type":"Polygon"}',
      '{"type":"Circle"}',
      '{"type":"MultiPolygon","coordinates":3}',
    ]) {
      assert.equal(problem(text), 'not-geojson', text)
    }
    assert.equal(problem(geojson('Point', [20, 50])), 'no-area')
    assert.equal(problem('{"type":"Feature","geometry":null}'), 'no-area')
    assert.equal(problem('{"type":"FeatureCollection","features":[]}'), 'no-area')
    assert.equal(
      problem(
        geojson('Polygon', [
          [
            [20, 50],
            [21, 50],
            [20, 50],
          ],
        ]),
      ),
      'too-few-points',
    )
    assert.equal(problem(geojson('Polygon', [square[0]![0]!.slice(0, -1)])), 'open-ring')
    assert.equal(
      problem(
        geojson('Polygon', [
          [
            [20, 50],
            [21, 'x'],
            [21, 51],
            [20, 50],
          ],
        ]),
      ),
      'wrong-position',
    )
    assert.equal(problem(geojson('Polygon', [[[20, 50], [21], [21, 51], [20, 50]]])), 'wrong-position')
    assert.equal(
      problem(
        geojson('Polygon', [
          [
            [20, 50],
            [181, 50],
            [21, 51],
            [20, 50],
          ],
        ]),
      ),
      'out-of-range',
    )
    assert.equal(problem(' '.repeat(1_000_001)), 'too-large')
    assert.equal(problem(geojson('Polygon', [Array(20_001).fill([20, 50])])), 'too-many-points')
  })

  it('is read with a warning where it may be a mistake', () => {
    assert.deepEqual(warnings(square), [])
    assert.deepEqual(warnings([rectangle(53.13, 23.15, 53.14, 23.16)]), ['swapped'])
    assert.deepEqual(warnings([rectangle(2.3, 48.8, 2.4, 48.9)]), ['outside-poland'])
    assert.deepEqual(warnings([rectangle(20, 50, 20.000001, 50.000001)]), ['tiny'])
  })

  it('is never trusted', () => {
    fc.assert(fc.property(fc.json(), (text) => assert.equal(readShape(text).shape, null)))
    const odd = fc.anything({ withNullPrototype: false })
    fc.assert(
      fc.property(fc.constantFrom('Polygon', 'MultiPolygon', 'Feature', 'FeatureCollection'), odd, (type, value) => {
        const named = { type, coordinates: value, geometry: value, features: value }
        readShape(JSON.stringify(named, (_, one) => (typeof one === 'bigint' ? String(one) : one)))
      }),
    )
  })

  it('is read in under a second, whatever it is made of', () => {
    const nested = '{"type":"Feature","geometry":'
    const texts = [
      '['.repeat(1_000_000),
      nested.repeat(34_000),
      `${'['.repeat(499_000)}${']'.repeat(499_000)}`,
      '{"type":"Polygon","coordinates":'.repeat(30_000),
    ]
    const deep = `{"type":"Polygon","coordinates":${'['.repeat(400_000)}${']'.repeat(400_000)}}`
    const many = `{"type":"FeatureCollection","features":[${'{"type":"Polygon","coordinates":[]},'.repeat(25_000)}0]}`
    for (const text of [...texts, deep, many]) {
      assert.ok(spent(() => assert.equal(readShape(text).shape, null)) < 1000)
    }
  })
})

function toSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1))
}

function rectangle(west: number, south: number, east: number, north: number): Polygon {
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]
}
