import type { Domain } from '#kit/domain.ts'
import { house } from '#kit/house.ts'
import { drafting } from './drafting/room.ts'
import { meetings } from './meetings/room.ts'
import { process } from './process/room.ts'
import { remarks } from './remarks/room.ts'
import { report } from './report/room.ts'
import { voices } from './voices/room.ts'

/** One room of the slice per link of the chain: process, meetings, voices, drafting, remarks, report. */
export const consultations: Domain = house('consultations', [process, meetings, voices, drafting, remarks, report])
