// What people paste, and what others send to see what happens. Data of the tests.

export const hostile = [
  'NUL\u0000 bell\u0007 escape\u001b delete\u007f C1\u0085',
  'half \ud83d and half \udc4d of a pair',
  'emoji 👍🏽 👨‍👩‍👧‍👦 🇵🇱 1️⃣ ❤️',
  'noncharacters \ufffe \uffff \u{1ffff}',
  'backwards \u202eabc\u202c \u2067x\u2069',
  'zero\u200bwidth\ufeff soft\u00adhyphen',
  '<script>alert("1")</script> & </style> ]]> <!-- {{x}} {{{y}}}',
  '=1+1',
  'combining z\u0307o\u0301ł\u0327 é',
  'עברית العربية 漢字 ไทย ﷽',
  `${'bardzodługiesłowo'.repeat(120)}`,
  'CR\rLF\nCRLF\r\ntab\tLS\u2028PS\u2029end',
  '',
  ' ',
] as const
