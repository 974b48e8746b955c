import { path } from '#kit/paths.ts'

const room = '/:community/konsultacje/:consultation/spotkania'

export const paths = {
  meetings: path(`${room}`),
  newMeeting: path(`${room}/nowe`),
  meeting: path(`${room}/:meeting`),
  edit: path(`${room}/:meeting/zmiana`),
  session: path(`${room}/:meeting/sesje`),
  sessionReport: path(`${room}/:meeting/sesje/:id`),
  record: path(`${room}/:meeting/protokol`),
  table: path(`${room}/:meeting/protokol/:table`),
  copy: path(`${room}/:meeting/zapis`),
  circulation: path(`${room}/:meeting/zapis/obieg`),
  corrections: path(`${room}/:meeting/zapis/poprawki`),
  decision: path(`${room}/:meeting/zapis/poprawki/:id`),
  publication: path(`${room}/:meeting/zapis/publikacja`),
  copyFile: path(`${room}/:meeting/zapis/plik/:format`),
}
