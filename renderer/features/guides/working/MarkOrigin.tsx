import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Mark } from '#core/contract/marks';
import { routeTo } from '../../../app/routes';
import { useText } from '../../../i18n/use-text';
import { askForMark } from './asked-mark';
import classes from './mark-card.module.css';
import { oneLine, shortened } from './mark-look';
import { useWork } from './work-context';

type OriginProps = {
  mark: Mark;
  /** True where the guide of the mark is in the workbook. */
  hasGuide: boolean;
};

/** “from “…””: leads to the place in the guide. */
export function Origin({ mark, hasGuide }: OriginProps) {
  const text = useText();
  const words = text.guides.working.card;
  const work = useWork();
  const { anchor } = mark;
  // Words alone are the card; words that the text repeats are not said twice.
  const isQuote = mark.text === '' && anchor.quote !== '';
  const isSaid = anchor.quote === '' || oneLine(mark) === mark.text;
  const from =
    anchor.fact !== undefined
      ? text.guides.working.ownSource.facts[anchor.fact]
      : isSaid
        ? words.fromSection(anchor.heading || mark.guideTitle)
        : words.quoted(shortened(anchor.quote));
  const said = isQuote ? words.quoted(shortened(anchor.quote, 240)) : `${words.from} ${from}`;
  const className = isQuote ? classes.cardQuote : classes.cardFrom;
  if (work !== null) {
    return (
      <p className={className}>
        <button
          type="button"
          className={classes.cardLink}
          title={words.goTo}
          onClick={() => work.actions.goTo(mark)}
        >
          {said}
        </button>
      </p>
    );
  }
  return (
    <p className={className}>
      {hasGuide ? (
        <Link
          href={routeTo.guide(mark.guideId, mark.place.sectionId ?? anchor.sectionId)}
          className={classes.cardLink}
          title={words.goTo}
          onClick={() => askForMark(mark.id)}
        >
          {said}
        </Link>
      ) : (
        said
      )}
    </p>
  );
}

/** What became of the mark's place, where it is not as it was. */
export function PlaceNow({ mark, hasGuide, children }: OriginProps & { children: ReactNode }) {
  const text = useText();
  const words = text.guides.working.card;
  const work = useWork();
  const { place, anchor } = mark;
  if (place.state === 'there') return null;
  if (place.state === 'moved') {
    const heading = place.sectionId === undefined ? undefined : work?.headingOf(place.sectionId);
    return heading === undefined ? null : <p className={classes.cardNotice}>{words.movedTo(heading)}</p>;
  }
  if (place.state === 'gone') {
    const said = !hasGuide ? words.goneGuide : anchor.quote === '' ? words.goneSection : words.gone;
    return (
      <p className={classes.cardNotice}>
        <IconAlertTriangle size="1.1em" aria-hidden /> <span>{said}</span>
      </p>
    );
  }
  return (
    <div className={classes.cardChanged}>
      <p className={classes.cardNotice}>
        <IconAlertTriangle size="1.1em" aria-hidden /> <span>{words.changed}</span>
      </p>
      <dl>
        <dt>{words.before}</dt>
        <dd>
          <del>{anchor.quote}</del>
        </dd>
        <dt>{words.now}</dt>
        <dd>
          <ins>{place.quote}</ins>
        </dd>
      </dl>
      {children}
    </div>
  );
}
