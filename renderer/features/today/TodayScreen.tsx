import { Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { CredentialListItem } from '#core/contract/credentials';
import { useCall } from '../../app/api/hooks';
import { useCommand } from '../../app/commands/CommandsProvider';
import { Marked } from '../../app/palette/Marked';
import { areas } from '../../app/routes';
import { useCurrentPerson } from '../../app/use-current-person';
import { useSample } from '../../app/use-sample';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Emphasis, Screen } from '../../components/Screen';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { Cycles } from './Cycles';
import { useCredentialNames } from './credential-names';
import { DoNext } from './DoNext';
import { FromGuides } from './FromGuides';
import { NeedsPerson } from './NeedsPerson';
import { Recently } from './Recently';
import { sentenceOf } from './sentence';
import classes from './TodayScreen.module.css';

/** Where the person stands, and what to do next. */
export default function TodayScreen() {
  const { person } = useCurrentPerson();
  const [area] = areas;
  if (person) return <TodayOf key={person.id} personId={person.id} />;
  return area ? <NeedsPerson area={area} /> : null;
}

function TodayOf({ personId }: { personId: string }) {
  const text = useText();
  const credentials = useCall('credentials.list', { personId });
  const info = useCall('app.info', {});
  if (credentials.data === undefined || info.data === undefined) {
    return (
      <main id="main" tabIndex={-1} className={classes.waiting}>
        <Loaded query={credentials}>{() => <Loaded query={info}>{() => null}</Loaded>}</Loaded>
      </main>
    );
  }
  if (credentials.data.length === 0) {
    return (
      <Screen area={text.frame.areas.today} sentence={text.today.sentence.empty} sub={text.today.sub.empty}>
        <NothingYet isSample={info.data.isSample} />
        <FromGuides personId={personId} />
        <Recently personId={personId} />
      </Screen>
    );
  }
  return <Standing personId={personId} credentials={credentials.data} today={info.data.today} />;
}

function Standing({
  personId,
  credentials,
  today,
}: {
  personId: string;
  credentials: readonly CredentialListItem[];
  today: string;
}) {
  const text = useText();
  const format = useFormat();
  const names = useCredentialNames();
  const said = sentenceOf({ text, format, ...names }, credentials, today);
  const tone = said === null || said.tone === 'unknown' ? 'accent' : said.tone;
  return (
    <Screen
      area={text.frame.areas.today}
      sentence={
        <Marked wrap={(words) => <Emphasis tone={tone}>{words}</Emphasis>}>{said?.sentence ?? ''}</Marked>
      }
      sub={<Marked wrap={(words) => <b>{words}</b>}>{said?.sub ?? ''}</Marked>}
    >
      <div className={classes.container}>
        <div className={classes.columns}>
          <div>
            <DoNext personId={personId} words={{ text, format, ...names }} />
            <FromGuides personId={personId} />
            <Recently personId={personId} />
          </div>
          <Cycles credentials={credentials} />
        </div>
      </div>
    </Screen>
  );
}

function NothingYet({ isSample }: { isSample: boolean }) {
  const text = useText();
  const words = text.today.empty;
  const run = useCommand();
  const sample = useSample();
  const [, navigate] = useLocation();
  return (
    <>
      <EmptyState
        title={words.title}
        action={
          <Button
            className={classes.whole ?? ''}
            leftSection={<IconPlus size="1.125rem" aria-hidden />}
            onClick={() => run('credential.add')}
          >
            {words.add}
          </Button>
        }
        secondary={
          <Button className={classes.whole ?? ''} variant="default" onClick={() => navigate('/guides')}>
            {words.guide}
          </Button>
        }
      >
        {words.body}
      </EmptyState>
      {isSample ? null : (
        <UnstyledButton
          className={classes.sample}
          disabled={sample.isBusy}
          onClick={() => void sample.open()}
        >
          {words.sample}
        </UnstyledButton>
      )}
    </>
  );
}
