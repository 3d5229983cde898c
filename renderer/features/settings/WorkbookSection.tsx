import { Button, Code, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconArchive } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '#core/contract/index';
import { useCall, useChange, useClient } from '../../app/api/hooks';
import { Loaded } from '../../components/Loaded';
import { showDone, showFailed } from '../../components/toasts';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { SettingsSection } from './SettingsSection';
import classes from './SettingsSection.module.css';

/** Where the workbook is, and its backups. */
export function WorkbookSection() {
  const text = useText();
  const words = text.settings.workbook;
  const info = useCall('app.info', {});
  const backups = useCall('backup.list', {});
  const isSample = info.data?.isSample ?? false;
  const backUp = useChange('backup.create', {
    done: ({ path }) => text.frame.backedUp(path),
    undoable: false,
  });
  return (
    <SettingsSection title={words.title} about={words.oneFile}>
      <div>
        <span className={classes.label}>{words.where}</span>
        <Loaded query={info}>
          {({ storePath }) => <Code className={classes.path ?? ''}>{storePath}</Code>}
        </Loaded>
      </div>
      <p className={classes.quiet}>{words.unencrypted}</p>
      {isSample ? <p className={classes.quiet}>{words.sampleOpen}</p> : null}
      <Button
        variant="default"
        disabled={isSample}
        leftSection={<IconArchive size="1.125rem" aria-hidden />}
        loading={backUp.isPending}
        onClick={() => backUp.mutate({})}
      >
        {words.backupNow}
      </Button>
      <div className={classes.list}>
        <span className={classes.label}>{words.backups}</span>
        <Loaded query={backups}>
          {(list) =>
            list.length === 0 ? (
              <p className={classes.quiet}>{words.noBackups}</p>
            ) : (
              <ul className={classes.list} aria-label={words.backups}>
                {list.map((backup) => (
                  <BackupRow key={backup.path} backup={backup} canRestore={!isSample} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </SettingsSection>
  );
}

function BackupRow({ backup, canRestore }: { backup: Output<'backup.list'>[number]; canRestore: boolean }) {
  const text = useText();
  const words = text.settings.workbook;
  const format = useFormat();
  const restore = useRestore();
  const when = format.moment(backup.createdAt);
  const ask = () =>
    modals.openConfirmModal({
      title: words.confirmTitle,
      centered: true,
      children: <Text size="sm">{words.confirmBody(when)}</Text>,
      labels: { confirm: words.confirmDo, cancel: text.common.cancel },
      closeButtonProps: { 'aria-label': text.common.close },
      onConfirm: () => void restore.run(backup.path),
    });
  return (
    <li>
      <span className={classes.words}>
        <b>{when}</b>
        <small className={classes.path}>
          {format.fileSize(backup.bytes)} · {backup.path}
        </small>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={restore.isBusy}
        disabled={!canRestore}
        aria-label={words.restoreWhich(when)}
        onClick={ask}
      >
        {words.restore}
      </Button>
    </li>
  );
}

/** Puts a backup in the workbook's place; nothing of the one before may stay on screen. */
function useRestore() {
  const client = useClient();
  const queries = useQueryClient();
  const text = useText();
  const [isBusy, setBusy] = useState(false);
  const run = async (path: string) => {
    setBusy(true);
    try {
      const { replaced } = await client.call('backup.restore', { path });
      showDone(text, text.settings.workbook.restored(replaced.path));
      await queries.resetQueries();
    } catch (error) {
      showFailed(text, error);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, run };
}
