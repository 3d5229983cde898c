import type { Guide } from '#core/guides/guide';
import { compareListsBy, type ListComparison, type Sameness, sameText } from './compare-lists';
import { wordsOf } from './word-likeness';

type Credential = NonNullable<Guide['credentials']>[number];

/** A credential as it is told apart: who gives it, and the letters that stand for it (an entry may name several). */
type Known = { issuer: string; codes: ReadonlySet<string> };

const lastBracket = /\(([A-Z][A-Za-z.&/ -]{1,60})\)\s*$/;

/** The runs of capitals in a title, its issuer's aside: `RDCS`, `R.T.` (as `RT`). */
function codesOf(title: string): Set<string> {
  const name = title.replace(lastBracket, ' ');
  const codes = name.match(/(?<![A-Za-z])[A-Z](?:\.?[A-Z]){1,7}(?![a-z])/g) ?? [];
  return new Set(codes.map((code) => code.replaceAll('.', '')));
}

/**
 * Compares the credentials of two guides by their titles. Two entries are of one credential with equal words, or from
 * one issuer (by the bracket behind the title, else by the field) with one of their letters in common: `MLT (ASCP)` and
 * `MLT (AMT)` are two.
 */
export function compareCredentials(one: readonly Credential[], other: readonly Credential[]): ListComparison {
  const issuers = new Map([...one, ...other].map(({ title, issuer }) => [title, issuer ?? '']));
  const sameness: Sameness<Known> = {
    names: [(title) => wordsOf(title).join(' ') || title],
    read: (title) => ({
      issuer: wordsOf(lastBracket.exec(title)?.[1] ?? issuers.get(title) ?? '').join(' '),
      codes: codesOf(title),
    }),
    score: (left, right) => {
      if (left.issuer !== right.issuer) return 0;
      const shared = [...left.codes].filter((code) => right.codes.has(code)).length;
      const all = new Set([...left.codes, ...right.codes]).size;
      return shared === 0 ? 0 : sameText + ((1 - sameText) * shared) / all;
    },
  };
  const titles = (of: readonly Credential[]) => of.map(({ title }) => title);
  return compareListsBy(titles(one), titles(other), sameness);
}
