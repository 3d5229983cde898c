import { IconAlertTriangle } from '@tabler/icons-react';
import type { GuideMatch } from '#core/contract/guides';
import type { GuideSummary, ImportReport } from '#core/guides/guide';
import { SectionTitle } from '../../../components/SectionTitle';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { originLine } from '../guide-origin';
import classes from './import.module.css';
import { Capped } from './Lines';

type NoticesProps = {
  report: ImportReport;
  title: string;
  guides: readonly GuideSummary[];
  matches: readonly GuideMatch[];
};

/** What to look at before the guide is stored: what the importer was not sure of, and guides of the same name. */
export function Notices({ report, title, guides, matches }: NoticesProps) {
  const text = useText();
  const format = useFormat();
  const words = text.guides.import.review;
  const wanted = title.trim().toLowerCase();
  const sameTitle = guides.filter(
    (guide) => guide.title.toLowerCase() === wanted && !matches.some(({ id }) => id === guide.id),
  );
  const notices = [
    ...report.notices.map((notice) => text.guides.import.notice(notice)),
    ...sameTitle.map((guide) => words.sameTitle(guide.title, originLine(guide, text, format))),
  ];
  if (notices.length === 0) return null;
  return (
    <section className={classes.part}>
      <SectionTitle>{words.warnings}</SectionTitle>
      <Capped items={notices}>
        {(shown) => (
          <ul className={classes.warnings}>
            {shown.map((notice, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notices stay in their order, and may repeat
              <li key={index}>
                <IconAlertTriangle size="1.125rem" aria-hidden />
                <span>{notice}</span>
              </li>
            ))}
          </ul>
        )}
      </Capped>
    </section>
  );
}
