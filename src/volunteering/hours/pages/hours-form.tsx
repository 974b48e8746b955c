import { Button, Hidden, Select, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { HoursProps } from './hours.tsx'
import { WorkFields } from './work-fields.tsx'

/** Writing hours down: a shift that is over, or any other help. */
export function HoursForm({ view, ...props }: HoursProps & { view: View }) {
  const { volunteer, isHost, shifts, calls, sending, values, problems = {} } = props
  const { t, dates, community } = view
  const action = paths.hours.href({ community: community!.slug, key: volunteer })
  const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : undefined)
  return (
    <section class="flow">
      <h2>{t('volunteering.hours.add')}</h2>
      <form class="flow" method="post" action={action}>
        <Hidden name="clientId" value={sending} />
        {shifts.length > 0 && (
          <Select
            name="shift"
            label={t('volunteering.hours.form.shift')}
            hint={t('volunteering.hours.form.shift-hint')}
            value={text('shift')}
            empty={t('volunteering.hours.form.no-shift')}
            options={shifts.map(({ id, begins, ends, title }) => ({
              value: id,
              label: `${dates.day(begins)}, ${dates.clock(begins)}–${dates.clock(ends)}, ${title}`,
            }))}
          />
        )}
        <WorkFields view={view} values={values} problems={problems} />
        {calls.length > 0 && (
          <Select
            name="call"
            label={t('volunteering.hours.form.call')}
            value={text('call')}
            empty={t('volunteering.hours.form.no-call')}
            options={calls}
            optional={t('kit.form.optional')}
          />
        )}
        {isHost && (
          <Tick
            name="paper"
            value="on"
            label={t('volunteering.hours.form.paper')}
            hint={t('volunteering.hours.form.paper-hint')}
            checked={Boolean(values.paper)}
          />
        )}
        <Button>{t('volunteering.hours.save')}</Button>
      </form>
    </section>
  )
}
