/** What a rule file holds before it is checked: anything. */
type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/**
 * Turns a rule of format version 1 into the shape of version 2; anything else comes back untouched. Workbooks hold rules that
 * people imported, and those stay readable. It does not check: what was wrong in version 1 is wrong in version 2 as well, and a
 * field that neither knows is kept, so that `ruleSchema` refuses it.
 *
 * Facts that had no sources cite those of the total, as `unverified`. What version 1 called "not stated" is `unclear`.
 *
 * @param json the rule as JSON was read: any value
 */
export function upgradeRule(json: unknown): unknown {
  if (!isObject(json) || json.formatVersion !== 1) return json;
  const {
    renewal,
    cycle,
    renewalWindow,
    late,
    total,
    units,
    categories,
    repeats,
    carryOver,
    evidence,
    notes,
    nothingBeforeIssue,
    ...same
  } = json;
  const unsourced = { sources: isObject(total) ? total.sources : undefined, confidence: 'unverified' };
  const upgraded: Loose = {
    histories: [],
    ...same,
    formatVersion: 2,
    renewal: typeof renewal === 'string' ? { mode: renewal, ...unsourced } : renewal,
    cycle: withoutEmptyNote(cycle),
    filing: withoutEmptyNote(renewalWindow),
    late: late === undefined ? undefined : [latePhase(late)],
    total: totalOf(total),
    units: eachOf(units, (unit) => unitOf(unit, unsourced)),
    nothingBeforeIssue: nothingBeforeIssue === true ? unsourced : undefined,
    categories: eachOf(categories, withoutEmptyNote),
    repeats: eachOf(repeats, (policy) => repeatPolicy(policy, unsourced)),
    carryOver: carryOverOf(carryOver, unsourced),
    evidence: evidenceOf(evidence, unsourced),
    notes: Array.isArray(notes) ? notes.filter((note) => note !== '') : notes,
  };
  return Object.fromEntries(Object.entries(upgraded).filter(([, value]) => value !== undefined));
}

const eachOf = (list: unknown, change: (entry: unknown) => unknown): unknown =>
  Array.isArray(list) ? list.map(change) : list;

/** Version 1 allowed a note without words. */
function withoutEmptyNote(fact: unknown): unknown {
  if (!isObject(fact) || fact.note !== '') return fact;
  const { note: _empty, ...rest } = fact;
  return rest;
}

/** Version 1 gave no source for what a unit is worth. */
function unitOf(unit: unknown, unsourced: Loose): unknown {
  const named = withoutEmptyNote(unit);
  return isObject(named) && named.worth !== 1 ? { ...named, ...unsourced } : named;
}

function totalOf(total: unknown): unknown {
  if (!isObject(total)) return total;
  const { credits, ...rest } = total;
  return { asks: { kind: 'number', credits }, ...rest };
}

/** With a last day the credits could be made up until then, as ARRT's probation; without one the credential had lapsed. */
function latePhase(late: unknown): unknown {
  if (!isObject(late)) return late;
  const kind =
    late.until === undefined
      ? { kind: 'reinstatement', credits: 'refused' }
      : { kind: 'probation', credits: 'make-up' };
  return { id: 'late', ...kind, ...(withoutEmptyNote(late) as Loose) };
}

function repeatPolicy(policy: unknown, unsourced: Loose): unknown {
  if (!isObject(policy)) return policy;
  return Array.isArray(policy.sources) && policy.sources.length === 0 ? { ...policy, ...unsourced } : policy;
}

function carryOverOf(carryOver: unknown, unsourced: Loose): unknown {
  if (!isObject(carryOver)) return carryOver;
  const { allowed, ...rest } = withoutEmptyNote(carryOver) as Loose;
  const policies: Loose = { no: 'none', 'not-stated': 'unclear' };
  const policy = isText(allowed) && Object.hasOwn(policies, allowed) ? policies[allowed] : allowed;
  return { policy, ...rest, ...unsourced };
}

/** Version 1 told in words what an audit asks for and how long proof is kept; the words become the note. */
function evidenceOf(evidence: unknown, unsourced: Loose): unknown {
  if (!isObject(evidence)) return evidence;
  const { note, retention, ...rest } = evidence;
  const words = [note, retention].filter(isText);
  return {
    needed: 'not-stated',
    retention: 'unclear',
    ...rest,
    ...(words.length === 0 ? {} : { note: words.join(' ') }),
    ...unsourced,
  };
}
