import { sql } from 'drizzle-orm'
import { officeNameSql } from '#communities/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Centre } from '../places/tables.ts'
import type { CostRow } from './content.ts'

/** What running the place cost in every year, and who pays. */
export function costsOf(db: Db, { id }: Centre, day: string): Promise<(CostRow & { year: number })[]> {
  return rowsOf(
    db.execute(sql`
      select k.id, k.year, k.what, coalesce(g.name, ${officeNameSql(sql`k.office_id`, day)}) as payer,
        case when k.organisation_id is null then 'municipality' else 'organisation' end as by,
        k.planned::float8 as planned, k.paid::float8 as paid
      from running_costs k left join organisations g on g.id = k.organisation_id
      where k.centre_id = ${id} order by k.year desc, k.organisation_id is not null, payer, k.what`),
  )
}
