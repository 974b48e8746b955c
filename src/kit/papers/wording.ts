import type { Language } from './paper.ts'

/** The few words a rendering adds of its own. */
export const wording: Record<
  Language,
  { page: (page: number | string, of: number | string) => string; reference: string }
> = {
  pl: { page: (page, of) => `strona ${page} z ${of}`, reference: 'Znak sprawy:' },
  uk: { page: (page, of) => `сторінка ${page} з ${of}`, reference: 'Номер справи:' },
  en: { page: (page, of) => `page ${page} of ${of}`, reference: 'Our reference:' },
}

/** The language as word processors and PDF name it. */
export const locale: Record<Language, string> = { pl: 'pl-PL', uk: 'uk-UA', en: 'en-GB' }
