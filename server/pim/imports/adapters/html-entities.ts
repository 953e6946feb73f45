/** Named characters of HTML that shops write into XML although XML does not know them. */
export const htmlEntities: Record<string, string> = {
  nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', shy: '\u00ad', mdash: '—', ndash: '–', laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’',
  sbquo: '‚', hellip: '…', bull: '•', middot: '·', deg: '°', times: '×', plusmn: '±', frac12: '½', frac14: '¼', frac34: '¾', sup2: '²', sup3: '³', copy: '©', reg: '®', trade: '™', euro: '€',
  pound: '£', cent: '¢', sect: '§', para: '¶', micro: 'µ', Oslash: 'Ø', oslash: 'ø', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', agrave: 'à',
  ccedil: 'ç', ntilde: 'ñ', iexcl: '¡', larr: '←', rarr: '→', le: '≤', ge: '≥', asymp: '≈', infin: '∞', Omega: 'Ω', permil: '‰', numero: '№', prime: '′', Prime: '″', check: '✓', hearts: '♥', minus: '−',
};
