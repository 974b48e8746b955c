import { Courtyard } from '../pictures/courtyard.tsx'
import { Bench, CarpetBeater, Door, LetterBox, TableTalk } from '../pictures/things.tsx'
import type { Example } from './example.ts'

export const pictures: Example[] = [
  { name: 'courtyard', title: 'Podwórko', show: () => <Courtyard title="Podwórko między trzema domami" /> },
  { name: 'bench', title: 'Ławka', show: () => <Bench /> },
  { name: 'carpet-beater', title: 'Trzepak', show: () => <CarpetBeater /> },
  { name: 'door', title: 'Drzwi', show: () => <Door /> },
  { name: 'letter-box', title: 'Skrzynka', show: () => <LetterBox /> },
  { name: 'table-talk', title: 'Stół', show: () => <TableTalk /> },
]
