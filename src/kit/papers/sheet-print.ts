/**
 * How a workbook comes out of a printer: A4 lying, every column on the page, the titles on each sheet, pages counted.
 *
 * `names` are those of the sheets, as the workbook has them; `page` is the foot in the codes of Excel ("&P" is the page,
 * "&N" how many there are). ECMA-376 part 1, 18.2.6, 18.3.1.46, 18.3.1.63.
 */
export function sheetPrint(names: readonly string[], page: string) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string) =>
            xml
              .replace(/<worksheet[^>]*>/, (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
              .replace(/<pageSetup[^>]*\/>/, '')
              .replace(
                '</worksheet>',
                `${setup}<headerFooter><oddFooter>&amp;R${page}</oddFooter></headerFooter></worksheet>`,
              ),
        },
        'xl/workbook.xml': {
          transform: (xml: string) =>
            xml.replace(
              /<\/sheets>(<definedNames\/>)?/,
              () => `</sheets><definedNames>${names.map(titles).join('')}</definedNames>`,
            ),
        },
      },
    },
  }
}

const setup = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'

function titles(name: string, place: number): string {
  const quoted = `'${name.replaceAll("'", "''")}'!$1:$1`
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${escaped(quoted)}</definedName>`
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!)
}
