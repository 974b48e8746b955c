import type { Sheet } from './sheet.ts'

/** The colours of the courtyard by day, as on the screens. */
export const paint = {
  paper: '#fbf7ef',
  ground: '#f3eadb',
  chalk: '#fffaf2',
  ink: '#2b211c',
  soft: '#54463c',
  rule: '#dccfbd',
  brick: '#83271a',
  brickBright: '#b5482f',
  lime: '#2c5015',
  limeBright: '#7da33b',
  sky: '#cfe4f1',
  wood: '#6b4a2f',
}

const wall = 198

/** The head of a poster: a brick wall, and in it the gate with the tree behind. */
export function drawGate(sheet: Sheet) {
  const { doc } = sheet
  const { width, height } = doc.page
  sheet.artifact('Layout', () => {
    doc.rect(0, 0, width, height).fill(paint.paper)
    doc.rect(0, 0, width, wall).fill(paint.brickBright)
    drawJoints(doc, width)
    doc.rect(0, wall, width, 14).fill(paint.limeBright)
    doc
      .save()
      .translate(width - 262, wall - 188 + 6)
      .scale(4.2)
    doc.path('M3 45V22C3 10.4 12.4 2 24 2s21 8.4 21 20v23z').fill(paint.brick)
    doc.path('M10 45V23c0-7.5 6.3-14 14-14s14 6.5 14 14v22z').fill(paint.sky)
    doc.path('M10 45v-4.5c4-2.5 24-2.5 28 0V45z').fill(paint.limeBright)
    doc.path('M22.6 42V28h2.8v14z').fill(paint.wood)
    doc.path('M24 14c-4.6 0-9 3.6-9 8.8 0 4.9 3.9 8.7 9 8.7s9-3.8 9-8.7c0-5.2-4.4-8.8-9-8.8z').fill(paint.lime)
    doc.path('M28 42v-3h7v-1h-8.500v1h.7v3zM34 42v-3h.8v3z').fill(paint.wood)
    doc.restore()
  })
}

/** Joints between bricks, every second row shifted by half a brick. */
function drawJoints(doc: PDFKit.PDFDocument, width: number) {
  const [long, high] = [56, 22]
  doc.save().lineWidth(1.2).strokeColor(paint.chalk).strokeOpacity(0.22)
  for (let row = 1; row * high <= wall; row += 1) {
    doc
      .moveTo(0, row * high)
      .lineTo(width, row * high)
      .stroke()
    const shift = row % 2 === 0 ? 0 : long / 2
    for (let x = shift; x < width; x += long)
      doc
        .moveTo(x, (row - 1) * high)
        .lineTo(x, row * high)
        .stroke()
  }
  doc.restore()
}
