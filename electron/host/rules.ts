import { parseRule } from '#core/compliance/parse-rule';
import { AppError } from '#core/contract/errors';
import { saveImportedRule } from '#db/rules';
import { changeAbout } from './change-labels';
import type { Handlers, ProceduresOf } from './handler';
import { ruleOf } from './records';

export const rulesHandlers: Handlers<ProceduresOf<'rules'>> = {
  'rules.list': (_, { rules }) => rules.list(),

  'rules.get': (input, context) => ruleOf(context, input.id),

  'rules.import': (input, { store, rules }) => {
    const rule = parseRule(input.text);
    if (rules.isBundled(rule.id)) {
      throw new AppError(
        'conflict',
        'A rule with this id ships with Pathbook. Give the file another id to use it beside that one.',
        { key: 'rule-is-bundled', id: rule.id },
      );
    }
    return store.change(changeAbout('rule-imported', { title: rule.title }), () => {
      saveImportedRule(store.db, rule, store.now());
      return rule;
    });
  },
};
