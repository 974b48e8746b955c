import { path } from '#kit/paths.ts'

export const paths = {
  account: path('/konto'),
  signIn: path('/konto/wejscie'),
  code: path('/konto/wejscie/kod'),
  signOut: path('/konto/wyjscie'),
}
