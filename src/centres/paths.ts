import { path } from '#kit/paths.ts'

export const paths = {
  centres: path('/:community/miejsca'),
  newCentre: path('/:community/miejsca/nowe'),
  centre: path('/:community/miejsca/:centre'),
  edit: path('/:community/miejsca/:centre/zmiana'),
  accessibility: path('/:community/miejsca/:centre/dostepnosc'),
  running: path('/:community/miejsca/:centre/prowadzenie'),
  hosts: path('/:community/miejsca/:centre/gospodarze'),
  hostEnd: path('/:community/miejsca/:centre/gospodarze/:id/koniec'),
  people: path('/:community/miejsca/:centre/osoby'),
  personEnd: path('/:community/miejsca/:centre/osoby/:id/koniec'),
  centreEnd: path('/:community/miejsca/:centre/zakonczenie'),

  newRoom: path('/:community/miejsca/:centre/nowa-sala'),
  room: path('/:community/miejsca/:centre/sale/:room'),
  roomEdit: path('/:community/miejsca/:centre/sale/:room/zmiana'),
  roomEnd: path('/:community/miejsca/:centre/sale/:room/wycofanie'),
  door: path('/:community/miejsca/:centre/sale/:room/drzwi'),
}
