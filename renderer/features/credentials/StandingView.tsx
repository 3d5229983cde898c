import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconArchive,
  IconArchiveOff,
  IconCalendarPlus,
  IconDots,
  IconPencil,
  IconPlus,
  IconPrinter,
  IconRefresh,
} from '@tabler/icons-react';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import { useChange } from '../../app/api/hooks';
import { useDialogs } from '../../app/dialogs';
import { Marked } from '../../app/palette/Marked';
import { useShell } from '../../app/shell/use-shell';
import { Emphasis, Screen } from '../../components/Screen';
import { SectionTitle } from '../../components/SectionTitle';
import { showFailed } from '../../components/toasts';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { EvidenceAttachments } from '../evidence/EvidenceAttachments';
import { AllocationTable } from './AllocationTable';
import { CategoryTable } from './CategoryTable';
import { Conditions } from './Conditions';
import { CredentialFacts } from './CredentialFacts';
import { CycleHistory } from './CycleHistory';
import classes from './credentials.module.css';
import { Deadlines } from './Deadlines';
import { isRenewedAhead } from './deadline-rows';
import { Extras } from './Extras';
import { OpenQuestions } from './OpenQuestions';
import { PaceFigures } from './PaceFigures';
import { RenewalChecklist } from './RenewalChecklist';
import { RenewDialog } from './RenewDialog';
import { RuleDetails } from './RuleDetails';
import { RuleVersionNotice } from './RuleVersionNotice';
import { plannedWords, type Sentence, standingSentence, standingSub } from './standing-words';
import { WhatHappened } from './WhatHappened';

type Props = {
  credential: Credential;
  standing: Standing;
  rule: Rule | null;
  /** The short title of a rule, by its id. */
  ruleTitle: (ruleId: string) => string;
};

/** Where one credential stands: the sentence, what is open, the chart, the tables, the reasons, and where all of it comes from. */
export function StandingView({ credential, standing, rule, ruleTitle }: Props) {
  const text = useText();
  const format = useFormat();
  const words = { text, format };
  const mode = rule?.renewal.mode ?? 'ce';
  const { said, tone }: Sentence = isRenewedAhead(credential, standing)
    ? {
        said: text.credentials.deadlines.renewed(
          format.date(standing.cycle.endsOn),
          format.date(credential.cycle.startsOn),
        ),
        tone: 'met',
      }
    : standingSentence(words, standing, { mode, ruleTitle });
  const planned = plannedWords(words, standing);
  const asksForCredits =
    mode === 'ce' &&
    (standing.required > 0 || standing.isTotalUnknown === true || standing.categories.length > 0);
  // Without a total there is no line to keep pace with.
  const hasTotal = standing.required > 0;
  return (
    <Screen
      area={text.credentials.area}
      sentence={<Marked wrap={(stress) => <Emphasis tone={tone}>{stress}</Emphasis>}>{said}</Marked>}
      sub={standingSub(words, standing, credential.cycleBasis, rule).join(' · ')}
      actions={<Actions credential={credential} standing={standing} rule={rule} />}
    >
      {planned === null ? null : (
        <p className={classes.planned}>
          <IconCalendarPlus size="0.9375rem" stroke={1.8} aria-hidden className={classes.footIcon} />{' '}
          {planned}
        </p>
      )}
      <RuleVersionNotice credential={credential} standing={standing} />
      <OpenQuestions credential={credential} standing={standing} rule={rule} />
      {asksForCredits ? (
        <>
          {hasTotal ? <PaceFigures standing={standing} /> : null}
          <CategoryTable standing={standing} rule={rule} />
          <Extras standing={standing} />
        </>
      ) : null}
      <Conditions standing={standing} rule={rule} />
      {asksForCredits ? <AllocationTable standing={standing} rule={rule} /> : null}
      <WhatHappened credential={credential} standing={standing} rule={rule} />
      <Deadlines credential={credential} standing={standing} rule={rule} />
      {mode === 'none' || credential.archivedAt !== undefined ? null : (
        <RenewalChecklist credential={credential} standing={standing} rule={rule} />
      )}
      <section className={classes.section}>
        <SectionTitle>{text.credentials.evidence.title}</SectionTitle>
        <EvidenceAttachments
          personId={credential.personId}
          target={{ kind: 'credential', id: credential.id }}
        />
      </section>
      <CredentialFacts credential={credential} rule={rule} />
      <CycleHistory credential={credential} standing={standing} />
      {rule ? <RuleDetails rule={rule} today={standing.asOf} /> : null}
    </Screen>
  );
}

function Actions({ credential, standing, rule }: Omit<Props, 'ruleTitle'>) {
  const text = useText();
  const shell = useShell();
  const dialogs = useDialogs();
  const [isRenewing, renewal] = useDisclosure(false);
  const say = text.credentials.actions;
  const isArchived = credential.archivedAt !== undefined;
  const archive = useChange('credentials.archive', {
    done: () => (isArchived ? say.unarchived(credential.title) : say.archived(credential.title)),
  });
  const canRenew = !isArchived && rule?.renewal.mode !== 'none';
  const isReady =
    !isRenewedAhead(credential, standing) && (standing.state === 'met' || standing.daysLeft < 0);
  const log = () => dialogs.open({ name: 'log-activity' });
  return (
    <>
      {canRenew && isReady ? (
        <Button leftSection={<IconRefresh size={16} stroke={2} aria-hidden />} onClick={renewal.open}>
          {say.renew}
        </Button>
      ) : (
        <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={log}>
          {say.log}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="lg" aria-label={say.more}>
            <IconDots size={18} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {canRenew && !isReady ? (
            <Menu.Item
              leftSection={<IconRefresh size={16} stroke={1.7} aria-hidden />}
              onClick={renewal.open}
            >
              {say.renew}
            </Menu.Item>
          ) : null}
          {canRenew && isReady ? (
            <Menu.Item leftSection={<IconPlus size={16} stroke={1.7} aria-hidden />} onClick={log}>
              {say.log}
            </Menu.Item>
          ) : null}
          <Menu.Item
            leftSection={<IconPencil size={16} stroke={1.7} aria-hidden />}
            onClick={() => dialogs.open({ name: 'credential', credential })}
          >
            {say.edit}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPrinter size={16} stroke={1.7} aria-hidden />}
            onClick={() => {
              shell.print().catch((error: unknown) => showFailed(text, error));
            }}
          >
            {say.print}
          </Menu.Item>
          <Menu.Item
            leftSection={
              isArchived ? (
                <IconArchiveOff size={16} stroke={1.7} aria-hidden />
              ) : (
                <IconArchive size={16} stroke={1.7} aria-hidden />
              )
            }
            onClick={() => archive.mutate({ id: credential.id, archived: !isArchived })}
          >
            {isArchived ? say.unarchive : say.archive}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenewing ? (
        <RenewDialog credential={credential} standing={standing} rule={rule} onClose={renewal.close} />
      ) : null}
    </>
  );
}
