import type { GuideFacts, ImportNotice, Understood } from '#core/guides/guide';
import { importNotice, type NoticeFacts, type NoticeKey } from './import-notices';
import type { Line } from './lines';
import type { NumberConvention } from './number-convention';

/** What an import has gathered so far: facts, and the notes that become its report. */
export type Draft = {
  facts: GuideFacts;
  understood: Understood[];
  notices: ImportNotice[];
  /** How many notices more there were than are kept. */
  uncounted: number;
  /** Lines without a place, in whatever order they were found. */
  unplaced: Line[];
  /** Every place that gave the same fact, to say where they disagree. */
  growths: Told[];
  medians: Told[];
  currencies: Set<string>;
  /** The currency that the salary heading names. */
  pageCurrency: string | undefined;
  /** How the text writes its numbers, where it shows that. */
  convention?: NumberConvention;
};

/** A figure as one place of the page gives it, and which place that is. */
export type Told = { value: number; where: string };

/** The draft that an import begins with. `pageCurrency` is an ISO 4217 code. */
export function emptyDraft(pageCurrency: string | undefined): Draft {
  return {
    facts: { salaryBands: [] },
    understood: [],
    notices: [],
    uncounted: 0,
    unplaced: [],
    growths: [],
    medians: [],
    currencies: new Set(),
    pageCurrency,
  };
}

/** Notes that a field took `value` from `line`. */
export function understand(draft: Draft, field: string, value: string, line: Line): void {
  draft.understood.push({ field, value, line: line.no });
}

/** A page that goes wrong on every line needs no sentence for each. */
const mostNotices = 100;

/** Says something about the text, or about one line of it. Beyond a hundred notices they are only counted. */
export function note<Key extends NoticeKey>(
  draft: Draft,
  key: Key,
  facts: NoticeFacts<Key>,
  line?: Line,
): void {
  if (draft.notices.length < mostNotices) draft.notices.push(importNotice(key, facts, line?.no));
  else draft.uncounted += 1;
}

/** Notes a line that no field could take. Say why with `note` beside it, where that helps. */
export function leaveOver(draft: Draft, line: Line): void {
  draft.unplaced.push(line);
}
