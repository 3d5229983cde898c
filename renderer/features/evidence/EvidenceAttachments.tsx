import { ActionIcon, Button, FileButton, Group, Menu, Text, Tooltip } from '@mantine/core';
import {
  IconDownload,
  IconEye,
  IconFileTypePdf,
  IconPaperclip,
  IconPhoto,
  IconUnlink,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Evidence, EvidenceTarget } from '#core/contract/evidence';
import { useCall, useChange } from '../../app/api/hooks';
import { Loaded } from '../../components/Loaded';
import { useFileDrop } from '../../components/use-file-drop';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { EvidenceViewer, isViewable } from './EvidenceViewer';
import classes from './evidence.module.css';
import { evidenceAccept } from './evidence-file';
import { useAttach } from './use-attach';
import { useSaveCopy } from './use-save-copy';

type Props = { personId: string; target: EvidenceTarget };

/** The files attached to one record: list, add by picking or dropping, look, save a copy, detach. */
export function EvidenceAttachments({ personId, target }: Props) {
  const text = useText();
  const attached = useCall('evidence.list', { personId, target });
  const { attach, underWay } = useAttach(personId, target);
  const [viewed, setViewed] = useState<Evidence | null>(null);
  const drop = useFileDrop((files) => void attach(files));
  return (
    <section
      className={classes.attachments}
      data-dropping={drop.isOver || undefined}
      aria-label={text.evidence.title}
      {...drop.handlers}
    >
      <Loaded query={attached}>
        {(files) => (
          <>
            {files.length === 0 ? (
              <Text size="sm" c="dimmed">
                {text.evidence.none}
              </Text>
            ) : (
              <ul className={classes.files}>
                {files.map((evidence) => (
                  <AttachedFile
                    key={evidence.id}
                    evidence={evidence}
                    target={target}
                    onView={() => setViewed(evidence)}
                  />
                ))}
              </ul>
            )}
            <AttachButtons
              personId={personId}
              target={target}
              attached={files}
              onFiles={(chosen) => void attach(chosen)}
            />
          </>
        )}
      </Loaded>
      <Text size="xs" c="dimmed" mt={6} aria-live="polite">
        {drop.isOver
          ? text.evidence.dropNow
          : underWay
            ? text.evidence.attaching(underWay)
            : text.evidence.attachHint}
      </Text>
      {viewed ? <EvidenceViewer evidence={viewed} onClose={() => setViewed(null)} /> : null}
    </section>
  );
}

function AttachedFile({
  evidence,
  target,
  onView,
}: {
  evidence: Evidence;
  target: EvidenceTarget;
  onView: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const saveCopy = useSaveCopy();
  const unlink = useChange('evidence.unlink', { done: () => text.evidence.detached(evidence.filename) });
  const Icon = evidence.mediaType === 'application/pdf' ? IconFileTypePdf : IconPhoto;
  return (
    <li className={classes.file}>
      <Icon size={20} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.name}>
        <span title={evidence.filename}>{evidence.filename}</span>
        <small>
          {format.fileSize(evidence.sizeBytes)} · {text.evidence.addedOn(format.moment(evidence.addedAt))}
        </small>
      </div>
      <Group gap={2} wrap="nowrap" className="no-print">
        {isViewable(evidence) ? (
          <Tooltip label={text.evidence.open}>
            <ActionIcon aria-label={text.evidence.openNamed(evidence.filename)} onClick={onView}>
              <IconEye size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        ) : null}
        <Tooltip label={text.evidence.saveCopy}>
          <ActionIcon
            aria-label={text.evidence.saveCopyNamed(evidence.filename)}
            onClick={() => void saveCopy(evidence)}
          >
            <IconDownload size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={text.evidence.detach}>
          <ActionIcon
            aria-label={text.evidence.detachNamed(evidence.filename)}
            onClick={() => unlink.mutate({ evidenceId: evidence.id, target })}
          >
            <IconUnlink size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Group>
    </li>
  );
}

type AttachButtonsProps = Props & { attached: readonly Evidence[]; onFiles: (files: File[]) => void };

function AttachButtons({ personId, target, attached, onFiles }: AttachButtonsProps) {
  const text = useText();
  const all = useCall('evidence.list', { personId });
  const link = useChange('evidence.link', { done: (evidence) => text.evidence.attached(evidence.filename) });
  const resetPicker = useRef<() => void>(null);
  const others = (all.data ?? []).filter(({ id }) => !attached.some((evidence) => evidence.id === id));
  return (
    <Group gap="xs" mt="xs" className="no-print">
      <FileButton
        multiple
        accept={evidenceAccept}
        resetRef={resetPicker}
        onChange={(files) => {
          onFiles(files);
          // The same file can be chosen again, for instance after it was mended.
          resetPicker.current?.();
        }}
      >
        {(picker) => (
          <Button
            {...picker}
            variant="default"
            size="compact-sm"
            leftSection={<IconPaperclip size={16} aria-hidden />}
          >
            {text.evidence.attach}
          </Button>
        )}
      </FileButton>
      {others.length > 0 ? (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" size="compact-sm">
              {text.evidence.useExisting}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.choices}>
            {others.map((evidence) => (
              <Menu.Item key={evidence.id} onClick={() => link.mutate({ evidenceId: evidence.id, target })}>
                {evidence.filename}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </Group>
  );
}
