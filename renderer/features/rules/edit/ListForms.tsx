import { NativeSelect } from '@mantine/core';
import { useText } from '../../../i18n/use-text';
import { useDraft, useField } from './draft-context';
import { Entries, useNamedEntry } from './Entries';
import classes from './edit.module.css';
import { CheckAt, CitedAt, IdsAt, NumberAt, SelectAt, TextAt, WordsAt } from './fields';
import { type Path, textAt } from './json-path';

/** What a new fact is cited by until the person says more: the first source, unverified. */
function useFreshCitation() {
  const { sources } = useDraft();
  const first = sources[0];
  return { sources: first ? [first.value] : [], confidence: 'unverified' };
}

/** Kinds of credits with their minimums, limits and nesting. */
export function CategoriesForm() {
  const words = useText().rules.edit.form;
  const cited = useFreshCitation();
  const rename = useNamedEntry();
  const { json } = useDraft();
  return (
    <Entries
      path={['categories']}
      nameOf={words.category}
      add={words.addCategory}
      blank={() => ({ id: '', title: '', ...cited })}
    >
      {(path) => (
        <>
          <div className={classes.row}>
            <TextAt path={[...path, 'title']} label={words.name} onText={(title) => rename(path, title)} />
            <NumberAt path={[...path, 'min']} label={words.min} isAmount />
            <NumberAt path={[...path, 'max']} label={words.max} isAmount />
          </div>
          <details className={classes.more}>
            <summary>{words.limits}</summary>
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
              without={textAt(json, [...path, 'id'])}
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
          </details>
        </>
      )}
    </Entries>
  );
}

/** Categories among which a credit counts in one only. */
export function GroupsForm() {
  const words = useText().rules.edit.form;
  const cited = useFreshCitation();
  const rename = useNamedEntry();
  return (
    <Entries
      path={['groups']}
      nameOf={words.group}
      add={words.addGroup}
      blank={() => ({ id: '', title: '', categories: [], split: 'by-credit', ...cited })}
    >
      {(path) => (
        <>
          <div className={classes.row}>
            <TextAt path={[...path, 'title']} label={words.name} onText={(title) => rename(path, title)} />
            <SelectAt path={[...path, 'split']} label={words.split} options={words.splits} />
          </div>
          <IdsAt path={[...path, 'categories']} label={words.members} of="categories" />
          <Cited path={path} />
        </>
      )}
    </Entries>
  );
}

/** The units that the issuer takes; its own comes first. */
export function UnitsForm() {
  const words = useText().rules.edit.form;
  return (
    <Entries
      path={['units']}
      nameOf={words.unitRow}
      named="unit"
      add={words.addUnit}
      blank={() => ({ unit: '', worth: 1 })}
    >
      {(path) => (
        <>
          <div className={classes.row}>
            <TextAt path={[...path, 'unit']} label={words.unit} />
            <NumberAt path={[...path, 'worth']} label={words.worth} />
          </div>
          <div className={classes.row}>
            <WordsAt path={[...path, 'aliases']} label={words.aliases} isOptional />
            <CategoryAt path={[...path, 'category']} />
          </div>
        </>
      )}
    </Entries>
  );
}

/** One category, or none. */
function CategoryAt({ path }: { path: Path }) {
  const words = useText().rules.edit.form;
  const { categories } = useDraft();
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
  const rename = useNamedEntry();
  return (
    <Entries
      path={['conditions']}
      nameOf={words.condition}
      add={words.addCondition}
      blank={() => ({ id: '', title: '', question: '', ...cited })}
    >
      {(path) => (
        <>
          <TextAt path={[...path, 'title']} label={words.name} onText={(title) => rename(path, title)} />
          <TextAt path={[...path, 'question']} label={words.question} isLong />
          <Cited path={path} />
        </>
      )}
    </Entries>
  );
}

/** What is left for the next cycle. */
export function CarryOverForm() {
  const words = useText().rules.edit.form;
  return (
    <>
      <div className={classes.row}>
        <SelectAt path={['carryOver', 'policy']} label={words.policy} options={words.policies} />
        <NumberAt path={['carryOver', 'max']} label={words.max} />
      </div>
      <IdsAt path={['carryOver', 'excluded']} label={words.excluded} of="categories" isOptional />
      <details className={classes.more}>
        <summary>{words.citedBy}</summary>
        <CitedAt path={['carryOver']} />
      </details>
    </>
  );
}

/** Where the figures come from. */
export function SourcesForm() {
  const words = useText().rules.edit.form;
  const rename = useNamedEntry();
  return (
    <Entries
      path={['sources']}
      nameOf={words.source}
      add={words.addSource}
      blank={() => ({ id: '', title: '', publisher: '', url: 'https://', statement: '' })}
    >
      {(path) => (
        <>
          <div className={classes.row}>
            <TextAt path={[...path, 'title']} label={words.name} onText={(title) => rename(path, title)} />
            <TextAt path={[...path, 'publisher']} label={words.publisher} />
          </div>
          <TextAt path={[...path, 'url']} label={words.url} />
          <TextAt path={[...path, 'statement']} label={words.statement} isLong />
        </>
      )}
    </Entries>
  );
}

function Cited({ path }: { path: Path }) {
  const words = useText().rules.edit.form;
  return (
    <details className={classes.more}>
      <summary>{words.citedBy}</summary>
      <CitedAt path={path} />
    </details>
  );
}
