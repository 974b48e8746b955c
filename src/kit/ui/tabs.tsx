import type { Link } from './frame.ts'

export type TabsProps = { label: string; tabs: (Link & { count?: number })[] }

/** Pages of one thing beside one another: links, so each has its address and works in a new window. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="tabs__list">
        {tabs.map((tab) => (
          <li>
            <a class="tabs__tab" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label} {tab.count !== undefined && <span class="tabs__count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
