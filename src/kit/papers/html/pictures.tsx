import type { Drawing, Figure, Picture, QrCode } from '../paper.ts'
import { qrDrawing } from '../qr-path.ts'
import { Runs } from './runs.tsx'

/** A picture of bytes or of paths; without an alternative text it is a decoration. */
export function Shown({ picture: { image, alt, width } }: { picture: Picture }) {
  if (!(image instanceof Uint8Array)) return <Drawn drawing={image} alt={alt} width={width} />

  const type = image[0] === 0xff ? 'image/jpeg' : 'image/png'
  const pixels = Math.round((width / 25.4) * 96)
  return <img src={`data:${type};base64,${Buffer.from(image).toString('base64')}`} alt={alt} width={pixels} />
}

/** A QR code with its words beside it. */
export function QrPart({ qr: { address, caption } }: { qr: QrCode }) {
  return (
    <figure class="paper__qr">
      <Drawn drawing={qrDrawing(address)} alt={`QR: ${address}`} width={28} />
      <figcaption>
        <Runs runs={caption} />
      </figcaption>
    </figure>
  )
}

/** A picture with its caption. */
export function FigurePart({ figure: { picture, caption, align } }: { figure: Figure }) {
  return (
    <figure class={align === 'left' ? 'paper__figure' : `paper__figure paper__text--${align}`}>
      <Shown picture={picture} />
      {caption ? <figcaption>{caption}</figcaption> : null}
    </figure>
  )
}

function Drawn({ drawing, alt, width }: { drawing: Drawing; alt: string; width: number }) {
  const naming = alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': 'true' as const }
  const height = (width * drawing.height) / drawing.width
  return (
    <svg
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={`${width}mm`}
      height={`${height.toFixed(1)}mm`}
      {...naming}
    >
      {drawing.paths.map(({ d, fill }) => (
        <path d={d} fill={fill} />
      ))}
    </svg>
  )
}
