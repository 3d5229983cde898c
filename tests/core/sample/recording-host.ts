import { readFileSync } from 'node:fs';
import { contract, type ProcedureName } from '#core/contract/index';
import { guideSchema } from '#core/guides/guide';
import { type Call, samplePersonName } from '#core/sample/play-sample';

/** The guide that the sample's person works with, as it ships. */
export const bundledGuide = guideSchema.parse(
  JSON.parse(readFileSync('resources/guides/healthcare-technician.json', 'utf8')),
);

const at = '2026-01-02T03:04:05Z';

/** What a credential has before anybody says more about it. */
const bare = {
  pastCycles: [],
  holds: [],
  lists: {},
  answers: {},
  confirmations: {},
  events: [],
  leadTimes: {},
  notes: '',
};

export type Recorded = { name: ProcedureName; input: Record<string, unknown> };

/** A host that checks every input against the contract, remembers it, and answers with a record made from it. */
export function recordingHost(): { calls: Recorded[]; call: Call } {
  const calls: Recorded[] = [];
  const stamps = { createdAt: at, updatedAt: at };
  const answers: Partial<Record<ProcedureName, (input: Record<string, unknown>, id: string) => unknown>> = {
    'people.create': (input, id) => ({ ...input, id, ...stamps }),
    'people.update': (input) => ({ kind: 'self', displayName: samplePersonName, ...input, ...stamps }),
    'settings.set': (input) => ({
      mode: null,
      counsellorName: null,
      currentPersonId: null,
      theme: 'system',
      locale: null,
      textSize: 100,
      readingSize: 100,
      lastRoute: null,
      lastScroll: 0,
      shortcuts: {},
      ...input,
    }),
    'credentials.create': (input, id) => ({
      title: 'From a rule',
      cycle: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
      cycleBasis: 'given',
      ...bare,
      ...input,
      id,
      ...stamps,
    }),
    'credentials.renew': (input) => ({
      id: input.credentialId,
      personId: 'id-1',
      title: 'Renewed',
      cycle: input.cycle ?? { startsOn: '2026-01-01', endsOn: '2026-12-31' },
      cycleBasis: 'given',
      ...bare,
      ...stamps,
    }),
    'credentials.addStep': (input, id) => ({
      kind: 'other',
      isOwn: true,
      note: '',
      sources: [],
      title: input.title,
      id,
    }),
    'activities.create': (input, id) => ({
      categories: [],
      parts: [],
      isPlanned: false,
      notes: '',
      ...input,
      id,
      evidenceIds: [],
      ...stamps,
    }),
    'evidence.add': (input, id) => ({
      id,
      personId: input.personId,
      filename: input.filename,
      mediaType: input.mediaType,
      sizeBytes: 1,
      sha256: id,
      addedAt: at,
      links: [],
    }),
    'guides.get': () => bundledGuide,
    'marks.create': (input, id) => ({
      id,
      personId: input.personId,
      guideId: input.guideId,
      guideTitle: bundledGuide.title,
      kind: input.kind,
      anchor: {
        sectionId: input.sectionId,
        heading: '',
        quote: input.quote ?? '',
        before: '',
        after: '',
        sectionHash: '',
      },
      text: input.text ?? '',
      place: { state: 'there' },
      ...stamps,
    }),
    'rungs.set': (input) => ({ years: null, ...input, isThere: true, chosenAt: at }),
    'pay.create': (input, id) => ({ label: '', ...input, id, perYear: 1, ...stamps }),
    'portfolio.addEntry': (input, id) => ({ text: '', ...input, id, ...stamps }),
    'portfolio.setItem': (input) => ({
      personId: input.personId,
      guide: { id: 'g', title: 'g' },
      items: [],
      entries: [],
      otherTips: [],
      completeness: { percent: 0, missing: 0, started: 0, usable: 0, strong: 0, next: null },
    }),
  };
  const call: Call = async (name, input) => {
    const parsed = contract[name].input.parse(input) as Record<string, unknown>;
    calls.push({ name, input: parsed });
    const answer = answers[name];
    if (answer === undefined) throw new Error(`the sample may not call ${name}`);
    // The schema of this very procedure vouches for the type; TypeScript cannot follow `name` that far.
    return contract[name].output.parse(answer(parsed, `id-${calls.length}`)) as never;
  };
  return { calls, call };
}
