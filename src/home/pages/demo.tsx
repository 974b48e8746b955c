import { Page } from '#kit/page.tsx'
import { Button, Empty } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { DemoRole } from '../demo.ts'
import { paths } from '../paths.ts'

/** One click and one is somebody else: every role of every demo community. */
export function DemoPage({ view, people }: { view: View; people: DemoRole[] }) {
  const { t } = view
  const towns = [...new Set(people.map(({ community }) => community))]
  return (
    <Page view={view} title={t('home.demo.title')} lead={t('home.demo.lead')}>
      {people.length === 0 && <Empty title={t('home.demo.nobody')}>{t('home.demo.nobody-text')}</Empty>}
      {towns.map((town) => (
        <section class="flow">
          <h2>{town}</h2>
          <ul class="demo">
            {people
              .filter(({ community }) => community === town)
              .map((person) => (
                <li>
                  <form method="post" action={paths.demoEntry.href()}>
                    <input type="hidden" name="person" value={person.id} />
                    <Button look="quiet" sign="person">
                      {person.name}: {person.roles.map((role) => t(`accounts.role.${role}`)).join(', ')}
                    </Button>
                  </form>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
