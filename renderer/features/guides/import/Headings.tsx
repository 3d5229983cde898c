import { Button, Select, Table } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Guide, ImportCorrections } from '#core/guides/guide';
import { splitText } from '#core/guides/import/lines';
import { type SectionKind, sectionKinds } from '#core/guides/kinds';
import hidden from '../../../components/hidden.module.css';
import type { Catalogue } from '../../../i18n/catalogue';
import { useText } from '../../../i18n/use-text';
import classes from './import.module.css';
import { Capped } from './Lines';
import type { GuideImport, Preview } from './use-guide-import';

type Correction = NonNullable<ImportCorrections['headings']>[number];
type Row = { line: number; heading: string; kind: Correction['kind']; sectionId: string | undefined };

/** The corrections with one more for a line, or another in its place. */
export function withHeading(all: readonly Correction[] | undefined, correction: Correction): Correction[] {
  return [...(all ?? []).filter(({ line }) => line !== correction.line), correction];
}

/** Every heading that was found, with what its section was taken for; choosing another reads the section anew. */
export function Headings({ guideImport, preview }: { guideImport: GuideImport; preview: Preview }) {
  const text = useText();
  const { source, corrections, isReading } = guideImport;
  const words = text.guides.import.review;
  const { guide, report } = preview;
  const rows = useMemo<Row[]>(() => {
    const found = report.headings.map(({ line, text: heading, kind, sectionId }) => ({
      line,
      heading,
      kind,
      sectionId,
    }));
    // What the person said is no heading stays in the list, so that it can be taken back.
    const denied = (corrections.headings ?? []).filter(
      ({ line, kind }) => kind === 'no-heading' && !found.some((row) => row.line === line),
    );
    const lines = denied.length === 0 ? [] : splitText(source.text);
    return [
      ...found,
      ...denied.map(({ line, kind }) => ({
        line,
        heading: lines[line - 1]?.text.trim() ?? '',
        kind,
        sectionId: undefined,
      })),
    ].sort((one, other) => one.line - other.line);
  }, [report.headings, corrections.headings, source.text]);
  const options = useMemo(
    () => [
      ...sectionKinds
        .filter((kind) => kind !== 'summary')
        .map((kind) => ({ value: kind, label: kindName(text, kind) })),
      { value: 'no-heading', label: words.noHeading },
    ],
    [text, words],
  );
  if (rows.length === 0) return <p className={classes.quiet}>{words.noHeadings}</p>;
  return (
    <>
      <Capped items={rows}>
        {(shown) => (
          <div className={classes.headings}>
            <Table verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th className={classes.lineNumber}>{words.line}</Table.Th>
                  <Table.Th>{words.heading}</Table.Th>
                  <Table.Th className={classes.takenFor}>{words.takenFor}</Table.Th>
                  <Table.Th className={classes.holdsHead}>{words.holds}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map((row) => (
                  <Table.Tr key={row.line}>
                    <Table.Td className={classes.lineNumber}>{row.line}</Table.Td>
                    <Table.Td className={classes.value}>{row.heading}</Table.Td>
                    <Table.Td>
                      <Select
                        size="xs"
                        aria-label={words.takenForLabel(row.heading)}
                        searchable
                        allowDeselect={false}
                        data={options}
                        value={row.kind}
                        onChange={(value) => {
                          const kind = options.find((one) => one.value === value)?.value as
                            | Row['kind']
                            | undefined;
                          if (kind === undefined || kind === row.kind) return;
                          guideImport.correct({
                            headings: withHeading(corrections.headings, { line: row.line, kind }),
                          });
                        }}
                      />
                    </Table.Td>
                    <Table.Td className={classes.holds}>{holdsText(text, guide, row)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Capped>
      {/* What came of a correction stands in the sentence over the page: here it is said. */}
      <p role="status" className={isReading ? classes.quiet : hidden.hidden}>
        {isReading
          ? text.guides.import.reading
          : corrections.headings === undefined
            ? ''
            : words.sentence(corrections.title ?? guide.title, report.understood.length)}
      </p>
      {corrections.headings === undefined || corrections.headings.length === 0 ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconRestore size="1rem" aria-hidden />}
          onClick={() => guideImport.correct({ headings: [] })}
        >
          {words.resetHeadings}
        </Button>
      )}
    </>
  );
}

const kindName = (text: Catalogue, kind: SectionKind) =>
  kind === 'other' ? text.guides.import.review.otherKind : text.guides.kinds[kind];

/** The field that a kind of section fills with entries. */
const entryFields: Partial<Record<SectionKind, keyof Guide>> = {
  responsibilities: 'responsibilities',
  'tech-stack': 'techStack',
  'tech-skills': 'techSkills',
  'soft-skills': 'softSkills',
  tiers: 'tiers',
  'day-in-life': 'dayInLife',
  'skill-map': 'skillMap',
  pros: 'pros',
  cons: 'cons',
  mistakes: 'mistakes',
  advice: 'advice',
  'case-studies': 'caseStudies',
  'portfolio-tips': 'portfolioTips',
  faq: 'faq',
  'related-roles': 'relatedRoles',
  sources: 'sources',
};

/** What a section holds, in a word: its entries where it has such, else its paragraphs. */
function holdsText(text: Catalogue, guide: Guide, { kind, sectionId }: Row): string {
  const words = text.guides.import.review;
  if (kind === 'no-heading') return '';
  const field = entryFields[kind];
  const value = field === undefined ? undefined : guide[field];
  if (Array.isArray(value) && value.length > 0) return words.entries(value.length);
  const section = guide.sections.find(({ id }) => id === sectionId);
  const amount = section?.blocks.length ?? 0;
  if (amount > 0) return words.paragraphs(amount);
  return guide.sections.some(({ parentId }) => parentId === sectionId) ? words.partsOnly : words.nothing;
}
