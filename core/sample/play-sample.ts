import type { Credential } from '../contract/credentials';
import type { EvidenceTarget } from '../contract/evidence';
import type { Input, Output, ProcedureName } from '../contract/index';
import { portfolioItemId } from '../portfolio/checklist';
import { toBase64 } from './base64';
import { sampleActivities } from './sample-activities';
import { hospital, type SampleActivity } from './sample-activity';
import { bienniumBeganMonthsAgo, dateOf, dayBefore, sampleBirthMonth } from './sample-calendar';
import { sampleCertificate, sampleDocument } from './sample-certificate';
import { workInGuide } from './sample-guide-work';
import { sampleEntries, sampleItems } from './sample-portfolio';

/** Asks the host for one procedure. Rejects where the host would answer with an error. */
export type Call = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

/** Whose workbook it is. The name is invented. */
export const samplePersonName = 'Marisol Vega';

const guideId = 'healthcare-technician';
const sampleNote = 'Part of the sample workbook: invented.';

/** The first days of the running cycles that the sample fixes itself. */
const pharmacyCycle = { monthsAgo: 10, day: 15 };
const laserCycle = { monthsAgo: 7, day: 1 };

/** Stores a PDF and attaches it. */
async function attach(
  call: Call,
  personId: string,
  filename: string,
  bytes: Uint8Array,
  target: EvidenceTarget,
): Promise<void> {
  await call('evidence.add', {
    personId,
    filename,
    mediaType: 'application/pdf',
    bytesBase64: toBase64(bytes),
    target,
  });
}

/** A copy of the card of a credential, attached to it. */
async function attachCard(call: Call, personId: string, credential: Credential): Promise<void> {
  const card = sampleDocument(`Sample card: ${credential.title}`, [
    { text: 'Sample card – invented', size: 14 },
    { text: credential.title, size: 26 },
    { text: samplePersonName, size: 22 },
    { text: `Number: ${credential.number ?? ''}`, size: 14 },
  ]);
  await attach(call, personId, `card-${credential.id}.pdf`, card, { kind: 'credential', id: credential.id });
}

/** Three credentials: one whose cycle follows from the birth month, one from a given date, and one of her own. */
async function addCredentials(call: Call, personId: string, today: string): Promise<void> {
  const arrt = await call('credentials.create', {
    personId,
    ruleId: 'arrt-rt',
    number: 'SAMPLE-1001',
    // Two bienniums and two months before the running one: the first began in the birth month that followed.
    issuedOn: dateOf(today, { monthsAgo: bienniumBeganMonthsAgo + 50, day: 18 }),
    notes: sampleNote,
  });
  const ptcb = await call('credentials.create', {
    personId,
    ruleId: 'ptcb-cpht',
    number: 'SAMPLE-2002',
    issuedOn: dateOf(today, { ...pharmacyCycle, monthsAgo: pharmacyCycle.monthsAgo + 24 }),
    cycle: {
      startsOn: dateOf(today, { ...pharmacyCycle, monthsAgo: pharmacyCycle.monthsAgo + 24 }),
      endsOn: dayBefore(today, pharmacyCycle),
    },
    notes: `${sampleNote} From the years in the pharmacy, kept up.`,
  });
  // PTCB's cycle begins on the day the renewal was approved, so both dates are given.
  await call('credentials.renew', {
    credentialId: ptcb.id,
    renewedOn: dateOf(today, pharmacyCycle),
    cycle: {
      startsOn: dateOf(today, pharmacyCycle),
      endsOn: dayBefore(today, { ...pharmacyCycle, monthsAgo: pharmacyCycle.monthsAgo - 24 }),
    },
  });
  const badge = await call('credentials.create', {
    personId,
    title: 'Laser safety badge',
    issuer: hospital,
    number: 'SAMPLE-L-07',
    issuedOn: dateOf(today, { ...laserCycle, monthsAgo: laserCycle.monthsAgo + 12 }),
    cycle: {
      startsOn: dateOf(today, { ...laserCycle, monthsAgo: laserCycle.monthsAgo + 12 }),
      endsOn: dayBefore(today, laserCycle),
    },
    requirement: {
      total: 6,
      unit: 'training hour',
      cycleMonths: 12,
      categories: [{ id: 'hands-on', title: 'Hands-on session', min: 2 }],
    },
    notes: `${sampleNote} The hospital asks for six hours a year, two of them hands-on.`,
  });
  await call('credentials.renew', { credentialId: badge.id, renewedOn: dateOf(today, laserCycle) });
  for (const credential of [arrt, ptcb, badge]) await attachCard(call, personId, credential);
  // Two steps of her own on the way to the next renewal, one of them done.
  await call('credentials.addStep', {
    credentialId: arrt.id,
    title: 'Ask the hospital whether it pays the fee',
    doneOn: dateOf(today, { monthsAgo: 1, day: 22 }),
    note: 'It does, once the new card is there.',
  });
  await call('credentials.addStep', {
    credentialId: arrt.id,
    title: 'Give a copy of the new card to the manager',
  });
}

/** The ACPE activity number of a sample activity: an invented provider, the year, and a sequence of its own. */
function acpeNumber(acpe: string, completedOn: string, sequence: number): string {
  return `0000-0000-${completedOn.slice(2, 4)}-${String(sequence).padStart(3, '0')}-${acpe}`;
}

async function logActivity(
  call: Call,
  personId: string,
  today: string,
  activity: SampleActivity,
  sequence: number,
): Promise<void> {
  const completedOn = dateOf(today, activity);
  const credits = { amount: activity.amount, unit: activity.unit };
  const approvalNumber =
    activity.acpe === undefined ? undefined : acpeNumber(activity.acpe, completedOn, sequence);
  const { title, provider, format } = activity;
  const logged = await call('activities.create', {
    personId,
    title,
    provider,
    completedOn,
    credits,
    format,
    ...(activity.categories === undefined ? {} : { categories: [...activity.categories] }),
    ...(approvalNumber === undefined ? {} : { approvalNumber }),
    ...(activity.notes === undefined ? {} : { notes: activity.notes }),
    ...(activity.parts === undefined ? {} : { parts: [...activity.parts] }),
    ...(activity.isPlanned === undefined ? {} : { isPlanned: activity.isPlanned }),
  });
  if (activity.certificate === false || activity.isPlanned === true) return;
  const bytes = sampleCertificate({
    person: samplePersonName,
    title,
    provider,
    completedOn,
    credits,
    approvalNumber,
  });
  await attach(call, personId, `certificate-${completedOn}.pdf`, bytes, { kind: 'activity', id: logged.id });
}

async function fillPortfolio(call: Call, personId: string, today: string): Promise<void> {
  for (const { kind, title, text, happened, document } of sampleEntries) {
    const happenedOn = dateOf(today, happened);
    const entry = await call('portfolio.addEntry', { personId, kind, title, text, happenedOn });
    if (document === undefined) continue;
    const bytes = sampleDocument(title, [
      { text: document.heading, size: 14 },
      { text: title, size: 22 },
      { text: `${samplePersonName}, ${happenedOn}`, size: 14 },
    ]);
    await attach(call, personId, document.filename, bytes, { kind: 'portfolio-entry', id: entry.id });
  }
  const skills = sampleDocument('Skills sheet', [
    { text: 'Sample skills sheet – invented', size: 14 },
    { text: 'Rooms, equipment and procedures signed off', size: 22 },
    { text: samplePersonName, size: 18 },
  ]);
  await attach(call, personId, 'skills-sheet.pdf', skills, {
    kind: 'portfolio-item',
    id: portfolioItemId(personId, 'clinical-experience'),
  });
  for (const { kind, state, note, reviewed } of sampleItems) {
    await call('portfolio.setItem', {
      personId,
      kind,
      state,
      note,
      ...(reviewed === undefined ? {} : { reviewedOn: dateOf(today, reviewed) }),
    });
  }
}

/**
 * Builds the sample workbook in an empty one, through nothing but the contract: an invented technician with three
 * credentials, two cycles of activities, plans, certificates, a checklist and entries, and what she marked in her guide. All dates hang on `today` (a civil
 * date), so that the ARRT biennium always has between five and six months left; the same day gives the same workbook.
 * Rejects with whatever `call` rejects with; a half-built sample is the caller's to throw away.
 */
export async function playSample(call: Call, today: string): Promise<void> {
  const { id: personId } = await call('people.create', {
    kind: 'self',
    displayName: samplePersonName,
    birthMonth: sampleBirthMonth(today),
    region: 'Oregon (invented sample)',
  });
  await call('people.update', { id: personId, guideId });
  await call('settings.set', { mode: 'self', currentPersonId: personId });
  await addCredentials(call, personId, today);
  for (const [index, activity] of sampleActivities.entries()) {
    await logActivity(call, personId, today, activity, index + 1);
  }
  await fillPortfolio(call, personId, today);
  await workInGuide(call, personId, guideId);
}
