import { NativeSelect } from '@mantine/core';
import { useText } from '../../../i18n/use-text';
import { useAt, useField, useOptions } from './draft-context';
import { Entries, useNamedEntry } from './Entries';
import classes from './edit.module.css';
import { Fold } from './Fold';
import { CheckAt, CitedAt, IdsAt, NumberAt, SelectAt, TextAt, WordsAt } from './fields';
import type { Path } from './json-path';

/** One and the same at every drawing, as `Entries` wants it. */
const lists = {
  categories: ['categories'],
  groups: ['groups'],
  units: ['units'],
  conditions: ['conditions'],
  sources: ['sources'],
} as const;

/** What a new fact is cited by until the person says more: the first source, unverified. */
function useFreshCitation() {
  const first = useOptions('sources')[0];
  return { sources: first ? [first.value] : [], confidence: 'unverified' };
}

/** Kinds of credits with their minimums, limits and nesting. */
export function CategoriesForm() {
  const words = useText().rules.edit.form;
  const cited = useFreshCitation();
  return (
    <Entries
      path={lists.categories}
      nameOf={words.category}
      add={words.addCategory}
      blank={() => ({ id: '', title: '', ...cited })}
      Body={CategoryFields}
    />
  );
}

function CategoryFields({ path }: { path: Path }) {
  const words = useText().rules.edit.form;
  const rename = useNamedEntry();
  return (
    <>
      <div className={classes.row}>
        <TextAt path={[...path, 'title']} label={words.name} onText={(title) => rename(path, title)} />
        <NumberAt path={[...path, 'min']} label={words.min} isAmount />
        <NumberAt path={[...path, 'max']} label={words.max} isAmount />
      </div>
      <Fold summary={words.limits} path={path}>
        {() => <CategoryLimits path={path} />}
      </Fold>
    </>
  );
}

function CategoryLimits({ path }: { path: Path }) {
  const words = useText().rules.edit.form;
  const id = useAt([...path, 'id']);
  return (
    <>
      <p className={classes.hint}>{words.percentHint}</p>
      <TextAt path={[...path, 'id']} label={words.id} />
      <div className={classes.row}>
        <NumberAt path={[...path, 'maxActivities']} label={words.maxActivities} />
        <NumberAt path={[...path, 'maxPerDay']} label={words.maxPerDay} />
        <NumberAt path={[...path, 'maxPerActivity']} label={words.maxPerActivity} />
      </div>
      <IdsAt
        path={[...path, 'includes']}
        label={words.includes}
        of="categories"
        without={String(id)}
        isOptional
      />
      <SelectAt
        path={[...path, 'placement']}
        label={words.placement}
        options={words.placements}
        none={words.placements.inside}
      />
      <CheckAt path={[...path, 'assumed']} label={words.assumed} />
      <CitedAt path={path} />
    </>
  );
}

/** Categories among which a credit counts in one only. */
export function GroupsForm() {
  const words = useText().rules.edit.form;
  const cited = useFreshCitation();
  return (
    <Entries
      path={lists.groups}
      nameOf={words.group}
      add={words.addGroup}
      blank={() => ({ id: '', title: '', categories: [], split: 'by-credit', ...cited })}
      Body={GroupFields}
    />
  );
}

function GroupFields({ path }: { path: Path }) {
  const words = useText().rules.edit.form;
  const rename = useNamedEntry();
  return (
    <>
      <div className={classes.row}>
        <TextAt path={[...path, 'title']} label={words.name} onText={(title) => rename(path, title)} />
        <SelectAt path={[...path, 'split']} label={words.split} options={words.splits} />
      </div>
      <IdsAt path={[...path, 'categories']} label={words.members} of="categories" />
      <Cited path={path} />
    </>
  );
}

/** The units that the issuer takes; its own comes first. */
export function UnitsForm() {
  const words = useText().rules.edit.form;
  return (
    <Entries
      path={lists.units}
      nameOf={words.unitRow}
      named="unit"
      add={words.addUnit}
      blank={() => ({ unit: '', worth: 1 })}
      Body={UnitFields}
    />
  );
}

function UnitFields({ path }: { path: Path }) {
  const words = useText().rules.edit.form;
  return (
    <>
      <div className={classes.row}>
        <TextAt path={[...path, 'unit']} label={words.unit} />
        <NumberAt path={[...path, 'worth']} label={words.worth} />
      </div>
      <div className={classes.row}>
        <WordsAt path={[...path, 'aliases']} label={words.aliases} isOptional />
        <CategoryAt path={[...path, 'category']} />
      </div>
      <Cited path={path} />
    </>
  );
}

/** One category, or none. */
function CategoryAt({ path }: { path: Path }) {
  const words = useText().rules.edit.form;
  const categories = useOptions('categories');
  const { value, set, error, key } = useField(path);
  const current = typeof value === 'string' ? value : '';
  const isKnown = current === '' || categories.some((one) => one.value === current);
  return (
    <NativeSelect
      data-path={key}
      label={words.unitCategory}
      error={error}
      data={[
        { value: '', label: words.none },
        ...categories,
        ...(isKnown ? [] : [{ value: current, label: current }]),
      ]}
      value={current}
      onChange={(event) => set(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
}

/** Yes/no conditions beside the credits. */
export function ConditionsForm() {
  const words = useText().rules.edit.form;
  const cited = useFreshCitation();
  return (
    <Entries
      path={lists.conditions}
      nameOf={words.condition}
      add={words.addCondition}
      blank={() => ({ id: '', title: '', question: '', ...cited })}
      Body={ConditionFields}
    />
  );
}

function ConditionFields({ path }: { path: Path }) {
  const words = useText().rules.edit.form;
  const rename = useNamedEntry();
  return (
    <>
      <TextAt path={[...path, 'title']} label={words.name} onText={(title) => rename(path, title)} />
      <TextAt path={[...path, 'question']} label={words.question} isLong />
      <Cited path={path} />
    </>
  );
}

const carryOver = ['carryOver'] as const;

/** What is left for the next cycle. */
export function CarryOverForm() {
  const words = useText().rules.edit.form;
  return (
    <>
      <div className={classes.row}>
        <SelectAt path={[...carryOver, 'policy']} label={words.policy} options={words.policies} />
        <NumberAt path={[...carryOver, 'max']} label={words.max} />
      </div>
      <IdsAt path={[...carryOver, 'excluded']} label={words.excluded} of="categories" isOptional />
      <Cited path={carryOver} />
    </>
  );
}

/** Where the figures come from. */
export function SourcesForm() {
  const words = useText().rules.edit.form;
  return (
    <Entries
      path={lists.sources}
      nameOf={words.source}
      add={words.addSource}
      blank={() => ({ id: '', title: '', publisher: '', url: 'https://', statement: '' })}
      Body={SourceFields}
    />
  );
}

function SourceFields({ path }: { path: Path }) {
  const words = useText().rules.edit.form;
  const rename = useNamedEntry();
  return (
    <>
      <div className={classes.row}>
        <TextAt path={[...path, 'title']} label={words.name} onText={(title) => rename(path, title)} />
        <TextAt path={[...path, 'publisher']} label={words.publisher} />
      </div>
      <TextAt path={[...path, 'url']} label={words.url} />
      <TextAt path={[...path, 'statement']} label={words.statement} isLong />
    </>
  );
}

function Cited({ path }: { path: Path }) {
  const words = useText().rules.edit.form;
  return (
    <Fold summary={words.citedBy} path={path}>
      {() => <CitedAt path={path} />}
    </Fold>
  );
}
