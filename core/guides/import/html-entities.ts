/** The names of U+00A0 to U+00FF, in their order. */
const latin1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'
).split(' ');

/** Names and characters in turn: mark-up, punctuation, arrows and signs that guide pages print. */
const others = (
  'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ hellip … lsaquo ‹ ' +
  'rsaquo › bull • minus − trade ™ euro € permil ‰ prime ′ Prime ″ dagger † Dagger ‡ ge ≥ le ≤ ne ≠ asymp ≈ equiv ≡ ' +
  'infin ∞ radic √ larr ← uarr ↑ rarr → darr ↓ harr ↔ check ✓ checkmark ✓ cross ✗ star ☆ starf ★ alpha α beta β ' +
  'gamma γ delta δ epsilon ε lambda λ mu μ pi π sigma σ tau τ omega ω Delta Δ Sigma Σ Omega Ω OElig Œ oelig œ ' +
  'Scaron Š scaron š Yuml Ÿ fnof ƒ hyphen ‐ dash ‐ horbar ― num # dollar $ percnt % ast * plus + comma , period . ' +
  'colon : semi ; quest ? excl ! commat @ lpar ( rpar ) lsqb [ rsqb ] lowbar _ vert | sol / bsol \\'
).split(' ');

const entities: ReadonlyMap<string, string> = new Map([
  ...latin1.map((name, i): [string, string] => [name, String.fromCodePoint(0xa0 + i)]),
  ...others.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, others[i + 1] ?? '']] : [])),
  ...['ensp', 'emsp', 'thinsp', 'numsp', 'hairsp', 'Tab', 'NewLine'].map((name): [string, string] => [
    name,
    ' ',
  ]),
  ...['zwnj', 'zwj', 'lrm', 'rlm'].map((name, i): [string, string] => [
    name,
    String.fromCodePoint(0x200c + i),
  ]),
]);

/** What a numeric reference to 80-9F means on the web: the Windows-1252 character. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes the character references of a piece of HTML text; one that is unknown or no character stays or is a blank. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]{1,10}));?/g,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return entities.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (code >= 0x80 && code <= 0x9f) return windows1252[code - 0x80] ?? whole;
      if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return ' ';
      return String.fromCodePoint(code);
    },
  );
}
