import type { Part } from '#kit/house.ts'
import { paths } from '../paths.ts'
import { roomFeatures } from '../places/accessibility.ts'
import { accessForm } from '../places/forms.ts'
import { endForm, pictureForm, roomForm } from './forms.ts'
import { venues } from './rooms.ts'
import { roomRoutes } from './routes.tsx'

export const rooms: Part = {
  routes: roomRoutes,
  venues,
  forms: {
    [paths.newRoom.pattern]: roomForm,
    [paths.roomEdit.pattern]: roomForm,
    [paths.roomAccess.pattern]: accessForm(roomFeatures),
    [paths.roomPicture.pattern]: pictureForm,
    [paths.roomEnd.pattern]: endForm,
  },
}
