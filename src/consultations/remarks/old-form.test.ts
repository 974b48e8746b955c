import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { addUnit, makeVersion } from '#documents/index.ts'
import { town } from '#testing.ts'
import { consultations } from '../process/tables.ts'
import { formCode } from './form-code.ts'
import { paths } from './paths.ts'
import { consulted } from './samples.ts'
import { remarks } from './tables.ts'

describe('a form printed before the numbers moved', () => {
  it('means the paragraph its reader had before them, and the remark stands where that is now', () =>
    town(async (world) => {
      const { db, now, submit } = world
      const { consultation, document, maria, address, section } = await consulted(world)
      // A new first paragraph makes the old § 1 into § 2.
      const first = { id: crypto.randomUUID(), kind: 'section', heading: '', text: 'Słowniczek.' } as const
      await addUnit(db, maria, document.id, first, { parentId: null, position: 1 }, now())
      const { version } = await makeVersion(db, maria, document.id, { name: 'Nowy', public: true }, now())
      await db.update(consultations).set({ versionId: version!.id }).where(eq(consultations.id, consultation.id))

      const pile = (await submit(paths.batches.href(address), { client_id: crypto.randomUUID() })).headers.get(
        'location',
      )!
      const typed = (form_code?: string) => {
        const said = { client_id: crypto.randomUUID(), text: crypto.randomUUID(), citation: '§ 1' }
        return submit(`${pile.split('?')[0]}/uwagi`, { ...said, form_code })
      }
      assert.equal((await typed(formCode(consultation.id, 1))).status, 303)
      assert.equal((await typed(formCode(consultation.id, 3))).status, 303)
      const [old, fresh] = await db.select().from(remarks).orderBy(remarks.number)
      assert.deepEqual([old!.unitId, old!.citation], [section, '§ 2'])
      assert.deepEqual([fresh!.unitId, fresh!.citation], [first.id, '§ 1'])
    }))
})
