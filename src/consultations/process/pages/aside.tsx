import { FollowButton } from '#kit/follow.tsx'
import { Facts } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { hrefs } from '../hrefs.ts'
import { paths } from '../paths.ts'
import type { ConsultationData } from './consultation.tsx'

type Props = Pick<ConsultationData, 'consultation' | 'totals' | 'mayPlan' | 'mayDraft'> & { view: View }

/** What else there is of a consultation: who runs it and on what basis, and the doors to its rooms. */
export function ConsultationAside({ view, consultation, totals, mayPlan, mayDraft }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const links = [
    ['meetings', hrefs.meetings(at)],
    ['voices', hrefs.voices(at)],
    ['proposals', hrefs.proposals(at)],
    ['gaps', hrefs.gaps(at)],
    ['remarks', hrefs.remarks(at)],
    ['publications', paths.evidence.href(at)],
    ['report', hrefs.report(at)],
    ['deeds', hrefs.deeds(at)],
  ] as const
  return (
    <>
      {(mayPlan || mayDraft) && (
        <nav class="flow" aria-label={t('consultations.desk')}>
          <h2>{t('consultations.desk')}</h2>
          <ul>
            {mayPlan && (
              <li>
                <a href={paths.plan.href(at)}>{t('consultations.plan.title')}</a>
              </li>
            )}
            {mayDraft && (
              <li>
                <a href={hrefs.desk(at)}>{t('consultations.desk.drafting')}</a>
              </li>
            )}
          </ul>
        </nav>
      )}
      <nav class="flow" aria-label={t('consultations.rooms')}>
        <h2>{t('consultations.rooms')}</h2>
        <ul>
          {links.map(([name, href]) => (
            <li>
              <a href={href}>{t(`consultations.rooms.${name}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {consultation.published && <FollowButton view={view} kind="consultation" id={consultation.id} />}
      <Facts
        facts={[
          totals.office && { term: t('consultations.office'), detail: totals.office },
          consultation.contact && { term: t('consultations.contact'), detail: consultation.contact },
          consultation.legalBasis && { term: t('consultations.basis'), detail: consultation.legalBasis },
        ]}
      />
    </>
  )
}
