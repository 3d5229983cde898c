import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Output } from '#core/contract/index';
import type { GuideSummary } from '#core/guides/guide';
import { Screen } from '../../../components/Screen';
import { SectionTitle } from '../../../components/SectionTitle';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { originLine } from '../guide-origin';
import { DropVeil } from './DropVeil';
import classes from './import.module.css';
import type { ImportProblem } from './import-problem';
import { Fold, Verbatim } from './Lines';
import { ProblemNote } from './ProblemNote';
import { Recognised } from './Recognised';
import { Repairs } from './Repairs';

type ImportReviewProps = {
  preview: Output<'guides.preview'>;
  guides: readonly GuideSummary[];
  isOver: boolean;
  isStoring: boolean;
  problem: ImportProblem | null;
  onBack: () => void;
  onStore: () => void;
};

/** The second step: what was recognised, repaired and left over. Nothing is stored before the button is pressed. */
export function ImportReview({
  preview,
  guides,
  isOver,
  isStoring,
  problem,
  onBack,
  onStore,
}: ImportReviewProps) {
  const text = useText();
  const format = useFormat();
  const { guide, report } = preview;
  const words = text.guides.import;
  const sameTitle = guides.filter(({ title }) => title.toLowerCase() === guide.title.toLowerCase());
  const warnings = [
    ...report.warnings,
    ...sameTitle.map((other) => words.review.sameTitle(other.title, originLine(other, text, format))),
  ];
  return (
    <Screen
      area={text.guides.area}
      sentence={words.review.sentence(guide.title, report.understood.length)}
      sub={words.review.sub(report.repairs.length, report.unplaced.length)}
      actions={
        <>
          <Button variant="default" onClick={onBack} disabled={isStoring}>
            {words.backToText}
          </Button>
          <Button onClick={onStore} loading={isStoring}>
            {words.store}
          </Button>
        </>
      }
    >
      <div className={classes.review}>
        {problem === null ? null : <ProblemNote problem={problem} />}
        {warnings.length === 0 ? null : (
          <Part title={words.review.warnings}>
            <ul className={classes.warnings}>
              {warnings.map((warning) => (
                <li key={warning}>
                  <IconAlertTriangle size="1.125rem" aria-hidden />
                  <span>{warning}</span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        <Part title={words.review.recognised}>
          <Recognised guide={guide} understood={report.understood} />
        </Part>
        <Part title={words.review.repaired}>
          <Repairs repairs={report.repairs} />
        </Part>
        <Part title={words.review.leftOver}>
          {report.unplaced.length === 0 ? (
            <p className={classes.quiet}>{words.review.leftOverNone}</p>
          ) : (
            <>
              <p className={classes.quiet}>{words.review.leftOverHint}</p>
              <Verbatim lines={report.unplaced} />
            </>
          )}
        </Part>
        <Part title={words.review.emptyHeadings}>
          {report.emptySections.length === 0 ? (
            <p className={classes.quiet}>{words.review.emptyHeadingsNone}</p>
          ) : (
            <Verbatim lines={report.emptySections} />
          )}
        </Part>
        <Part title={words.review.dropped}>
          {report.dropped.length === 0 ? (
            <p className={classes.quiet}>{words.review.droppedNone}</p>
          ) : (
            <Fold
              name={words.review.show(report.dropped.length)}
              amount={words.review.droppedCount(report.dropped.length)}
            >
              <Verbatim lines={report.dropped} />
            </Fold>
          )}
        </Part>
      </div>
      <DropVeil isOver={isOver} />
    </Screen>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <SectionTitle>{title}</SectionTitle>
      {children}
    </section>
  );
}
