import { Menu } from '@mantine/core';
import {
  IconCopy,
  IconFileText,
  IconFileTypePdf,
  IconJson,
  IconPencil,
  IconPrinter,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { useLocation } from 'wouter';
import type { Guide, GuideSummary, Section } from '#core/guides/guide';
import type { guideExportFormats } from '#core/guides/kinds';
import { useChange, useClient } from '../../app/api/hooks';
import { routeTo } from '../../app/routes';
import { useShell } from '../../app/shell/use-shell';
import { showDone, showFailed } from '../../components/toasts';
import { useText } from '../../i18n/use-text';
import { flatten, outlineOf } from './reader/outline';
import { printSection } from './reader/print-section';
import { useNameOf } from './reader/use-name-of';

type MoreActionsProps = {
  guide: Guide;
  summary: GuideSummary | undefined;
  current: string | undefined;
  article: RefObject<HTMLElement | null>;
  /** The button that opens the menu. */
  children: ReactNode;
};

/** A file name for the guide's title: what systems refuse in names is left out. */
export function pdfName(title: string): string {
  const bare = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${bare.slice(0, 200) || 'guide'}.pdf`;
}

/** The rest of what can be done with a guide: print, keep as a file, edit, remove. */
export function MoreActions({ guide, summary, current, article, children }: MoreActionsProps) {
  const text = useText();
  const client = useClient();
  const shell = useShell();
  const [, navigate] = useLocation();
  const nameOf = useNameOf();
  const words = text.guides;
  const remove = useChange('guides.remove', { done: () => words.removeDone(guide.title) });
  const copy = useChange('guides.copy', { done: ({ title }) => words.copyDone(title) });
  const isBundled = guide.origin === 'bundled';
  const outline = outlineOf(guide, nameOf);
  const section = flatten(outline).find(({ id }) => id === current);
  const attempt = (work: () => Promise<unknown>) => () =>
    void work().catch((error: unknown) => showFailed(text, error));

  const partName = ({ kind, heading }: Section) => (kind === 'other' ? heading : nameOf(kind));
  const printOne = (sectionId: string) =>
    attempt(async () => {
      if (article.current) await printSection(article.current, sectionId, () => shell.print());
    });

  const keepAs = (format: (typeof guideExportFormats)[number]) =>
    attempt(async () => {
      const file = await client.call('guides.export', { id: guide.id, format });
      const isSaved = await shell.saveFile(
        file.filename,
        new TextEncoder().encode(file.text),
        file.mediaType,
      );
      if (isSaved) showDone(text, words.exportDone(file.filename));
    });

  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPrinter size="1rem" stroke={1.7} aria-hidden />}
          onClick={attempt(() => shell.print())}
        >
          {words.print}
        </Menu.Item>
        {section === undefined ? null : (
          <Menu.Item
            leftSection={<IconPrinter size="1rem" stroke={1.7} aria-hidden />}
            onClick={printOne(section.id)}
          >
            {words.printSection(partName(section))}
          </Menu.Item>
        )}
        <Menu.Sub position="left-start">
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconPrinter size="1rem" stroke={1.7} aria-hidden />}>
              {words.printOne}
            </Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
            {outline.map((node) => (
              <Menu.Item key={node.section.id} onClick={printOne(node.section.id)}>
                {partName(node.section)}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Item
          leftSection={<IconFileTypePdf size="1rem" stroke={1.7} aria-hidden />}
          onClick={attempt(() => shell.savePdf(pdfName(guide.title)))}
        >
          {shell.kind === 'electron' ? words.savePdf : words.printOrPdf}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconJson size="1rem" stroke={1.7} aria-hidden />} onClick={keepAs('json')}>
          {words.exportJson}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileText size="1rem" stroke={1.7} aria-hidden />}
          onClick={keepAs('markdown')}
        >
          {words.exportMarkdown}
        </Menu.Item>
        <Menu.Divider />
        {isBundled ? null : (
          <Menu.Item
            leftSection={<IconPencil size="1rem" stroke={1.7} aria-hidden />}
            onClick={() => navigate(routeTo.guideEdit(guide.id))}
          >
            {words.editGuide}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconCopy size="1rem" stroke={1.7} aria-hidden />}
          disabled={copy.isPending}
          onClick={() =>
            copy.mutate(
              { id: guide.id, title: words.copyTitle(guide.title) },
              { onSuccess: (made) => navigate(routeTo.guideEdit(made.id)) },
            )
          }
        >
          {words.copyAndEdit}
        </Menu.Item>
        {isBundled || summary === undefined ? null : (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTrash size="1rem" stroke={1.7} aria-hidden />}
              disabled={remove.isPending}
              onClick={() => remove.mutate({ id: guide.id }, { onSuccess: () => navigate('/guides') })}
            >
              {text.common.remove}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
