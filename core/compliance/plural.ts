/**
 * The English plural of an issuer's unit: "CE credits", "CEUs (ACI)". What stands in brackets says which unit it is and
 * stays as it is; a unit that ends in s, or in "(s)", has its plural already.
 */
export function pluralOf(unit: string): string {
  const [, word = unit, which = ''] = /^(.*?)(\s+\([^()]*\))$/.exec(unit) ?? [];
  return word === '' || /s$|\(s\)$/i.test(word) ? unit : `${word}s${which}`;
}

/** One of a unit that a person may have written in the plural: "hour" of "hours". */
export const singularOf = (unit: string): string => (/[^s]s$/.test(unit) ? unit.slice(0, -1) : unit);
