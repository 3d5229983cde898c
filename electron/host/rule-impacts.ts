import { parseRule } from '#core/compliance/parse-rule';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import type { ParsedInput } from '#core/contract/index';
import type { RuleImpact } from '#core/contract/rules';
import { listCredentials, listCredentialsOfRule } from '#db/credentials';
import type { HandlerContext } from './handler';
import { credentialOf, personOf } from './records';
import { standingsOf } from './standings';

/**
 * The credentials that a rule is tried out on. Of a person those that go by a rule of its id, or all where none does: a rule
 * that is being written has an id of its own, and is tried on what there is.
 */
function chosenCredentials(
  context: HandlerContext,
  input: ParsedInput<'rules.tryOut'>,
  rule: Rule,
): Credential[] {
  const { db } = context.store;
  if (input.credentialId !== undefined) return [credentialOf(context, input.credentialId)];
  const isInForce = ({ archivedAt }: Credential) => archivedAt === undefined;
  if (input.personId === undefined) return listCredentialsOfRule(db, rule.id).filter(isInForce);
  personOf(context, input.personId);
  const all = listCredentials(db, input.personId).filter(isInForce);
  const goingByIt = all.filter(({ ruleId }) => ruleId === rule.id);
  return goingByIt.length > 0 ? goingByIt : all;
}

const shortForm = (standing: Standing): RuleImpact['after'] => {
  const { state, decision, unit, required, counted, remaining, needs, cycle } = standing;
  return { state, decision, unit, required, counted, remaining, needs, cycle };
};

/** What a rule text would make of credentials, each by itself: everything else stays as it is. Nothing is stored. */
export function tryOutRule(context: HandlerContext, input: ParsedInput<'rules.tryOut'>): RuleImpact[] {
  const rule = parseRule(input.text);
  return chosenCredentials(context, input, rule).map((credential) => {
    const { id, personId, title, requirement, ...rest } = credential;
    const standings = standingsOf(context, personId);
    const asksForSomething = context.rules.of(credential) !== null || requirement !== undefined;
    const tried: Credential = { ...rest, id, personId, title, ruleId: rule.id, ruleVersion: rule.version };
    const after = standings.of(tried, {
      ruleOf: (each) => (each.id === id ? rule : context.rules.of(each)),
    });
    return {
      credentialId: id,
      personId,
      title,
      before: asksForSomething ? shortForm(standings.of(credential)) : null,
      after: shortForm(after),
    };
  });
}
