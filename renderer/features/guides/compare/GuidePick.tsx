import { Select } from '@mantine/core';
import type { GuideSummary } from '#core/guides/guide';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { originLine } from '../guide-origin';

type GuidePickProps = {
  label: string;
  guides: readonly GuideSummary[];
  value: string;
  onChange: (id: string) => void;
};

/** Chooses a guide; two of one title are told apart by where they come from. */
export function GuidePick({ label, guides, value, onChange }: GuidePickProps) {
  const text = useText();
  const format = useFormat();
  const isTwice = (title: string) => guides.filter((guide) => guide.title === title).length > 1;
  return (
    <Select
      label={label}
      searchable
      allowDeselect={false}
      data={guides.map((guide) => ({
        value: guide.id,
        label: isTwice(guide.title) ? `${guide.title} (${originLine(guide, text, format)})` : guide.title,
      }))}
      value={value}
      onChange={(next) => {
        if (next !== null && next !== value) onChange(next);
      }}
    />
  );
}
