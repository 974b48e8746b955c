import { accounts } from '#accounts/index.ts'
import { activities } from '#activities/index.ts'
import { centres } from '#centres/index.ts'
import { communities } from '#communities/index.ts'
import { consultations } from '#consultations/index.ts'
import { deadlines } from '#deadlines/index.ts'
import { documents } from '#documents/index.ts'
import { home } from '#home/index.ts'
import type { Domain } from '#kit/domain.ts'
import { news } from '#news/index.ts'
import { notifications } from '#notifications/index.ts'
import { organisations } from '#organisations/index.ts'
import { volunteering } from '#volunteering/index.ts'

/** The platform in the order of its menu. What is listed here is routed, searched, erased, and shown in "your data". */
export const platform: Domain[] = [
  home,
  accounts,
  communities,
  deadlines,
  organisations,
  consultations,
  activities,
  centres,
  volunteering,
  documents,
  news,
  notifications,
]
