import { Picture, windows } from './picture.tsx'

const back = { x: 186, y: 96, columns: 6, rows: 2, dx: 46, dy: 58, w: 22, h: 34 }
const left = { x: 26, y: 70, columns: 3, rows: 3, dx: 38, dy: 58, w: 20, h: 34 }
const right = { x: 520, y: 84, columns: 3, rows: 3, dx: 38, dy: 58, w: 20, h: 34 }

/** The courtyard itself: houses on three sides, a gate, a lime tree with a bench, washing, and hopscotch in chalk. */
export function Courtyard({ title }: { title?: string }) {
  return (
    <Picture width={640} height={360} title={title}>
      <Houses />
      <Ground />
      <Washing />
      <CarpetFrame />
      <Tree />
      <People />
    </Picture>
  )
}

function Houses() {
  return (
    <>
      <circle class="pic-sun" cx="326" cy="36" r="26" />
      <path class="pic-far" d="M150 66h340v234H150z" />
      <path class="pic-roof" d="M142 68l22-34h312l22 34z" />
      <path class="pic-brick" d="M232 34V14h18v20zM396 34V18h16v16z" />
      <path class="pic-shade" d="M150 66h340v10H150z" />
      <path class="pic-glass" d={windows(back)} />
      <path class="pic-frame" d={windows({ ...back, x: back.x + 10, w: 2 })} />
      <path class="pic-frame" d={windows({ ...back, y: back.y + 12, h: 2 })} />
      <path class="pic-sill" d={windows({ ...back, x: back.x - 3, y: back.y + 34, w: 28, h: 4 })} />
      <path class="pic-dark" d="M222 300v-52c0-20 14-34 32-34s32 14 32 34v52z" />
      <path class="pic-sky" d="M230 300v-50c0-16 10-27 24-27s24 11 24 27v50z" />
      <path class="pic-grass" d="M230 300v-16c14-8 34-8 48 0v16z" />
      <path class="pic-wall" d="M0 44h150v256H0z" />
      <path class="pic-roof" d="M0 44V30h158v14z" />
      <path class="pic-glass" d={windows(left)} />
      <path class="pic-frame" d={windows({ ...left, x: left.x + 9, w: 2 })} />
      <path class="pic-frame" d={windows({ ...left, y: left.y + 12, h: 2 })} />
      <path class="pic-sill" d={windows({ ...left, x: left.x - 3, y: left.y + 34, w: 26, h: 4 })} />
      <path class="pic-leaf" d="M60 160c3-8 8-8 10-3 4-6 10-3 10 4h-21zM100 218c2-7 7-8 10-3 3-5 9-3 10 3z" />
      <path class="pic-plaster" d="M490 58h150v242H490z" />
      <path class="pic-roof" d="M482 58V44h158v14z" />
      <path class="pic-glass" d={windows(right)} />
      <path class="pic-frame" d={windows({ ...right, x: right.x + 9, w: 2 })} />
      <path class="pic-frame" d={windows({ ...right, y: right.y + 12, h: 2 })} />
      <path class="pic-sill" d={windows({ ...right, x: right.x - 3, y: right.y + 34, w: 26, h: 4 })} />
      <path class="pic-leaf" d="M518 118c3-8 8-8 10-3 4-6 10-3 10 4h-21z" />
      <path class="pic-wood" d="M600 250h28v50h-28z" />
      <path class="pic-cat" d="M598 176c-1-6 0-9 1-13l3 3h4l3-3c2 5 1 8-1 9 5 2 6 6 6 10h5v-6c2 0 3 3 3 10h-24z" />
    </>
  )
}

function Ground() {
  return (
    <>
      <path class="pic-ground" d="M0 292h640v68H0z" />
      <path class="pic-grass" d="M300 300c60-14 190-14 240 2 10 8-4 16-30 20-50 8-170 8-214-2-22-6-16-16 4-20z" />
      <path
        class="pic-chalk"
        d="M64 352l8-14h26l-5 14zM98 338l5-11h25l-4 11zM72 338l6-11h25l-5 11zM83 327l5-9h25l-4 9zM92 318l4-8h22l-3 8zM118 310l3-7h22l-3 7zM96 310l3-7h22l-3 7z"
      />
    </>
  )
}

function Washing() {
  return (
    <>
      <path class="pic-line" d="M150 176c60 22 120 22 196 8" />
      <path class="pic-chalk-fill" d="M170 183l26 5v34l-26-4z" />
      <path class="pic-blue" d="M206 190l10 1c1 4 8 4 9 1l10 0 5 12-7 3-1 20h-19v-21l-6-3z" />
      <path class="pic-brick" d="M292 193l24-2v26l-8 0-3-16-4 17-8 0z" />
    </>
  )
}

function CarpetFrame() {
  return (
    <>
      <path class="pic-pole" d="M508 318v-58M584 318v-58M508 262h76M508 284h76" />
      <path class="pic-brick" d="M522 259h40v50h-40z" />
      <path class="pic-rug" d="M522 267h40M522 300h40M534 276l8 8 8-8M534 292l8-8 8 8" />
    </>
  )
}

function Tree() {
  return (
    <>
      <path class="pic-wood" d="M404 318c6-30 4-62 0-94l10 6 8-18 6 20 12-12-6 22c-3 28-2 54 4 76z" />
      <path
        class="pic-leaf"
        d="M420 88c24-6 44 8 50 26 22 2 36 20 32 42 12 20 2 44-20 50-10 18-36 24-56 14-20 12-48 6-58-12-24-2-38-26-28-48-8-22 8-42 30-44 6-16 26-30 50-28z"
      />
      <path
        class="pic-leaf-light"
        d="M412 100c16-4 30 2 36 14-14-4-26-2-34 8-10-8-22-8-34-2 4-12 16-20 32-20zM466 130c14 2 22 14 20 28-8-8-18-10-28-6 4-8 6-14 8-22zM352 160c8-8 20-8 28 0-10 2-16 8-18 18-8-4-12-10-10-18z"
      />
    </>
  )
}

function People() {
  return (
    <>
      <path class="pic-wood" d="M318 296h84v6h-84zM318 282h84v6h-84zM324 302h5v20h-5zM391 302h5v20h-5z" />
      <path class="pic-blue" d="M332 300v-20c0-8 4-12 10-12s10 4 10 12v20l14 2v18h-6v-12h-18c-6 0-10-2-10-8z" />
      <circle class="pic-skin" cx="343" cy="259" r="8" />
      <path class="pic-chalk-fill" d="M335 258c0-8 4-11 9-11s8 4 8 8c-6 1-10-1-12-3 0 4-2 6-5 6z" />
      <path class="pic-gold" d="M364 300v-18c0-8 4-12 10-12s10 4 10 12v16l-2 8h2v14h-6v-12h-8c-4 0-6-4-6-8z" />
      <circle class="pic-skin" cx="374" cy="261" r="8" />
      <path class="pic-dark" d="M366 262c-2-9 3-13 8-13 7 0 10 5 9 12l-3 1c0-4-1-6-3-7-4 2-7 2-11 7z" />
      <path class="pic-limb" d="M150 300l-12 8M164 300l13-6M154 318l-2 20M161 318l8 8-9 7" />
      <path class="pic-brick" d="M151 296c2-3 10-3 12 0l6 24h-24z" />
      <circle class="pic-skin" cx="157" cy="289" r="7" />
      <path class="pic-dark" d="M150 289c-1-8 3-10 7-10 5 0 8 3 7 9-4 0-6-2-7-4-1 3-3 4-7 5zM163 283l6 8-4 1z" />
    </>
  )
}
