import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import { useChange } from '../../app/api/hooks';
import { CreditsAmount } from '../../components/CreditsField';
import { SectionTitle } from '../../components/SectionTitle';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './credentials.module.css';
import { Disclosure } from './Disclosure';
import {
  meaningWords,
  questionDetail,
  questionTitle,
  readingWords,
  type Settled,
  settledAnswers,
} from './question-words';
import { SourceMark } from './SourceMark';
import { useInlineForm } from './use-inline-form';

type Props = { credential: Credential; standing: Standing; rule: Rule | null };

/** What the rule leaves open: what each reading would mean, and where to write down what the issuer said. */
export function OpenQuestions({ credential, standing, rule }: Props) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.questions;
  const open = standing.openQuestions;
  const settled = settledAnswers({ text, format }, credential, standing, rule);
  const section = useRef<HTMLElement>(null);
  const before = useRef(open.length);
  useEffect(() => {
    const isFewer = open.length < before.current;
    before.current = open.length;
    // The form that held the focus went with its question: the next one takes it, or the page.
    if (!isFewer || document.activeElement !== document.body) return;
    const next =
      section.current?.querySelector<HTMLElement>('[data-opens]') ?? document.getElementById('main');
    next?.focus({ preventScroll: true });
  }, [open.length]);
  if (open.length === 0 && settled.length === 0) return null;
  return (
    <>
      {open.length === 0 ? null : (
        <section ref={section} className={classes.panel} aria-label={say.title(open.length)}>
          <SectionTitle>
            <IconHelpCircle size="0.875rem" stroke={2} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
            {say.title(open.length)}
          </SectionTitle>
          <p className={classes.quiet}>{say.intro}</p>
          {open.map((question) => (
            <QuestionForm key={question.id} question={question} standing={standing} rule={rule} />
          ))}
        </section>
      )}
      {settled.length === 0 ? null : (
        <Disclosure label={say.settledTitle(settled.length)}>
          <ul className={classes.lines}>
            {settled.map((answer) => (
              <SettledLine key={answer.id} answer={answer} credentialId={credential.id} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** Stands for "another number" among the readings. */
const otherNumber = 'other-number';

type QuestionProps = { question: Standing['openQuestions'][number]; standing: Standing; rule: Rule | null };

function QuestionForm({ question, standing, rule }: QuestionProps) {
  const text = useText();
  const format = useFormat();
  const words = { text, format };
  const say = text.credentials.questions;
  const title = questionTitle(words, question.id, rule, standing.categories);
  const detail = questionDetail(question);
  const isNumberOnly = question.readings.length === 0;
  const [choice, setChoice] = useState<string | null>(isNumberOnly ? otherNumber : null);
  const [number, setNumber] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const [isAnswering, setAnswering] = useState(false);
  /** A second press of the button comes before the first one is drawn. */
  const isSent = useRef(false);
  const place = useInlineForm<HTMLFormElement>(isAnswering);
  const settle = useChange('credentials.settle', { done: () => say.settled(title) });
  const value =
    choice === otherNumber
      ? number
      : question.readings.find((reading) => String(reading.value) === choice)?.value;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (value === undefined || value === null || isSent.current) return;
    isSent.current = true;
    const written = note.trim();
    settle.mutate(
      {
        credentialId: standing.credentialId,
        questionId: question.id,
        value,
        ...(written === '' ? {} : { note: written }),
      },
      {
        onSettled: () => {
          isSent.current = false;
        },
      },
    );
  }

  return (
    <form
      ref={place}
      onSubmit={submit}
      noValidate
      className={classes.question}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isAnswering) return;
        event.stopPropagation();
        setAnswering(false);
      }}
    >
      <h3 className={classes.questionTitle}>
        {title}
        <SourceMark what={title} rule={rule} ids={question.sources} />
      </h3>
      {detail === null || detail === title ? null : <p className={classes.quiet}>{detail}</p>}
      {isAnswering ? fields() : <Readings question={question} standing={standing} />}
      {isAnswering ? null : (
        <Button
          className="no-print"
          variant="default"
          size="compact-sm"
          mt="xs"
          aria-label={say.openFor(title)}
          data-opens
          onClick={() => setAnswering(true)}
        >
          {say.open}
        </Button>
      )}
    </form>
  );

  function fields() {
    return (
      <Stack gap="sm" mt="xs" data-inline-form>
        {isNumberOnly ? null : (
          <Radio.Group
            label={say.answer}
            value={choice}
            onChange={setChoice}
            error={isTried && choice === null ? say.choiceRequired : undefined}
          >
            <Stack gap={8} mt={6}>
              {question.readings.map((reading) => (
                <Radio
                  key={reading.value}
                  value={String(reading.value)}
                  label={readingWords(words, reading)}
                  description={meaningWords(words, question.id, reading, standing)}
                />
              ))}
              {question.takesNumber ? <Radio value={otherNumber} label={say.otherNumber} /> : null}
            </Stack>
          </Radio.Group>
        )}
        {choice === otherNumber ? (
          <div className={classes.short}>
            <CreditsAmount
              label={say.number(standing.unit)}
              amount={number}
              onChange={setNumber}
              error={isTried && number === null ? say.numberRequired : undefined}
              isRequired
            />
          </div>
        ) : null}
        {choice === null ? null : (
          <Textarea
            label={say.note}
            placeholder={say.notePlaceholder}
            autosize
            minRows={1}
            maxLength={2_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={settle.isPending}>
            {say.settle}
          </Button>
          <Button variant="subtle" onClick={() => setAnswering(false)}>
            {text.common.cancel}
          </Button>
        </div>
      </Stack>
    );
  }
}

/** What each reading would mean for this person. */
function Readings({ question, standing }: Omit<QuestionProps, 'rule'>) {
  const text = useText();
  const format = useFormat();
  const words = { text, format };
  if (question.readings.length === 0) return null;
  return (
    <ul className={classes.readings}>
      {question.readings.map((reading) => (
        <li key={reading.value}>
          {readingWords(words, reading)}
          <span className={classes.under}>{meaningWords(words, question.id, reading, standing)}</span>
        </li>
      ))}
    </ul>
  );
}

function SettledLine({ answer, credentialId }: { answer: Settled; credentialId: string }) {
  const text = useText();
  const say = text.credentials.questions;
  const settle = useChange('credentials.settle', { done: () => say.takenBack(answer.title) });
  return (
    <li className={classes.line}>
      <span>
        {answer.title} <b>{answer.answer}</b>
        {answer.note === null ? null : <span className={classes.under}>{answer.note}</span>}
      </span>
      <Button
        className="no-print"
        variant="subtle"
        size="compact-sm"
        aria-label={say.takeBackOf(answer.title)}
        loading={settle.isPending}
        onClick={() => settle.mutate({ credentialId, questionId: answer.id, value: null })}
      >
        {say.takeBack}
      </Button>
    </li>
  );
}
