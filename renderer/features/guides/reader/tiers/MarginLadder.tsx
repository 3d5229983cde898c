import { Link } from 'wouter';
import type { Guide } from '#core/guides/guide';
import { routeTo } from '../../../../app/routes';
import { useCurrentPerson } from '../../../../app/use-current-person';
import { SectionTitle } from '../../../../components/SectionTitle';
import type { Catalogue } from '../../../../i18n/catalogue';
import { useText } from '../../../../i18n/use-text';
import classes from './tiers.module.css';
import { type RungState, rungState, useRung } from './use-rung';

type MarginLadderProps = {
  guide: Guide;
  /** The section that tells the tiers, by id: there the rung is chosen. */
  tiersId: string;
  onChoose: (sectionId: string) => void;
};

/** The tiers in the margin, with where the person stands and what is missing to the next. */
export function MarginLadder({ guide, tiersId, onChoose }: MarginLadderProps) {
  const text = useText();
  const words = text.guides.tiers;
  const { person } = useCurrentPerson();
  const { rung, here, choose } = useRung(guide);
  if (guide.tiers.length === 0) return null;
  const isClient = person?.kind === 'client';
  return (
    <section aria-label={isClient ? words.theirRung(person.displayName) : words.yourRung}>
      <SectionTitle>{isClient ? words.theirRung(person.displayName) : words.yourRung}</SectionTitle>
      <ol className={classes.margin}>
        {guide.tiers.map((tier, index) => {
          const state = rungState(index, here);
          return (
            <li
              key={`${tier.title}-${tier.years.min}`}
              data-state={state}
              aria-current={state === 'here' ? 'true' : undefined}
            >
              <span className={classes.name}>{shortTitle(tier.title, guide.title)}</span>
              <small>{marginLine(tier.years, state, rung?.years ?? null, text)}</small>
            </li>
          );
        })}
      </ol>
      {choose === null || here >= 0 ? null : (
        <p className={classes.hint}>
          <Link href={routeTo.guide(guide.id, tiersId)} onClick={() => onChoose(tiersId)}>
            {words.sayWhere}
          </Link>
        </p>
      )}
    </section>
  );
}

/** "Junior Echo Technician" in the guide "Echo Technician" is "Junior": the margin is narrow. */
export function shortTitle(tierTitle: string, guideTitle: string): string {
  const rest = tierTitle.toLowerCase().endsWith(guideTitle.toLowerCase())
    ? tierTitle.slice(0, -guideTitle.length).trim()
    : '';
  return rest === '' ? tierTitle : rest;
}

/** The years of a tier, and for the person's own and the next one how many they have or lack. */
export function marginLine(
  years: { min: number; max: number | null },
  state: RungState,
  own: number | null,
  text: Catalogue,
): string {
  const words = text.guides.tiers;
  const span = words.years(years.min, years.max);
  if (own === null) return span;
  if (state === 'here') return `${span} · ${words.you(own)}`;
  if (state !== 'next') return span;
  const lacking = Math.round((years.min - own) * 10) / 10;
  return `${span} · ${lacking > 0 ? words.toGo(lacking) : words.yearsReached}`;
}
