import { createHash } from 'node:crypto';
import { checkRule, loadRule } from '#core/compliance/load-rule';
import { AppError } from '#core/contract/errors';
import { countCredentialsByRule } from '#db/credentials';
import { deleteImportedRule, saveImportedRule } from '#db/rules';
import { changeAbout } from './change-labels';
import type { Handlers, ProceduresOf } from './handler';
import { found, ruleOf } from './records';
import { tryOutRule } from './rule-impacts';
import { summaryOf } from './rule-summaries';
import { replaceInCycles } from './rule-versions';

export const rulesHandlers: Handlers<ProceduresOf<'rules'>> = {
  'rules.list': (_, { rules }) => rules.list(),

  'rules.summaries': (_, { rules, store, today }) => {
    const usedBy = countCredentialsByRule(store.db);
    return rules
      .list()
      .map((rule) =>
        summaryOf(rule, {
          origin: rules.isBundled(rule.id) ? 'bundled' : 'imported',
          usedBy: usedBy.get(rule.id) ?? 0,
          today: today(),
        }),
      )
      .sort(
        (a, b) => a.issuer.name.localeCompare(b.issuer.name, 'en') || a.title.localeCompare(b.title, 'en'),
      );
  },

  'rules.problems': (_, { rules }) => rules.problems(),

  'rules.get': (input, context) => {
    const { id, version } = input;
    if (version === undefined) return ruleOf(context, id);
    const rule = context.rules.findVersion(id, version);
    return found(rule, 'This version of the rule', 'rule-version-not-found', id);
  },

  'rules.check': (input) => checkRule(input.text),

  'rules.tryOut': (input, context) => tryOutRule(context, input),

  'rules.import': (input, context) => {
    const { store, rules } = context;
    const rule = loadRule(input.text);
    if (rules.isBundled(rule.id)) {
      throw new AppError(
        'conflict',
        'A rule with this id ships with Pathbook. Give the file another id to use it beside that one.',
        { key: 'rule-is-bundled', id: rule.id },
      );
    }
    const replaced = rules.find(rule.id);
    const keepRunning = input.keepRunning === true;
    if (keepRunning && replaced?.version === rule.version) {
      throw new AppError(
        'invalid-input',
        `Both rules are version ${rule.version}: running cycles cannot stay with the one they have. Raise the version.`,
        { key: 'rule-version-not-raised', version: rule.version },
      );
    }
    return store.change(changeAbout('rule-imported', { title: rule.title }), () => {
      replaceInCycles(context, replaced, rule, keepRunning);
      saveImportedRule(store.db, rule, store.now());
      return rule;
    });
  },

  'rules.export': (input, context) => {
    const rule = ruleOf(context, input.id);
    const text = context.rules.textOf(rule);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { filename: `${rule.id}.json`, text, sha256 };
  },

  'rules.remove': (input, context) => {
    const { store, rules } = context;
    const { id } = input;
    if (rules.isBundled(id)) {
      throw new AppError('conflict', 'This rule ships with Pathbook and stays.', { key: 'rule-ships', id });
    }
    const title = found(rules.importedTitle(id), 'This rule', 'rule-not-found', id);
    const usedBy = countCredentialsByRule(store.db).get(id) ?? 0;
    if (usedBy > 0) {
      throw new AppError('conflict', 'A credential goes by this rule, so it cannot be removed.', {
        key: 'rule-in-use',
        id,
        usedBy,
      });
    }
    return store.change(changeAbout('rule-removed', { title }), () => {
      deleteImportedRule(store.db, id);
      return { id };
    });
  },
};
