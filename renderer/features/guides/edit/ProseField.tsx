import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Block } from '#core/guides/guide';
import { useText } from '../../../i18n/use-text';
import { proseBlocks, proseText } from './prose-text';

type ProseFieldProps = {
  prose: readonly Block[];
  /** The section has items beside its text, which is then short or none. */
  isBesideItems: boolean;
  onChange: (prose: Block[]) => void;
};

const isSame = (one: readonly Block[], other: readonly Block[]) =>
  JSON.stringify(one) === JSON.stringify(other);

/** The text of a section: a blank line between paragraphs, “- ” before what is in a list. */
export function ProseField({ prose, isBesideItems, onChange }: ProseFieldProps) {
  const words = useText().guides.edit;
  const [typed, setTyped] = useState(() => proseText(prose));
  // The text was changed elsewhere; until then blank lines at its end are still the typist's.
  if (!isSame(proseBlocks(typed), prose) && !isSame(proseBlocks(typed), proseBlocks(proseText(prose)))) {
    setTyped(proseText(prose));
  }
  return (
    <Textarea
      label={words.prose}
      description={words.proseHint}
      autosize
      minRows={isBesideItems ? 2 : 6}
      maxLength={200_000}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(proseBlocks(currentTarget.value));
      }}
    />
  );
}
