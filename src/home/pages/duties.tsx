import type { Duty } from '#kit/domain.ts'
import { Page } from '#kit/page.tsx'
import { Card, CardList, Empty } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'

export function DutiesPage({ view, duties }: { view: View; duties: Duty[] }) {
  const { t, dates } = view
  return (
    <Page view={view} title={t('home.duties.title')} lead={t('home.duties.lead')}>
      {duties.length === 0 && <Empty title={t('home.duties.none')}>{t('home.duties.none-text')}</Empty>}
      {duties.length > 0 && (
        <CardList column label={t('home.duties.title')}>
          {duties.map(({ title, href, due }) => (
            <Card level={2} title={title} href={href}>
              {due ? t('home.duties.due', { day: dates.day(due) }) : ''}
            </Card>
          ))}
        </CardList>
      )}
    </Page>
  )
}
