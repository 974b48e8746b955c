import { path } from '#kit/paths.ts'

export const paths = {
  news: path('/:community/aktualnosci'),
  feed: path('/:community/aktualnosci/atom.xml'),
  newPost: path('/:community/aktualnosci/nowa'),
  post: path('/:community/aktualnosci/:post'),
  edit: path('/:community/aktualnosci/:post/edycja'),
  publication: path('/:community/aktualnosci/:post/publikacja'),
  withdrawal: path('/:community/aktualnosci/:post/wycofanie'),
  revisions: path('/:community/aktualnosci/:post/wersje'),
}
