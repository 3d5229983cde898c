import { Checkbox } from '@mantine/core';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import type { CategoryGroup } from './category-groups';
import { categoryHint } from './category-words';
import classes from './ce-log.module.css';

/** The categories of each credential held, as boxes to tick, with what each still needs. */
export function CategoryChecks({
  groups,
  chosen,
  onChange,
}: {
  groups: readonly CategoryGroup[];
  chosen: readonly string[];
  onChange: (categories: readonly string[]) => void;
}) {
  const text = useText();
  const format = useFormat();
  const say = text.ceLog.form;
  return (
    <>
      {groups.map((group) => (
        <fieldset key={group.id} className={classes.group}>
          <legend>{say.categoriesOf(group.title)}</legend>
          <div className={classes.checks}>
            {group.categories.map((category) => {
              const hint = categoryHint({ text, format }, category);
              return (
                <Checkbox
                  key={category.id}
                  size="xs"
                  label={
                    hint === null ? (
                      category.title
                    ) : (
                      <>
                        {category.title}{' '}
                        <span className={classes.hint} data-tone={hint.tone}>
                          ({hint.words})
                        </span>
                      </>
                    )
                  }
                  checked={chosen.includes(category.id)}
                  onChange={(event) =>
                    onChange(
                      event.currentTarget.checked
                        ? [...chosen, category.id]
                        : chosen.filter((id) => id !== category.id),
                    )
                  }
                />
              );
            })}
          </div>
        </fieldset>
      ))}
    </>
  );
}
