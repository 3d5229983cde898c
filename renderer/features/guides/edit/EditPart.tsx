import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { EditableGuide } from '#core/guides/edit/edit-guide';
import type { EditProblem } from '#core/guides/edit/edit-problems';
import type { GuideFacts } from '#core/guides/guide';
import { useText } from '../../../i18n/use-text';
import { FactSources } from '../facts-form/FactSources';
import { FactsForm } from '../facts-form/FactsForm';
import { BasicsForm } from './BasicsForm';
import { CredentialsForm } from './CredentialsForm';
import type { Chosen, PartId } from './chosen';
import classes from './edit.module.css';
import type { SectionRow } from './outline-rows';
import { SectionForm } from './SectionForm';
import { SectionTools } from './SectionTools';
import { canBeMeant } from './sound';
import type { Edit, How } from './use-guide-draft';
import type { SectionActions } from './use-section-actions';

type EditPartProps = {
  guide: EditableGuide;
  chosen: Chosen;
  row: SectionRow | undefined;
  /** What is wrong or odd in what is chosen. */
  problems: readonly EditProblem[];
  nameOf: (row: SectionRow) => string;
  edit: Edit;
  actions: SectionActions;
  onChoose: (part: PartId) => void;
};

/** The form of what is chosen in the outline, under its name. */
export function EditPart({ guide, chosen, row, problems, nameOf, edit, actions, onChoose }: EditPartProps) {
  const words = useText().guides.edit;
  const setFacts = (facts: GuideFacts) => edit((draft) => ({ ...draft, facts }), howNow());
  if ('sectionId' in chosen) {
    if (row === undefined) return null;
    return (
      <Part name={nameOf(row)} tools={<SectionTools row={row} actions={actions} />} problems={problems}>
        <SectionForm
          key={chosen.sectionId}
          guide={guide}
          section={row.section}
          problems={problems}
          edit={edit}
          onChoose={onChoose}
        />
      </Part>
    );
  }
  const forms: Record<PartId, () => ReactNode> = {
    basics: () => <BasicsForm guide={guide} edit={edit} />,
    facts: () => <FactsForm facts={guide.facts} onChange={setFacts} />,
    'fact-sources': () => <FactSources facts={guide.facts} onChange={setFacts} />,
    credentials: () => <CredentialsForm guide={guide} edit={edit} />,
  };
  return (
    <Part
      key={chosen.part}
      name={words.parts[chosen.part]}
      hint={chosen.part === 'basics' ? undefined : words.hints[chosen.part]}
      problems={problems}
    >
      {forms[chosen.part]()}
    </Part>
  );
}

/** What is typed is stored when its field is left; what was chosen or pressed, at once. */
function howNow(): How {
  const { activeElement } = document;
  const isTyping =
    (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) &&
    !activeElement.readOnly;
  return isTyping ? 'typing' : 'done';
}

type PartProps = {
  name: string;
  hint?: string | undefined;
  tools?: ReactNode;
  problems: readonly EditProblem[];
  children: ReactNode;
};

function Part({ name, hint, tools, problems, children }: PartProps) {
  const words = useText().guides.edit;
  const odd = problems.filter(({ key }) => canBeMeant.has(key));
  return (
    <section aria-label={name}>
      <div className={classes.partHead}>
        <h2 className={classes.partName}>{name}</h2>
        {tools}
      </div>
      {hint === undefined ? null : <p className={classes.quiet}>{hint}</p>}
      {odd.length === 0 ? null : (
        <ul className={classes.odd} aria-label={words.worthALook}>
          {odd.map((problem) => (
            <li key={`${problem.key} ${problem.item ?? ''}`}>
              <IconInfoCircle size="1.125rem" aria-hidden />
              <span>{words.problems[problem.key](problem.facts)}</span>
            </li>
          ))}
        </ul>
      )}
      <div data-form>{children}</div>
    </section>
  );
}
