import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { GuideFacts } from '#core/guides/guide';
import { factNames } from '#core/guides/kinds';
import { useText } from '../../../i18n/use-text';
import { withSources } from './edit-facts';
import classes from './facts-form.module.css';

type FactSourcesProps = { facts: GuideFacts; onChange: (facts: GuideFacts) => void };

/** Where the facts come from: one row for each source of a fact. */
export function FactSources({ facts, onChange }: FactSourcesProps) {
  const text = useText();
  const words = text.guides.factsForm;
  const sources = facts.sources ?? [];
  type Source = (typeof sources)[number];
  const put = (index: number, next: Source) =>
    onChange(
      withSources(
        facts,
        sources.map((source, at) => (at === index ? next : source)),
      ),
    );
  return (
    <div className={classes.sources}>
      {sources.map((source, index) => {
        const { url, asOf, ...rest } = source;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place; two may be equal
          <fieldset key={index} className={classes.source} aria-label={words.sourceRow(index + 1)}>
            <Select
              label={words.sourceFact}
              allowDeselect={false}
              data={factNames.map((fact) => ({ value: fact, label: words.factNames[fact] }))}
              value={source.fact}
              onChange={(value) => {
                const fact = factNames.find((one) => one === value);
                if (fact) put(index, { ...source, fact });
              }}
            />
            <TextInput
              label={words.sourceName}
              maxLength={500}
              value={source.name}
              onChange={({ currentTarget }) => put(index, { ...source, name: currentTarget.value })}
            />
            <TextInput
              label={words.sourceUrl}
              type="url"
              maxLength={2_000}
              value={url ?? ''}
              onChange={({ currentTarget }) => {
                const { value } = currentTarget;
                put(index, {
                  ...rest,
                  ...(asOf === undefined ? {} : { asOf }),
                  ...(value === '' ? {} : { url: value }),
                });
              }}
            />
            <AsOf
              value={asOf}
              onChange={(next) =>
                put(index, {
                  ...rest,
                  ...(url === undefined ? {} : { url }),
                  ...(next === undefined ? {} : { asOf: next }),
                })
              }
            />
            <ActionIcon
              size="lg"
              aria-label={words.removeSource(index + 1)}
              onClick={() =>
                onChange(
                  withSources(
                    facts,
                    sources.filter((_, at) => at !== index),
                  ),
                )
              }
            >
              <IconTrash size="1.125rem" aria-hidden />
            </ActionIcon>
          </fieldset>
        );
      })}
      <div>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => onChange(withSources(facts, [...sources, { fact: 'median-salary', name: '' }]))}
        >
          {words.addSource}
        </Button>
      </div>
    </div>
  );
}

const readAsOf = (typed: string) =>
  /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(typed.trim()) ? typed.trim() : undefined;

type AsOfProps = { value: string | undefined; onChange: (value: string | undefined) => void };

/** A year, a month or a day; what is half typed stays in the field and is no date yet. */
function AsOf({ value, onChange }: AsOfProps) {
  const text = useText();
  const [typed, setTyped] = useState(value ?? '');
  return (
    <TextInput
      label={text.guides.factsForm.sourceAsOf}
      placeholder="2026"
      maxLength={10}
      value={readAsOf(typed) === value ? typed : (value ?? '')}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(readAsOf(currentTarget.value));
      }}
    />
  );
}
