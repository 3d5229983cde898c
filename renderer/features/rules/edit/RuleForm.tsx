import { Button } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import { BasicsForm } from './BasicsForm';
import { CycleForm } from './CycleForm';
import { useAt } from './draft-context';
import classes from './edit.module.css';
import { isObject, type Path } from './json-path';
import {
  CarryOverForm,
  CategoriesForm,
  ConditionsForm,
  GroupsForm,
  SourcesForm,
  UnitsForm,
} from './ListForms';
import { TotalForm } from './TotalForm';

type Props = {
  /** A rule that is not in the workbook yet: its id can still be chosen. */
  isNew: boolean;
  /** Shows a part in the text view. */
  onToText: (path: Path) => void;
};

/** The common parts of a rule as fields; what else there is can be reached in the text. */
export const RuleForm = memo(function RuleForm({ isNew, onToText }: Props) {
  const words = useText().rules.edit.form;
  return (
    <div className={classes.form}>
      <Part id="basics" title={words.basics}>
        <BasicsForm isNew={isNew} />
      </Part>
      <Part id="cycle" title={words.cycle}>
        <CycleForm />
      </Part>
      <Part id="total" title={words.total}>
        <TotalForm />
      </Part>
      <Part id="categories" title={words.categories}>
        <CategoriesForm />
      </Part>
      <Part id="groups" title={words.groups}>
        <GroupsForm />
      </Part>
      <Part id="units" title={words.units}>
        <UnitsForm />
      </Part>
      <Part id="conditions" title={words.conditions}>
        <ConditionsForm />
      </Part>
      <Part id="carry" title={words.carryOver}>
        <CarryOverForm />
      </Part>
      <Part id="sources" title={words.sources}>
        <SourcesForm />
      </Part>
      <Elsewhere onToText={onToText} />
    </div>
  );
});

const wholeRule: Path = [];

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`rule-edit-${id}`} className={classes.part}>
      <h2 id={`rule-edit-${id}`} className={classes.partTitle}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** The parts that the form has no fields for, as far as the rule has them. */
function Elsewhere({ onToText }: { onToText: (path: Path) => void }) {
  const words = useText().rules.edit.form;
  const json = useAt(wholeRule);
  if (!isObject(json)) return null;
  const there = Object.entries(words.parts).filter(([part]) => json[part] !== undefined);
  if (there.length === 0) return null;
  return (
    <Part id="elsewhere" title={words.elsewhere}>
      <div className={classes.chips}>
        {there.map(([part, name]) => {
          const value = json[part];
          return (
            <Button key={part} variant="default" size="compact-sm" onClick={() => onToText([part])}>
              {Array.isArray(value) ? `${name} · ${value.length}` : name}
            </Button>
          );
        })}
      </div>
    </Part>
  );
}
