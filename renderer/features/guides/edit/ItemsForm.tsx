import { NumberInput, Textarea, TextInput } from '@mantine/core';
import type { EditableSection, SectionItems } from '#core/guides/edit-guide';
import type { EditProblem } from '#core/guides/edit-problems';
import { useText } from '../../../i18n/use-text';
import { Cards } from './Cards';
import classes from './edit.module.css';
import { TextRows } from './TextRows';
import type { How } from './use-guide-draft';

type ItemsFormProps = {
  section: EditableSection;
  problems: readonly EditProblem[];
  onChange: (items: SectionItems, how: How) => void;
};

type Of<Type extends SectionItems['type']> = Extract<SectionItems, { type: Type }>;
type FormProps<Type extends SectionItems['type']> = {
  items: Of<Type>;
  /** What is wrong with a field of the item at a place, by the keys of the problems that belong to it. */
  errorOf: (item: number, keys: readonly EditProblem['key'][]) => string | null;
  onChange: (items: SectionItems, how: How) => void;
};

/** What a section holds beside its text, in the form of its kind. */
export function ItemsForm({ section, problems, onChange }: ItemsFormProps) {
  const text = useText();
  const { items, kind } = section;
  const errorOf: FormProps<'tiers'>['errorOf'] = (item, keys) => {
    const found = problems.find((problem) => problem.item === item && keys.includes(problem.key));
    return found === undefined ? null : text.guides.edit.problems[found.key](found.facts);
  };
  const props = { errorOf, onChange };
  switch (items.type) {
    case 'none':
      return null;
    case 'list':
      return (
        <TextRows
          label={text.guides.kinds[kind]}
          items={items.list}
          onChange={(list, how) => onChange({ type: 'list', list }, how)}
        />
      );
    case 'tiers':
      return <TiersForm items={items} {...props} />;
    case 'day':
      return <DayForm items={items} {...props} />;
    case 'skill-groups':
      return <SkillGroupsForm items={items} {...props} />;
    case 'case-studies':
      return <CaseStudiesForm items={items} {...props} />;
    case 'questions':
      return <QuestionsForm items={items} {...props} />;
    case 'work-life':
      return <WorkLifeForm items={items} {...props} />;
  }
}

const areBlank = (...texts: readonly string[]) => texts.every((text) => text.trim() === '');
const yearsOf = (entered: number | string) => {
  const years = typeof entered === 'number' ? entered : Number.parseFloat(entered);
  return Number.isFinite(years) ? years : undefined;
};

type LineProps = {
  label: string;
  value: string;
  error?: string | null;
  onChange: (value: string) => void;
  isLong?: boolean;
};

/** A text field of a card. */
function Line({ label, value, error, onChange, isLong = false }: LineProps) {
  const shared = {
    label,
    value,
    error,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  };
  return isLong ? (
    <Textarea className={classes.wide} autosize minRows={2} maxLength={20_000} {...shared} />
  ) : (
    <TextInput className={classes.wide} maxLength={500} {...shared} />
  );
}

const numbers = {
  hideControls: true,
  allowNegative: false,
  decimalScale: 1,
  clampBehavior: 'none',
  max: 100,
  inputMode: 'decimal',
} as const;

function TiersForm({ items, errorOf, onChange }: FormProps<'tiers'>) {
  const words = useText().guides.edit;
  return (
    <Cards
      items={items.list}
      blank={(last) => ({ title: '', years: { min: last?.years.max ?? 0, max: null }, description: '' })}
      isBlank={({ title, description }) => areBlank(title, description)}
      nameOf={words.tier}
      addLabel={words.addTier}
      onChange={(list, how) => onChange({ type: 'tiers', list }, how)}
    >
      {(tier, set, at) => (
        <>
          <Line
            label={words.tierTitle}
            value={tier.title}
            error={errorOf(at, ['tier-title-empty'])}
            onChange={(title) => set({ ...tier, title })}
          />
          <NumberInput
            {...numbers}
            label={words.yearsFrom}
            value={tier.years.min}
            error={errorOf(at, ['tier-years-reversed', 'tier-years-negative'])}
            onChange={(entered) => set({ ...tier, years: { ...tier.years, min: yearsOf(entered) ?? 0 } })}
          />
          <NumberInput
            {...numbers}
            label={words.yearsTo}
            placeholder={words.open}
            value={tier.years.max ?? ''}
            onChange={(entered) => set({ ...tier, years: { ...tier.years, max: yearsOf(entered) ?? null } })}
          />
          <Line
            isLong
            label={words.description}
            value={tier.description}
            onChange={(description) => set({ ...tier, description })}
          />
        </>
      )}
    </Cards>
  );
}

function DayForm({ items, errorOf, onChange }: FormProps<'day'>) {
  const words = useText().guides.edit;
  return (
    <Cards
      items={items.list}
      blank={(last) => ({
        label: '',
        from: last?.to ?? '09:00',
        to: last?.to ?? '10:00',
        focus: '',
        tasks: [],
      })}
      isBlank={({ label, focus, tasks }) => areBlank(label, focus, ...tasks)}
      nameOf={words.dayBlock}
      addLabel={words.addDayBlock}
      onChange={(list, how) => onChange({ type: 'day', list }, how)}
    >
      {(block, set, at) => (
        <>
          <Line
            label={words.dayLabel}
            value={block.label}
            error={errorOf(at, ['day-label-empty'])}
            onChange={(label) => set({ ...block, label })}
          />
          <TextInput
            type="time"
            label={words.from}
            value={block.from}
            error={errorOf(at, ['day-time-invalid'])}
            onChange={({ currentTarget }) => set({ ...block, from: currentTarget.value })}
          />
          <TextInput
            type="time"
            label={words.to}
            value={block.to}
            onChange={({ currentTarget }) => set({ ...block, to: currentTarget.value })}
          />
          <Line label={words.focus} value={block.focus} onChange={(focus) => set({ ...block, focus })} />
          <div className={classes.wide}>
            <TextRows
              label={words.tasks}
              hasHint={at === 0}
              items={block.tasks}
              onChange={(tasks, how) => set({ ...block, tasks }, how)}
            />
          </div>
        </>
      )}
    </Cards>
  );
}

function SkillGroupsForm({ items, errorOf, onChange }: FormProps<'skill-groups'>) {
  const words = useText().guides.edit;
  return (
    <Cards
      items={items.list}
      blank={() => ({ group: '', description: '', skills: [] })}
      isBlank={({ group, description, skills }) => areBlank(group, description, ...skills)}
      nameOf={words.skillGroup}
      addLabel={words.addSkillGroup}
      onChange={(list, how) => onChange({ type: 'skill-groups', list }, how)}
    >
      {(group, set, at) => (
        <>
          <Line
            label={words.groupName}
            value={group.group}
            error={errorOf(at, ['skill-group-empty'])}
            onChange={(name) => set({ ...group, group: name })}
          />
          <Line
            isLong
            label={words.description}
            value={group.description}
            onChange={(description) => set({ ...group, description })}
          />
          <div className={classes.wide}>
            <TextRows
              label={words.skills}
              hasHint={at === 0}
              items={group.skills}
              onChange={(skills, how) => set({ ...group, skills }, how)}
            />
          </div>
        </>
      )}
    </Cards>
  );
}

function CaseStudiesForm({ items, errorOf, onChange }: FormProps<'case-studies'>) {
  const words = useText().guides.edit;
  return (
    <Cards
      items={items.list}
      blank={() => ({ title: '', story: '', takeaway: '' })}
      isBlank={({ title, story, takeaway }) => areBlank(title, story, takeaway)}
      nameOf={words.caseStudy}
      addLabel={words.addCaseStudy}
      onChange={(list, how) => onChange({ type: 'case-studies', list }, how)}
    >
      {(study, set, at) => (
        <>
          <Line
            label={words.caseTitle}
            value={study.title}
            error={errorOf(at, ['case-study-title-empty'])}
            onChange={(title) => set({ ...study, title })}
          />
          <Line
            isLong
            label={words.story}
            value={study.story}
            onChange={(story) => set({ ...study, story })}
          />
          <Line
            isLong
            label={words.takeaway}
            value={study.takeaway}
            onChange={(takeaway) => set({ ...study, takeaway })}
          />
        </>
      )}
    </Cards>
  );
}

function QuestionsForm({ items, errorOf, onChange }: FormProps<'questions'>) {
  const words = useText().guides.edit;
  return (
    <Cards
      items={items.list}
      blank={() => ({ question: '', answer: '' })}
      isBlank={({ question, answer }) => areBlank(question, answer)}
      nameOf={words.questionNumber}
      addLabel={words.addQuestion}
      onChange={(list, how) => onChange({ type: 'questions', list }, how)}
    >
      {(entry, set, at) => (
        <>
          <Line
            label={words.question}
            value={entry.question}
            error={errorOf(at, ['question-empty'])}
            onChange={(question) => set({ ...entry, question })}
          />
          <Line
            isLong
            label={words.answer}
            value={entry.answer}
            onChange={(answer) => set({ ...entry, answer })}
          />
        </>
      )}
    </Cards>
  );
}

function WorkLifeForm({ items, onChange }: FormProps<'work-life'>) {
  const words = useText().guides.edit;
  const set = (key: 'stress' | 'balance', value: string) => {
    const { [key]: _, ...rest } = items;
    onChange(value === '' ? rest : { ...rest, [key]: value }, 'typing');
  };
  return (
    <div className={classes.fields}>
      <Line label={words.stress} value={items.stress ?? ''} onChange={(value) => set('stress', value)} />
      <Line label={words.balance} value={items.balance ?? ''} onChange={(value) => set('balance', value)} />
    </div>
  );
}
