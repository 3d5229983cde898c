import type { OffsetFromEnd, Rule } from '#core/compliance/rule';
import type { Fact, FactMaker } from './fact';
import { endingWords } from './sentence';

export const offsetWords = ({ say }: FactMaker, { months, day, days }: OffsetFromEnd) =>
  say.offset(months, day, days ?? 0);

/** Renewal, cycle, the dates that hang on its end, and what a shorter first cycle owes. */
export function cycleFacts(maker: FactMaker): Fact[] {
  const { rule, say, cited, credits } = maker;
  const words = say.cycle;
  const { cycle, filing, proration } = rule;
  const facts = [
    cited('renewal', words.renewal, words.modes[rule.renewal.mode], rule.renewal),
    cited('cycle', words.cycle, `${say.length(cycle.months)}, ${endingWords(rule, maker)}`, cycle, {
      lines: anchorLines(maker, cycle.anchor),
    }),
  ];
  if (cycle.earnUntil) {
    facts.push(
      cited('cycle.earnUntil', words.earnUntil, offsetWords(maker, cycle.earnUntil), cycle.earnUntil),
    );
  }
  if (filing?.opens) facts.push(cited('filing.opens', words.opens, offsetWords(maker, filing.opens), filing));
  if (filing?.closes)
    facts.push(cited('filing.closes', words.closes, offsetWords(maker, filing.closes), filing));
  if (filing && !filing.opens && !filing.closes) {
    facts.push(cited('filing', words.filing, words.notSaid, filing));
  }
  if (rule.nothingBeforeIssue) {
    facts.push(
      cited('nothingBeforeIssue', words.beforeIssue, words.beforeIssueSays, rule.nothingBeforeIssue),
    );
  }
  if (proration) {
    facts.push(
      cited('proration', words.proration, words.prorations[proration.policy], proration, {
        lines: (proration.table ?? []).map((row) => words.prorationRow(row.monthsLeft, credits(row.credits))),
      }),
    );
  }
  return facts;
}

function anchorLines({ say }: FactMaker, anchor: Rule['cycle']['anchor']): (string | null)[] {
  const words = say.cycle;
  switch (anchor.kind) {
    case 'birth-month':
      return [words.firstStart[anchor.firstStart]];
    case 'birthday':
      return [words.startsAt[anchor.startsAt], anchor.parity === 'issue-year' ? words.sameParity : null];
    case 'birth-month-table':
      return [
        ...anchor.table.map(({ birthMonths, endMonth }) =>
          words.tableBirth(say.months(birthMonths.map(say.monthName)), say.monthName(endMonth)),
        ),
        anchor.parity === 'issue-year' ? words.sameParity : null,
      ];
    case 'issue-month-table':
      return anchor.table.map(({ issueMonths, endMonth, yearsLater }) =>
        words.tableIssue(say.months(issueMonths.map(say.monthName)), say.monthName(endMonth), yearsLater),
      );
    case 'calendar-year':
      return [words.firstYears(anchor.firstYears)];
    default:
      return [];
  }
}
