import type { Frame } from './frame.ts'
import { Mark } from './mark.tsx'
import { Sign } from './sign.tsx'

/**
 * The top of every page. The menu is folded by a details element beside the panel, so that it opens on a
 * phone without a script and simply lies open where there is room.
 */
export function Header({ frame }: { frame: Frame }) {
  return (
    <header class="header">
      {frame.strip && <div class="strip">{frame.strip}</div>}
      <div class="header__row">
        <Name frame={frame} />
        <details class="header__fold">
          <summary class="header__summary">
            <Sign name="menu" />
            {frame.words.menu}
          </summary>
        </details>
        <Languages frame={frame} />
        <Corner frame={frame} />
        <div class="header__panel">
          <SearchField frame={frame} />
          <Menu frame={frame} />
        </div>
      </div>
      <div class="wall" />
    </header>
  )
}

function Name({ frame: { site, community } }: { frame: Frame }) {
  return (
    <div class="name">
      <a class="name__site" href={site.href}>
        <Mark />
        <span class={community ? 'name__small' : 'name__town'}>{site.name}</span>
      </a>
      {community && (
        <a class="name__town" href={community.href}>
          {community.arms && <img class="name__arms" src={community.arms} alt="" width="32" height="36" />}
          {community.name}
        </a>
      )}
    </div>
  )
}

function Languages({ frame: { languages, words } }: { frame: Frame }) {
  if (languages.length < 2) return null
  return (
    <nav class="languages" aria-label={words.languages}>
      <ul>
        {languages.map((language) => (
          <li>
            <a
              class="languages__link"
              href={language.href}
              hreflang={language.code}
              lang={language.code}
              aria-current={language.current ? 'true' : undefined}
            >
              <span class="languages__code">{language.code.toUpperCase()}</span>{' '}
              <span class="languages__name">{language.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Corner({ frame: { person, signInHref, words } }: { frame: Frame }) {
  if (!person) {
    return (
      <div class="corners">
        <a class="corner" href={signInHref}>
          <Sign name="person" />
          {words.signIn}
        </a>
      </div>
    )
  }
  return (
    <div class="corners">
      <a class="corner" href={person.inboxHref} title={words.inbox}>
        <Sign name="letter" />
        <span class="unseen">{words.inbox}</span>
        {person.inbox > 0 && (
          <span class="corner__number" aria-hidden="true">
            {person.inbox}
          </span>
        )}
      </a>
      <a class="corner" href={person.href}>
        <Sign name="person" />
        <span class="corner__name">{person.name}</span>
      </a>
    </div>
  )
}

function SearchField({ frame: { searchHref, query, words } }: { frame: Frame }) {
  return (
    <search class="search">
      <form class="search__form" action={searchHref}>
        <label class="unseen" for="search">
          {words.searchLabel}
        </label>
        <input class="search__field" id="search" type="search" name="q" value={query} enterkeyhint="search" />
        <button class="search__button" type="submit">
          <Sign name="search" />
          <span class="search__word">{words.search}</span>
        </button>
      </form>
    </search>
  )
}

function Menu({ frame: { menu, words } }: { frame: Frame }) {
  if (menu.length === 0) return null
  return (
    <nav class="menu" aria-label={words.menu}>
      <ul class="menu__list">
        {menu.map((item) => (
          <li>
            <a class="menu__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
