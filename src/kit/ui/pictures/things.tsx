import { Picture } from './picture.tsx'

/** A bench under a lamp: nothing planned yet, sit down. */
export function Bench() {
  return (
    <Picture width={240} height={160}>
      <path class="pic-grass" d="M12 142c40-12 176-12 216 0 4 6-40 12-108 12S8 148 12 142z" />
      <path
        class="pic-leaf"
        d="M20 76c-2-22 16-38 36-34 12-16 40-12 46 6 18 0 28 18 20 34-10 14-34 12-42 8-20 8-52 8-60-14z"
      />
      <path class="pic-wood" d="M62 140c4-20 4-36 2-52h8c-2 18 0 34 4 52z" />
      <path class="pic-wood" d="M84 92h112v9H84zM84 106h112v9H84zM78 122h124v9H78z" />
      <path class="pic-dark" d="M92 88h6v58h-6zM182 88h6v58h-6z" />
      <path class="pic-pole" d="M216 146V50" />
      <path class="pic-gold" d="M206 50h20l-4-18h-12z" />
      <path class="pic-dark" d="M204 50h24v4h-24zM208 32l8-8 8 8z" />
      <path class="pic-cat" d="M128 122c-2-8-1-13 1-18l4 4h6l4-4c3 7 2 11-1 13 7 2 8 3 9 5z" />
    </Picture>
  )
}

/** The carpet frame, where children hang upside down: something is being done here. */
export function CarpetBeater() {
  return (
    <Picture width={240} height={160}>
      <path class="pic-ground" d="M8 140h224l8 16H0z" />
      <path class="pic-chalk" d="M96 154l4-8h18l-2 8zM116 146l2-6h18l-2 6z" />
      <path class="pic-pole" d="M40 146V44M200 146V44M40 48h160M40 84h160" />
      <path class="pic-brick" d="M58 44h66v84H58z" />
      <path class="pic-rug" d="M58 56h66M58 116h66M76 70l15 15 15-15M76 102l15-15 15 15" />
      <path class="pic-limb" d="M156 92V48c0-8 10-8 10 0v36M176 92V48c0-8 10-8 10 0v36M160 112l-10 24M182 112l10 24" />
      <path class="pic-blue" d="M152 84h38l-6 36h-26z" />
      <circle class="pic-skin" cx="171" cy="130" r="9" />
      <path class="pic-dark" d="M162 131c2 12 6 14 9 14 5 0 9-4 9-14-6 3-12 4-18 0z" />
    </Picture>
  )
}

/** An open door with light behind it: come in. */
export function Door() {
  return (
    <Picture width={240} height={160}>
      <path class="pic-wall" d="M40 12h160v132H40z" />
      <path class="pic-rug" d="M40 34h36M164 34h36M40 58h30M170 58h30M40 82h30M170 82h30M40 106h30M170 106h30" />
      <path class="pic-chalk-fill" d="M78 144V72c0-28 18-46 42-46s42 18 42 46v72z" />
      <path class="pic-gold" d="M86 144V74c0-24 14-40 34-40s34 16 34 40v70z" />
      <path class="pic-wood" d="M86 144V74c0-18 8-32 20-37v99z" />
      <circle class="pic-gold" cx="101" cy="92" r="2.5" />
      <path class="pic-ground" d="M16 144h208l8 10H8z" />
      <path class="pic-leaf" d="M176 130c-6-12 0-22 8-22 2-10 14-10 16-2 8 0 12 12 6 24z" />
      <path class="pic-brick" d="M174 128h32l-4 20h-24z" />
    </Picture>
  )
}

/** A letter box waiting for letters: nothing here yet. */
export function LetterBox() {
  return (
    <Picture width={240} height={160}>
      <path class="pic-grass" d="M30 144c30-8 150-8 180 0 4 6-40 10-90 10s-94-4-90-10z" />
      <path class="pic-pole" d="M120 148V96" />
      <path class="pic-brick" d="M80 44c0-10 18-18 40-18s40 8 40 18v58c0 6-4 10-10 10H90c-6 0-10-4-10-10z" />
      <path class="pic-shade" d="M80 50c10-8 70-8 80 0v8c-10-8-70-8-80 0z" />
      <path class="pic-dark" d="M96 62h48v7H96z" />
      <path class="pic-rug" d="M104 92c0-10 16-10 16 0s16 10 16 0M100 92h40l8-6v12l-8-6" />
      <path
        class="pic-leaf"
        d="M38 144c-2-14 2-22 10-24 2 12 0 18-4 24zM46 144c2-10 8-16 16-16 0 10-6 14-12 16zM192 146c-2-10 2-18 8-20 4 8 2 14-2 20z"
      />
    </Picture>
  )
}

/** People at one table: the beginning of everything. */
export function TableTalk() {
  return (
    <Picture width={240} height={160}>
      <path class="pic-ground" d="M20 142c30-10 170-10 200 0 6 6-40 12-100 12s-106-6-100-12z" />
      <path
        class="pic-chalk-fill"
        d="M92 16h56c6 0 10 4 10 9v18c0 5-4 9-10 9h-22l-10 10-2-10H92c-6 0-10-4-10-9V25c0-5 4-9 10-9z"
      />
      <path class="pic-rug-dark" d="M96 28h48M96 39h34" />
      <path class="pic-blue" d="M30 142v-40c0-12 6-18 16-18s16 6 16 18l16 10-4 8-16-8v30z" />
      <circle class="pic-skin" cx="48" cy="71" r="11" />
      <path class="pic-chalk-fill" d="M37 71c-2-12 4-16 11-16 8 0 12 5 11 12-8 0-12-2-14-5-1 5-4 7-8 9z" />
      <path class="pic-gold" d="M210 142v-40c0-12-6-18-16-18s-16 6-16 18l-16 10 4 8 16-8v30z" />
      <circle class="pic-skin-dark" cx="192" cy="71" r="11" />
      <path class="pic-dark" d="M181 74c-3-14 4-19 11-19 9 0 13 6 12 15l-4 16c-2-6-2-12-4-17-6 3-11 3-15 5z" />
      <path class="pic-brick" d="M102 108V98c0-11 6-17 17-17s17 6 17 17v10z" />
      <circle class="pic-skin" cx="119" cy="69" r="11" />
      <path class="pic-wood" d="M108 68c-1-10 4-15 11-15 8 0 13 5 11 15-5-2-8-4-10-7-2 4-6 6-12 7z" />
      <path class="pic-wood" d="M54 108h132c6 0 8 10 0 10H54c-8 0-6-10 0-10zM76 118h8l-4 30h-6zM156 118h8l2 30h-6z" />
      <path class="pic-chalk-fill" d="M92 102h14l-1 7H93zM142 99h22l4 9h-22z" />
    </Picture>
  )
}
