import { AppError } from '../contract/errors';

/**
 * Credits in the engine are integer hundredths, so that 48 quarter credits are 12 and not 11.999…; the contract and the
 * rule files carry decimals. These three functions are the only way from one to the other.
 */
export type Hundredths = number;

/** How far a decimal may lie from a whole hundredth and still be taken for it: the noise of binary fractions. */
const noise = 1e-4;

/**
 * The exact hundredths of a decimal amount of credits.
 * @throws AppError `invalid-input` (`credits-invalid`) when it is not finite or has more than two decimal places.
 */
export function toHundredths(credits: number): Hundredths {
  const hundredths = Math.round(credits * 100);
  if (!Number.isSafeInteger(hundredths) || Math.abs(credits * 100 - hundredths) > noise) {
    throw new AppError('invalid-input', `“${credits}” credits: an amount has at most two decimal places.`, {
      key: 'credits-invalid',
      credits: String(credits),
    });
  }
  // `+ 0` turns the minus zero of Math.round(-0.001) into zero.
  return hundredths + 0;
}

/** The decimal amount: the nearest number to it, which prints with at most two places. */
export const fromHundredths = (hundredths: Hundredths): number => hundredths / 100;

/** Worths of units are read to this many parts of one: a third of ten hours is 3.3333. */
const worthScale = 10_000;

/** An amount times what one unit of it is worth, rounded to the nearest hundredth. */
export function timesWorth(amount: Hundredths, worth: number): Hundredths {
  return Math.round((amount * Math.round(worth * worthScale)) / worthScale);
}

/** The amount as English text: `2`, `0.25`, `21.5`. */
export const formatHundredths = (hundredths: Hundredths): string => String(fromHundredths(hundredths));
