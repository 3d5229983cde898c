import { parseRule } from '#core/compliance/parse-rule';
import type { Rule } from '#core/compliance/rule';
import { findImportedRule, listImportedRules } from '#db/rules';
import type { Db } from '#db/statements';
import { readResourceFiles } from './resources';

/** Every rule that can be chosen: those that ship with Pathbook, and those imported into the workbook. */
export type RuleBook = {
  list(): Rule[];
  find(id: string): Rule | undefined;
  isBundled(id: string): boolean;
};

export type BundledRules = ReadonlyMap<string, Rule>;

/** Reads the rules that ship. A file that cannot be read is a fault of ours: it is logged and left out. */
export function readBundledRules(
  resourcesDir: string,
  log: (message: string, error?: unknown) => void,
): BundledRules {
  const rules = new Map<string, Rule>();
  for (const file of readResourceFiles(resourcesDir, 'rules')) {
    try {
      const rule = parseRule(file.text);
      rules.set(rule.id, rule);
    } catch (error) {
      log(`the rule ${file.path} cannot be read`, error);
    }
  }
  return rules;
}

/** The rules for one open workbook. A rule that ships goes before an imported one that has its id. */
export function createRuleBook(bundled: () => BundledRules, db: Db): RuleBook {
  return {
    list() {
      const imported = listImportedRules(db).filter((rule) => !bundled().has(rule.id));
      return [...bundled().values(), ...imported].sort((a, b) => a.title.localeCompare(b.title, 'en'));
    },
    find: (id) => bundled().get(id) ?? findImportedRule(db, id),
    isBundled: (id) => bundled().has(id),
  };
}
