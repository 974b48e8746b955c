import type { Child, PropsWithChildren } from 'hono/jsx'

/** A leaf of the wall calendar; `date` is the day for machines, `year` is written when it would not be guessed. */
export type Leaf = { weekday: string; day: string; month: string; date: string; year?: string }

export type CardProps = PropsWithChildren<{
  title: string
  href?: string
  /** h3 under a page's h2; h2 where the list stands directly under the title. */
  level?: 2 | 3
  kicker?: string
  leaf?: Leaf
  /** Status, clock and the like, under the text. */
  foot?: Child
  /** The language of title and text, where it is not the page's. */
  lang?: string
  picture?: { src: string; alt: string; width: number; height: number }
}>

/** One thing in a list. The whole card leads to it; what is said aloud is only its title. */
export function Card({ title, href, level = 3, kicker, leaf, foot, picture, lang, children }: CardProps) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <article class="card" data-leaf={leaf ? '' : undefined}>
      {picture && <img class="card__picture" loading="lazy" {...picture} alt={picture.alt} />}
      {leaf && <CalendarLeaf {...leaf} />}
      <div class="card__body">
        {kicker && <p class="card__kicker">{kicker}</p>}
        <Title class="card__title" lang={lang}>
          {href ? (
            <a class="card__link" href={href}>
              {title}
            </a>
          ) : (
            title
          )}
        </Title>
        {typeof children === 'string' ? (
          <p class="card__text" lang={lang}>
            {children}
          </p>
        ) : (
          children
        )}
        {foot && <div class="card__foot">{foot}</div>}
      </div>
    </article>
  )
}

export function CalendarLeaf({ weekday, day, month, date, year }: Leaf) {
  return (
    <time class="leaf" datetime={date}>
      <span class="leaf__weekday">{weekday}</span> <span class="leaf__day">{day}</span>{' '}
      <span class="leaf__month">{[month, year].filter(Boolean).join(' ')}</span>
    </time>
  )
}

export type CardListProps = {
  children: Child[]
  label?: string /** One under another, as in a calendar. */
  column?: boolean
}

/** Cards as a list, so that a screen reader says how many there are. A list of one comes without its array. */
export function CardList({ children, label, column }: CardListProps) {
  return (
    <ul class="card-list" aria-label={label} data-column={column ? '' : undefined}>
      {[children].flat().map((card) => (
        <li>{card}</li>
      ))}
    </ul>
  )
}
