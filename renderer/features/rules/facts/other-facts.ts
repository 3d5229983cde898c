import { offsetWords } from './cycle-facts';
import { type Fact, type FactMaker, spanWords } from './fact';

/** Units, minutes, rounding, repeats, attendance. */
export function countingFacts(maker: FactMaker): Fact[] {
  const { rule, say, format, credits, category, cited, plain } = maker;
  const words = say.counting;
  const facts = rule.units.map((unit, at) => {
    const { worth, aliases, sources, confidence } = unit;
    const says = worth === 0 ? words.worthNothing : words.worth(credits(worth));
    const lines = [
      aliases?.length ? words.alias(aliases.join(', ')) : null,
      unit.category === undefined ? null : words.unitCategory(category(unit.category)),
    ];
    const name = words.unit(unit.unit);
    return sources === undefined || confidence === undefined
      ? plain(`units.${at}`, name, says, lines, unit.note)
      : cited(`units.${at}`, name, says, { note: unit.note, sources, confidence }, { lines });
  });
  const { minutes, rounding } = rule;
  if (minutes) {
    const { method, reading } = minutes;
    const steps =
      method.kind === 'steps'
        ? method.steps.map((step) => words.step(step.minutes, credits(step.credits)))
        : [words.rate(format.number(method.minutesPerCredit), format.number(method.roundDownTo))];
    facts.push(
      cited('minutes', words.minutes, steps[0] ?? '', minutes, {
        lines: [
          ...steps.slice(1),
          method.kind === 'steps' ? words.rest[method.rest] : null,
          reading
            ? words.reading(format.number(reading.factor), format.number(reading.minutesPerQuestion))
            : null,
        ],
      }),
    );
  }
  if (rounding) {
    facts.push(cited('rounding', words.rounding, words.roundingSays(format.number(rounding.step)), rounding));
  }
  rule.repeats.forEach((repeat, at) => {
    const name = repeat.formats?.length ? words.repeatsFor(repeat.formats.join(', ')) : words.repeats;
    facts.push(cited(`repeats.${at}`, name, words.repeatWords[repeat.counts], repeat));
  });
  rule.attendance?.forEach((attendance, at) => {
    facts.push(
      cited(`attendance.${at}`, words.attendance, words.attendanceWords[attendance.partial], attendance, {
        lines: [spanWords(maker, attendance)],
      }),
    );
  });
  return facts;
}

export function lateFacts(maker: FactMaker): Fact[] {
  const { rule, say, profile, cited } = maker;
  const words = say.late;
  return (rule.late ?? []).map((phase) =>
    cited(
      `late.${phase.id}`,
      phase.title,
      `${words.kinds[phase.kind]}, ${phase.until ? words.until(offsetWords(maker, phase.until)) : words.openEnd}`,
      phase,
      {
        lines: [
          `${words.credits[phase.credits].charAt(0).toLocaleUpperCase()}${words.credits[phase.credits].slice(1)}.`,
          phase.profile === undefined ? null : words.profile(profile(phase.profile)),
        ],
      },
    ),
  );
}

export function feeFacts({ rule, say, format, cited }: FactMaker): Fact[] {
  return (rule.fees ?? []).map((fee) =>
    cited(
      `fees.${fee.id}`,
      fee.title,
      `${money(format, fee.amount, fee.currency)}, ${say.fees.when[fee.when]}`,
      fee,
      { lines: [fee.days ? say.fees.days(fee.days.from, fee.days.to ?? null) : null] },
    ),
  );
}

/** Fees have cents at times; whole amounts go without. */
function money(format: FactMaker['format'], amount: number, currency: string): string {
  return Number.isInteger(amount) ? format.money(amount, currency) : `${format.number(amount)} ${currency}`;
}

export function stepFacts({ rule, say, option, cited, format }: FactMaker): Fact[] {
  return (rule.steps ?? []).map((step, at) => {
    const fee = rule.fees?.find(({ id }) => id === step.fee);
    return cited(
      `steps.${step.id}`,
      `${at + 1}. ${step.title}`,
      step.detail ?? say.stepKinds[step.kind],
      step,
      {
        lines: [
          fee ? `${fee.title}: ${money(format, fee.amount, fee.currency)}` : null,
          step.onlyIf === undefined ? null : say.asked.onlyIf(option(step.onlyIf)),
        ],
      },
    );
  });
}

export function leadTimeFacts({ rule, say, cited }: FactMaker): Fact[] {
  return (rule.leadTimes ?? []).map((lead, at) =>
    cited(`leadTimes.${at}`, say.leadSteps[lead.step], say.days(lead.days), lead),
  );
}

export function carryOverFacts({
  rule: { carryOver },
  say,
  credits,
  category,
  joined,
  cited,
}: FactMaker): Fact[] {
  const words = say.carryOver;
  const most = carryOver.max === undefined ? '' : `, ${words.max(credits(carryOver.max))}`;
  return [
    cited('carryOver', words.name, `${words.policies[carryOver.policy]}${most}`, carryOver, {
      lines: [carryOver.excluded?.length ? words.excluded(joined(carryOver.excluded.map(category))) : null],
    }),
  ];
}

export function evidenceFacts({ rule: { evidence }, say, cited, plain }: FactMaker): Fact[] {
  const words = say.evidence;
  const { retention } = evidence;
  return [
    cited('evidence', words.name, words.needed[evidence.needed], evidence),
    retention === 'unclear'
      ? plain('evidence.retention', words.retention, words.retentionOpen)
      : cited('evidence.retention', words.retention, words.years(retention.years, retention.from), retention),
  ];
}

/** `nameOf` turns the id of another rule into its title where it is known. */
export function otherFacts(
  { rule, say, category, condition, joined, cited }: FactMaker,
  nameOf: (ruleId: string) => string,
): Fact[] {
  const words = say.others;
  const facts: Fact[] = [];
  const { crossCredential: cross } = rule;
  if (cross) {
    facts.push(
      cited('crossCredential', words.cross, words.policies[cross.policy], cross, {
        lines: [cross.with?.length ? words.with(joined(cross.with.map(nameOf))) : words.allOfIssuer],
      }),
    );
  }
  rule.deemed?.forEach((deemed, at) => {
    const named = (id: string) =>
      rule.conditions?.some((one) => one.id === id) ? condition(id) : category(id);
    facts.push(
      cited(`deemed.${at}`, words.deemed, words.deemedBy(joined(deemed.by.map(nameOf))), deemed, {
        lines: [deemed.except?.length ? words.except(joined(deemed.except.map(named))) : null],
      }),
    );
  });
  return facts;
}

export function aboutFacts({ rule, say, text, format, plain }: FactMaker): Fact[] {
  const words = say.about;
  return [
    plain('issuer', words.issuer, rule.issuer.name),
    ...(rule.appliesTo.length === 0 ? [] : [plain('appliesTo', words.appliesTo, rule.appliesTo.join(', '))]),
    ...(rule.field === undefined ? [] : [plain('field', words.field, text.rules.fields[rule.field])]),
    plain('version', words.version, String(rule.version)),
    plain('checkedOn', words.checked, format.date(rule.checkedOn)),
    plain('asOf', words.asOf, rule.asOf),
  ];
}
