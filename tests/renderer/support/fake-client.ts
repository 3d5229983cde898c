import { AppError } from '#core/contract/errors';
import {
  contract,
  type Input,
  type Output,
  type ParsedInput,
  type ProcedureName,
} from '#core/contract/index';
import type { Client } from '../../../renderer/app/api/client';
import { aPerson, aPortfolio, someAppInfo, someSettings } from './builders';

/** What a test's host answers; a value stands for "always this", a thrown error crosses as it does in the product. */
export type Answers = {
  [Name in ProcedureName]?: (input: ParsedInput<Name>) => Output<Name> | Promise<Output<Name>>;
};

export type FakeClient = Client & {
  /** Every call in order, with its input as it was sent. */
  readonly calls: { name: ProcedureName; input: unknown }[];
  /** The inputs of the calls of one procedure. */
  inputsOf<Name extends ProcedureName>(name: Name): Input<Name>[];
  /** Changes what is answered from now on. */
  answer(answers: Answers): void;
};

/** A workbook with one person and nothing in it; it keeps its settings and its people. */
function emptyWorkbook(): Answers {
  let settings = someSettings();
  let people = [aPerson()];
  return {
    'app.info': () => someAppInfo(),
    'settings.get': () => settings,
    'settings.set': (part) => {
      settings = { ...settings, ...part } as typeof settings;
      return settings;
    },
    'people.list': ({ includeArchived }) =>
      people.filter(({ archivedAt }) => includeArchived === true || archivedAt === undefined),
    'people.create': (draft) => {
      const person = aPerson({ ...draft, id: `person-${people.length + 1}` } as Parameters<
        typeof aPerson
      >[0]);
      people = [...people, person];
      return person;
    },
    'guides.list': () => [],
    'rules.list': () => [],
    'rules.summaries': () => [],
    'credentials.list': () => [],
    'credentials.checklist': () => ({ steps: [], fees: [] }),
    'activities.list': () => [],
    'activities.suggestions': () => ({ providers: [], titles: [], lastUnit: null }),
    'evidence.list': () => [],
    'portfolio.get': ({ personId }) => aPortfolio({ personId }),
    'search.everything': () => ({ hits: [] }),
    'history.list': () => [],
    'history.state': () => ({ undo: null, redo: null }),
    'history.undo': () => ({ entry: null }),
    'history.redo': () => ({ entry: null }),
    'backup.list': () => [],
  };
}

/**
 * A client without a host. Inputs and answers are checked against the contract, so that a test cannot pass on a shape
 * that the product would refuse. A procedure nobody answers rejects with `not-found`.
 */
export function fakeClient(answers: Answers = {}): FakeClient {
  let current: Answers = { ...emptyWorkbook(), ...answers };
  const calls: FakeClient['calls'] = [];
  return {
    shell: 'browser',
    calls,
    answer(more) {
      current = { ...current, ...more };
    },
    inputsOf<Name extends ProcedureName>(name: Name) {
      return calls.filter((call) => call.name === name).map((call) => call.input as Input<Name>);
    },
    async call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      calls.push({ name, input });
      const procedure = contract[name];
      const parsed = procedure.input.parse(input) as ParsedInput<Name>;
      const answer = current[name] as
        | ((parsed: ParsedInput<Name>) => Output<Name> | Promise<Output<Name>>)
        | undefined;
      if (answer === undefined) throw new AppError('not-found', `The test's host does not answer ${name}.`);
      return procedure.output.parse(await answer(parsed)) as Output<Name>;
    },
  };
}
