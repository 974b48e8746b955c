/** The mark: a brick gate, and behind it the tree in the courtyard. Drawn on a 48 × 48 grid; favicon.svg is its copy. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <path class="mark__wall" d="M3 45V22C3 10.4 12.4 2 24 2s21 8.4 21 20v23z" />
      <path class="mark__sky" d="M11 45V23c0-7.5 5.8-13 13-13s13 5.5 13 13v22z" />
      <path class="mark__ground" d="M11 45v-4.5c4-2.5 22-2.5 26 0V45z" />
      <path class="mark__trunk" d="M22.6 41.5V28h2.8v13.5z" />
      <path class="mark__crown" d="M24 15.5c-4.2 0-8 3.4-8 8 0 4.3 3.4 7.8 8 7.8s8-3.5 8-7.8c0-4.6-3.8-8-8-8z" />
      <path
        class="mark__joints"
        d="M24 2.5V10M9.7 8.2l5.2 5.3M38.3 8.2l-5.2 5.3M3.6 20.5l7.6 1M44.4 20.5l-7.6 1M3 33h8M37 33h8M3 39.5h8M37 39.5h8M3 27h8M37 27h8"
      />
    </svg>
  )
}
