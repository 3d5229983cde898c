import type { EditableSection, SectionItems } from '#core/guides/edit/edit-guide';
import type { EditProblem } from '#core/guides/edit/edit-problems';
import { useText } from '../../../i18n/use-text';
import { Cards } from './Cards';
import { DayForm } from './DayForm';
import classes from './edit.module.css';
import { areBlank, type FormProps, Line } from './item-form';
import { TextRows } from './TextRows';
import { TiersForm } from './TiersForm';
import type { How } from './use-guide-draft';

type ItemsFormProps = {
  section: EditableSection;
  problems: readonly EditProblem[];
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
