import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GuideSummary } from '#core/guides/guide';
import { Screen } from '../../../components/Screen';
import { SectionTitle } from '../../../components/SectionTitle';
import { useText } from '../../../i18n/use-text';
import { factProblems } from '../facts-form/edit-facts';
import { FactsForm } from '../facts-form/FactsForm';
import { Basics } from './Basics';
import { DropVeil } from './DropVeil';
import { Headings } from './Headings';
import classes from './import.module.css';
import { Fold, Verbatim } from './Lines';
import { Notices } from './Notices';
import { ProblemNote } from './ProblemNote';
import { Repairs } from './Repairs';
import { SourceLines } from './SourceLines';
import { Target } from './Target';
import { linesByField } from './understood-lines';
import type { GuideImport, Preview } from './use-guide-import';

type ImportReviewProps = {
  guideImport: GuideImport;
  preview: Preview;
  guides: readonly GuideSummary[];
  isOver: boolean;
};

/** The second step: what was understood, from which line, to be set right. Nothing is stored before the button is pressed. */
export function ImportReview({ guideImport, preview, guides, isOver }: ImportReviewProps) {
  const text = useText();
  const { guide, report, matches } = preview;
  const { corrections, problem, isStoring, isReading } = guideImport;
  const words = text.guides.import;
  const title = corrections.title ?? guide.title;
  const facts = corrections.facts ?? guide.facts;
  const lines = linesByField(report.understood);
  const hintOf = (field: string) => {
    const from = lines.get(field);
    return from === undefined ? undefined : words.review.lines(from.join(', '));
  };
  const isSound = title.trim() !== '' && Object.keys(factProblems(facts)).length === 0;
  return (
    <Screen
      area={text.guides.area}
      sentence={words.review.sentence(title.trim() || guide.title, report.understood.length)}
      sub={`${words.review.forms[report.form]} ${words.review.sub(report.repairs.length, report.unplaced.length)}`}
      actions={
        <>
          <Button variant="default" onClick={guideImport.backToText} disabled={isStoring}>
            {words.backToText}
          </Button>
          <Button onClick={guideImport.store} loading={isStoring} disabled={!isSound || isReading}>
            {guideImport.replaceId === null ? words.store : words.update}
          </Button>
        </>
      }
    >
      <div className={classes.review}>
        {problem === null ? null : <ProblemNote problem={problem} />}
        <Notices report={report} title={title} guides={guides} matches={matches} />
        {matches.length === 0 ? null : (
          <Part title={words.review.target}>
            <Target
              matches={matches}
              guides={guides}
              value={guideImport.replaceId}
              onChange={guideImport.setReplaceId}
            />
          </Part>
        )}
        <Part title={words.review.groups.basics}>
          <Basics
            title={title}
            summary={corrections.summary ?? guide.summary}
            hintOf={hintOf}
            onChange={guideImport.correct}
          />
        </Part>
        <Part title={words.review.groups.facts} hint={words.review.factsHint}>
          <FactsForm
            facts={facts}
            hintOf={hintOf}
            onChange={(next) => guideImport.correct({ facts: next })}
          />
        </Part>
        {report.form === 'guide-file' ? null : (
          <Part title={words.review.groups.sections} hint={words.review.sectionsHint}>
            <Headings guideImport={guideImport} preview={preview} />
          </Part>
        )}
        <Part title={words.review.text} hint={words.review.textHint}>
          <SourceLines guideImport={guideImport} report={report} />
        </Part>
        <Part title={words.review.repaired}>
          <Repairs repairs={report.repairs} />
        </Part>
        {report.emptySections.length === 0 ? null : (
          <Part title={words.review.emptyHeadings}>
            <Verbatim lines={report.emptySections} />
          </Part>
        )}
        {report.dropped.length === 0 ? null : (
          <Part title={words.review.dropped}>
            <Fold
              name={words.review.show(report.dropped.length)}
              amount={words.review.droppedCount(report.dropped.length)}
            >
              <Verbatim lines={report.dropped} />
            </Fold>
          </Part>
        )}
      </div>
      <DropVeil isOver={isOver} />
    </Screen>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <SectionTitle>{title}</SectionTitle>
      {hint === undefined ? null : <p className={classes.quiet}>{hint}</p>}
      {children}
    </section>
  );
}
