import { Link } from 'wouter';
import type { Guide } from '#core/guides/guide';
import { findRelated } from '#core/guides/related-roles';
import { routeTo } from '../../../app/routes';
import { useText } from '../../../i18n/use-text';
import { Passage } from '../working/Passage';
import classes from './parts.module.css';
import { useReader } from './reader-context';

/** The roles near this one; where the workbook has a guide for one, with the way to it. */
export function RelatedRoles({ guide }: { guide: Guide }) {
  const text = useText();
  const { guides } = useReader();
  const words = text.guides.related;
  return (
    <ul className={classes.roles}>
      {guide.relatedRoles.map((role) => {
        const other = findRelated(role, guides);
        return (
          <li key={role}>
            <Passage text={role} />
            {other === undefined || other.id === guide.id ? null : (
              <span className={`${classes.roleLinks} no-print`} data-nofind>
                <Link href={routeTo.guide(other.id)} aria-label={words.readLabel(other.title)}>
                  {words.read}
                </Link>
                <Link
                  href={routeTo.guideCompare(guide.id, other.id)}
                  aria-label={words.compareLabel(other.title)}
                >
                  {words.compare}
                </Link>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
