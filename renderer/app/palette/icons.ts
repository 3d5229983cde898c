import {
  IconArchive,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconAward,
  IconBook2,
  IconBookmark,
  IconCertificate,
  IconCommand,
  IconFileImport,
  IconFileSearch,
  IconHighlight,
  IconKeyboard,
  IconList,
  IconListDetails,
  IconMoonStars,
  IconNotes,
  IconPaperclip,
  IconPencil,
  IconPlus,
  IconPrinter,
  IconUser,
} from '@tabler/icons-react';
import type { CommandId } from '#core/commands/commands';
import type { SearchHit } from '#core/contract/search';
import { areas } from '../routes';

type Icon = typeof IconAward;

export const hitIcon: Record<SearchHit['kind'], Icon> = {
  person: IconUser,
  credential: IconAward,
  activity: IconList,
  'portfolio-entry': IconNotes,
  evidence: IconPaperclip,
  mark: IconHighlight,
  guide: IconBook2,
};

/** The kinds of hits in the order in which they are shown: one's own records, which are few, before the guides. */
export const hitKinds = Object.keys(hitIcon) as SearchHit['kind'][];

const icons: Partial<Record<CommandId, Icon>> = {
  'activity.log': IconPlus,
  'credential.add': IconCertificate,
  'guide.import': IconFileImport,
  'guide.write': IconPencil,
  'rule.import': IconFileImport,
  'rule.new': IconPencil,
  'guide.find': IconFileSearch,
  'guide.mark': IconHighlight,
  'guide.bookmark': IconBookmark,
  'go.marks': IconHighlight,
  'portfolio.addEntry': IconListDetails,
  'backup.create': IconArchive,
  print: IconPrinter,
  'edit.undo': IconArrowBackUp,
  'edit.redo': IconArrowForwardUp,
  'theme.toggle': IconMoonStars,
  'shortcuts.show': IconKeyboard,
};

/** An area's own icon for going there; a plain one for a command that has none. */
export function commandIcon(id: CommandId): Icon {
  return icons[id] ?? areas.find(({ command }) => command === id)?.Icon ?? IconCommand;
}
