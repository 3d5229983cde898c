import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Rule } from '#core/compliance/rule';
import type { Credential } from '#core/contract/credentials';
import { findSnapshot } from '#db/rule-snapshots';
import { findImportedRule, listImportedRules } from '#db/rules';
import type { Db } from '#db/statements';
import { resourcePaths } from './resources';
import { keptRule, loadedRule, problemOf, type RuleProblem } from './rule-texts';

/** Every rule that can be chosen: those that ship with Pathbook, and those imported into the workbook. */
export type RuleBook = {
  /** By title. */
  list(): Rule[];
  find(id: string): Rule | undefined;
  /** A version of a rule: the newest, or one that a cycle of this workbook goes by. */
  findVersion(id: string, version: number): Rule | undefined;
  /** What a credential goes by: the version that its running cycle keeps, or the newest; null for one of the person's own. */
  of(credential: Pick<Credential, 'ruleId' | 'ruleVersion'>): Rule | null;
  isBundled(id: string): boolean;
  /** The title of an imported rule, whether it loads or not. */
  importedTitle(id: string): string | undefined;
  /** The files that do not load. */
  problems(): RuleProblem[];
  /** The rule's file: as it ships, or as an imported one is written. */
  textOf(rule: Rule): string;
};

/** The rules that ship: each file is read when it is first asked for, and not before. */
export type BundledRules = {
  ids(): string[];
  find(id: string): { rule: Rule; text: string } | RuleProblem | undefined;
};

/** The rules in the folder: `<id>.json` each. A file that does not load is a fault of ours: it is logged and left out. */
export function readBundledRules(
  resourcesDir: string,
  log: (message: string, error?: unknown) => void,
): BundledRules {
  const paths = new Map(
    resourcePaths(resourcesDir, 'rules').map((path) => [basename(path, '.json'), path] as const),
  );
  const known = new Map<string, { rule: Rule; text: string } | RuleProblem>();

  function read(id: string, path: string): { rule: Rule; text: string } | RuleProblem {
    const name = basename(path);
    try {
      const text = readFileSync(path, 'utf8');
      const outcome = loadedRule(text);
      if ('error' in outcome) throw outcome.error;
      if (outcome.rule.id !== id) throw new Error(`the rule in ${name} has the id “${outcome.rule.id}”`);
      return { rule: outcome.rule, text };
    } catch (error) {
      log(`the rule ${path} cannot be read`, error);
      return problemOf(name, error);
    }
  }

  return {
    ids: () => [...paths.keys()],
    find(id) {
      const path = paths.get(id);
      if (path === undefined) return undefined;
      let found = known.get(id);
      if (found === undefined) {
        found = read(id, path);
        known.set(id, found);
      }
      return found;
    },
  };
}

/** The rules for one open workbook. A rule that ships goes before an imported one that has its id. */
export function createRuleBook(bundled: () => BundledRules, db: Db): RuleBook {
  const isBundled = (id: string) => bundled().ids().includes(id);

  function shipped(id: string): { rule: Rule; text: string } | undefined {
    const found = bundled().find(id);
    return found !== undefined && 'rule' in found ? found : undefined;
  }

  function imported(id: string): Rule | undefined {
    const row = findImportedRule(db, id);
    const outcome = row === undefined ? undefined : loadedRule(row.content);
    return outcome !== undefined && 'rule' in outcome ? outcome.rule : undefined;
  }

  const find = (id: string) => shipped(id)?.rule ?? imported(id);

  function findVersion(id: string, version: number): Rule | undefined {
    const newest = find(id);
    if (newest?.version === version) return newest;
    const content = findSnapshot(db, id, version);
    const kept = content === undefined ? undefined : keptRule(content);
    return kept !== undefined && 'rule' in kept ? kept.rule : undefined;
  }

  return {
    list() {
      const shippedRules = bundled()
        .ids()
        .flatMap((id) => shipped(id)?.rule ?? []);
      const importedRules = listImportedRules(db)
        .filter(({ id }) => shipped(id) === undefined)
        .flatMap(({ content }) => {
          const outcome = loadedRule(content);
          return 'rule' in outcome ? [outcome.rule] : [];
        });
      return [...shippedRules, ...importedRules].sort((a, b) => a.title.localeCompare(b.title, 'en'));
    },
    find,
    findVersion,
    of({ ruleId, ruleVersion }) {
      if (ruleId === undefined) return null;
      const kept = ruleVersion === undefined ? undefined : findVersion(ruleId, ruleVersion);
      return kept ?? find(ruleId) ?? null;
    },
    isBundled,
    importedTitle: (id) => findImportedRule(db, id)?.title,
    problems() {
      const ofFiles = bundled()
        .ids()
        .flatMap((id) => {
          const found = bundled().find(id);
          return found !== undefined && 'issues' in found ? [found] : [];
        });
      const ofImports = listImportedRules(db).flatMap(({ title, content }) => {
        const outcome = loadedRule(content);
        return 'error' in outcome ? [problemOf(title, outcome.error)] : [];
      });
      return [...ofFiles, ...ofImports];
    },
    textOf: (rule) => {
      const file = shipped(rule.id);
      return file?.rule === rule ? file.text : `${JSON.stringify(rule, null, 2)}\n`;
    },
  };
}
