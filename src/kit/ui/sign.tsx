/** The small drawings that stand beside words, never instead of them. Each is a path on a 24 × 24 grid. */
const drawings = {
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.4v.2',
  tick: 'M5 12.5l4.5 4.5L19 7',
  good: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM7.8 12.4l3 3 5.4-6.3',
  warning: 'M12 3.5 21.5 20h-19zM12 9.5v5M12 17.2v.2',
  bad: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.2l3.4 2.2',
  wait: 'M6.5 3h11M6.5 21h11M8 3c0 5.5 8 5.5 8 9s-8 3.5-8 9M16 3c0 5.5-8 5.5-8 9s8 3.5 8 9',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.4 15.4 21 21',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.6-4.3 3.5-6 7.5-6s6.9 1.7 7.5 6',
  people:
    'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20c.5-4 3-5.5 6.5-5.5s6 1.5 6.5 5.5M16 5.3a3.4 3.4 0 0 1 0 6.5M18 14.8c2 .6 3.2 2.2 3.5 5.2',
  letter: 'M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7',
  voice: 'M4 5h16v11h-9l-4.5 4v-4H4zM8 9.2h8M8 12.2h5',
  table: 'M3 9.5h18M5.5 9.5V20M18.5 9.5V20M8 9.5l1-5h6l1 5',
  card: 'M4 5.5h16v13H4zM7.5 9.5h9M7.5 12.5h9M7.5 15.5h5',
  phone: 'M6 3.5h4l1.5 5-2.3 1.7a12 12 0 0 0 4.6 4.6l1.7-2.3 5 1.5v4c0 1-.8 2-2 2C10.5 20 4 13.5 4 5.5c0-1.2 1-2 2-2z',
  box: 'M4 9.5h16V20H4zM4 9.5l2.5-5h11l2.5 5M9 12.5h6',
  pen: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5',
  page: 'M6 3h8l4.5 4.5V21H6zM14 3v5h4.5M9 12h6M9 15.5h6',
  section:
    'M15 6.8C14.6 5 13.6 4 12 4c-1.8 0-3 1-3 2.5 0 3.5 6.5 3.5 6.5 7 0 1.5-1.3 2.5-2.9 2.5M9 17.2c.4 1.8 1.4 2.8 3 2.8 1.8 0 3-1 3-2.5 0-3.5-6.5-3.5-6.5-7C8.5 9 9.8 8 11.4 8',
  hammer: 'M4 20.5h9M13.5 4.5l6 6M11 7l6 6M14.5 3.5 10 8M20.5 9.5 16 14M13.5 10.5l-8 8',
  answer: 'M10 6 4 11.5l6 5.5M4 11.5h9c4 0 6.5 2 7 7',
  done: 'M5 21V4M5 5h13l-3 4 3 4H5',
  place:
    'M12 21.5C7.5 16.5 5.5 13 5.5 9.8a6.5 6.5 0 0 1 13 0c0 3.2-2 6.7-6.5 11.7zM12 7.5a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z',
  calendar: 'M4 6h16v14.5H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  plus: 'M12 5v14M5 12h14',
  filter: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.5v5M8 14.5v5',
  file: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 19.5h15',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
  copy: 'M8.5 8.5h11v12h-11zM15.5 8.5v-5h-11v12h4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M19.5 14.5A8.5 8.5 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  screen: 'M3.5 5h17v11h-17zM9 20h6M12 16v4',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 12h17M12 3c-5 6-5 12 0 18M12 3c5 6 5 12 0 18',
  key: 'M8 12a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 13.2 20 4.5M16.5 8l3 3',
  hand: 'M4 12.5v8h3.5l3-1h5c2 0 4.5-5 5-7-1-1-2.5-.5-3.5 1l-1.5 1.5h-4c0-2 3.5-1 3.5-3 0-1.5-4-1-7 .5zM12.5 3.5v5M10 6h5',
  leaf: 'M5 20c1-5 3.5-8.5 8-11M6.5 16.5C4 9 9 4 19.5 4 20.5 14 15 19 6.5 16.5z',
} as const

export type SignName = keyof typeof drawings

/** A drawing for the eye only: the words beside it say the same. */
export function Sign({ name, class: kind = 'sign' }: { name: SignName; class?: string }) {
  return (
    <svg class={kind} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.9"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
