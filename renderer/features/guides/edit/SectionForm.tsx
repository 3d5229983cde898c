import { Anchor, Select, TextInput } from '@mantine/core';
import type { EditableGuide, EditableSection } from '#core/guides/edit/edit-guide';
import type { EditProblem } from '#core/guides/edit/edit-problems';
import { missingKinds, replaceSection } from '#core/guides/edit/edit-sections';
import { withSectionKind } from '#core/guides/edit/section-kind';
import { factLines } from '#core/guides/fact-lines';
import { sectionKinds } from '#core/guides/kinds';
import { useText } from '../../../i18n/use-text';
import type { PartId } from './chosen';
import classes from './edit.module.css';
import { ItemsForm } from './ItemsForm';
import { ProseField } from './ProseField';
import type { Edit, How } from './use-guide-draft';

type SectionFormProps = {
  guide: EditableGuide;
  section: EditableSection;
  problems: readonly EditProblem[];
  edit: Edit;
  onChoose: (part: PartId) => void;
};

/** The form of one section: its heading, what it is about, its text and its items. */
export function SectionForm({ guide, section, problems, edit, onChoose }: SectionFormProps) {
  const text = useText();
  const words = text.guides.edit;
  const { id, kind, heading } = section;
  // The draft may have gone on since this was drawn: only the section is replaced.
  const put = (part: Partial<EditableSection>, how: How) =>
    edit((draft) => {
      const current = draft.sections.find((one) => one.id === id);
      return current === undefined ? draft : replaceSection(draft, { ...current, ...part });
    }, how);
  const free = new Set(missingKinds(guide));
  const kinds = sectionKinds.filter((one) => one === kind || one === 'other' || free.has(one));
  return (
    <div className={classes.form}>
      <div className={classes.fields}>
        <TextInput
          className={classes.wide}
          label={words.heading}
          maxLength={300}
          value={heading}
          error={
            problems.some(({ key }) => key === 'section-heading-empty')
              ? words.problems['section-heading-empty']({})
              : null
          }
          onChange={({ currentTarget }) => put({ heading: currentTarget.value }, 'typing')}
        />
        <Select
          className={classes.wide}
          label={words.kind}
          description={words.kindHint}
          allowDeselect={false}
          data={kinds.map((one) => ({
            value: one,
            label: one === 'other' ? words.ownKind : text.guides.kinds[one],
          }))}
          value={kind}
          onChange={(value) => {
            const chosen = kinds.find((one) => one === value);
            if (chosen === undefined || chosen === kind) return;
            edit((draft) => {
              const current = draft.sections.find((one) => one.id === id);
              return current === undefined ? draft : replaceSection(draft, withSectionKind(current, chosen));
            }, 'done');
          }}
        />
      </div>
      <FromFacts guide={guide} section={section} onChoose={onChoose} />
      <ProseField
        key={id}
        prose={section.prose}
        isBesideItems={section.items.type !== 'none'}
        onChange={(prose) => put({ prose }, 'typing')}
      />
      <ItemsForm
        key={`${id} ${section.items.type}`}
        section={section}
        problems={problems}
        onChange={(items, how) => put({ items }, how)}
      />
    </div>
  );
}

type FromFactsProps = Pick<SectionFormProps, 'guide' | 'section' | 'onChoose'>;

/** What stands in a section of its own accord: the guide's summary, or its figures, and where these are written. */
function FromFacts({ guide, section, onChoose }: FromFactsProps) {
  const words = useText().guides.edit;
  const { kind } = section;
  if (guide.sections.find((one) => one.kind === kind) !== section) return null;
  const isSummary = kind === 'summary';
  if (!isSummary && kind !== 'salary' && kind !== 'job-outlook') return null;
  const lines = isSummary ? [guide.summary].filter((line) => line !== '') : factLines(guide.facts, kind);
  return (
    <div className={classes.given}>
      <p className={classes.quiet}>
        {isSummary ? words.fromSummary : words.fromFacts}{' '}
        <Anchor
          component="button"
          type="button"
          inherit
          onClick={() => onChoose(isSummary ? 'basics' : 'facts')}
        >
          {isSummary ? words.editSummary : words.editFacts}
        </Anchor>
      </p>
      {lines.length === 0 ? null : (
        <ul className={classes.givenLines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
