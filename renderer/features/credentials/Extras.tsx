import type { Standing } from '#core/compliance/standing';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './credentials.module.css';

/** What of the total is not an activity, and what would go over into the next cycle; nothing where there is neither. */
export function Extras({ standing }: { standing: Standing }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.allocation;
  const { carriesOver, unit } = standing;
  const credits = (amount: number) => format.credits(amount, unit);
  const surplus =
    standing.required === 0 || (carriesOver.credits === 0 && carriesOver.lost === 0)
      ? null
      : carriesOver.policy === 'allowed'
        ? carriesOver.lost > 0
          ? say.carriesOver.allowedLost(credits(carriesOver.credits), credits(carriesOver.lost))
          : say.carriesOver.allowed(credits(carriesOver.credits))
        : say.carriesOver[carriesOver.policy](credits(standing.surplus));
  if (standing.extras.length === 0 && surplus === null) return null;
  return (
    <div className={classes.extras}>
      {standing.extras.length > 0 ? (
        <>
          <span>{say.extras}:</span>{' '}
          {standing.extras
            .map(({ kind, title, credits: amount }) => say.extra[kind](credits(amount), title))
            .join(' · ')}
          {'. '}
        </>
      ) : null}
      {surplus}
    </div>
  );
}
