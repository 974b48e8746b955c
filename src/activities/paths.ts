import { path } from '#kit/paths.ts'

export const paths = {
  activities: path('/:community/wydarzenia'),
  feed: path('/:community/wydarzenia/kalendarz.ics'),
  newActivity: path('/:community/wydarzenia/nowe'),
  activity: path('/:community/wydarzenia/:activity'),
  edit: path('/:community/wydarzenia/:activity/zmiana'),
  event: path('/:community/wydarzenia/:activity/termin.ics'),
  dates: path('/:community/wydarzenia/:activity/terminy'),
  date: path('/:community/wydarzenia/:activity/terminy/:date'),
  schedules: path('/:community/wydarzenia/:activity/powtarzanie'),
  schedule: path('/:community/wydarzenia/:activity/powtarzanie/:schedule'),
  publication: path('/:community/wydarzenia/:activity/publikacja'),
  registration: path('/:community/wydarzenia/:activity/zapisy'),
  list: path('/:community/wydarzenia/:activity/lista'),
  entry: path('/:community/wydarzenia/:activity/lista/wpis'),
  listPaper: path('/:community/wydarzenia/:activity/lista/obecnosci.pdf'),
  listWithdrawal: path('/:community/wydarzenia/:activity/lista/:id/rezygnacja'),
  cancellation: path('/:community/wydarzenia/:activity/odwolanie'),
  restoration: path('/:community/wydarzenia/:activity/przywrocenie'),
  ticket: path('/:community/zapis/:token'),
  withdrawal: path('/:community/zapis/:token/rezygnacja'),
}
