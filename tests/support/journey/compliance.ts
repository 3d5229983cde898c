import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { dialog, gone, goTo, log, shown, wait } from './steps';

/**
 * What a person does to know whether they can renew: credentials by their rules, what counts and why, questions to the
 * issuer, deadlines, the checklist, the renewal, the matrix. On whatever shell shows the page; it begins with a person
 * whose birthday is known and an empty record.
 */

const headline = (page: Page, name: string | RegExp) => shown(page.getByRole('heading', { level: 1, name }));

const activities = (page: Page) => page.getByRole('table', { name: 'Activities of this cycle' });

/** Undo by its keys, with the focus where they are not a text field's own. */
const undo = async (page: Page) => {
  await page.locator('#main').focus();
  await page.keyboard.press('ControlOrMeta+z');
};

const openCredential = async (page: Page, name: RegExp) => {
  await goTo(page, 'Credentials');
  await page.getByRole('navigation', { name: 'Your credentials' }).getByRole('link', { name }).click();
};

/** Finds a rule in the picker by words, and adds a credential that goes by it. */
async function addByRule(
  page: Page,
  words: string,
  rule: RegExp,
  day: { label: 'Issued on' | 'Expires on'; date: string; cycle: RegExp },
): Promise<void> {
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'Add credential' }).first().click();
  const form = dialog(page);
  await form.getByRole('searchbox', { name: 'Search credentials' }).fill(words);
  await form.getByRole('button', { name: rule }).click();
  await form.getByLabel(day.label).fill(day.date);
  await shown(form.getByText(day.cycle));
  await form.getByLabel('Name').press('Enter');
  await gone(form);
}

/** A credential from the searchable list; its cycle follows from the birth month. */
export async function addTechnologist(page: Page): Promise<void> {
  await addByRule(page, 'arrt', /^ARRT Registered Technologist/, {
    label: 'Issued on',
    date: '10 Sep 2024',
    cycle: /1 May 2025 – 30 Apr 2027, from your birth month/,
  });
  await headline(page, '24 CE credits short, all in category A or A+; 157 days left.');
}

/** One activity of one kind, one over two topics, one that is planned. */
export async function logLearning(page: Page): Promise<void> {
  const unit = 'CE credit';
  await log(page, {
    title: 'MR safety',
    date: '5 May 2025',
    credits: '10',
    unit,
    category: 'Category A or A+',
  });
  await log(page, {
    title: 'Trauma imaging',
    date: '20 May 2025',
    credits: '6',
    unit,
    parts: [
      ['Category A or A+', '4'],
      ['Tumor board attendance', '2'],
    ],
  });
  await log(page, {
    title: 'Fluoroscopy day',
    date: '12 Apr 2027',
    credits: '10',
    unit,
    category: 'Category A or A+',
    isPlanned: true,
  });
}

/** The sentence, what is needed, what is planned, and for each activity what it counts for or why it does not. */
export async function readStanding(page: Page): Promise<void> {
  await openCredential(page, /ARRT/);
  await headline(page, '8 CE credits short, all in category A or A+; 157 days left.');
  await shown(page.getByText(/^16 of 24 CE credits count/));
  await shown(page.getByText('With the planned activity done, everything is there.'));
  const asked = page.getByRole('table', { name: 'What the issuer asks for and what counts' });
  await shown(asked.getByRole('row', { name: /^Category A or A\+ .*at least 24.*8 short/ }));
  await shown(
    activities(page).getByRole('row', { name: /Trauma imaging.*Category A or A\+ 6 · Tumor board/ }),
  );
  await shown(activities(page).getByRole('row', { name: /Fluoroscopy day.*planned for 12 Apr 2027/ }));

  // The reason's source is one click away, and Escape gives the focus back.
  const source = page.getByRole('button', { name: 'Where this comes from: planned for 12 Apr 2027' });
  await source.click();
  await shown(dialog(page).getByText(/^https:\/\//));
  await page.keyboard.press('Escape');
  await gone(dialog(page));

  await page.getByRole('button', { name: 'No allocation counts more.' }).click();
  await shown(page.getByText(/What counts cannot be more than|cases were compared|one way to count them/));
}

/** Leaves an activity out, sees what that costs, and gives it back: by the menu, then by undo. */
export async function decideAboutActivity(page: Page): Promise<void> {
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Decide about “MR safety”' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const cost = page.getByText('Your decisions cost 10 credits against the best allocation.');
  await choose('Leave it out');
  await shown(cost);
  await headline(page, /^18 CE credits short/);
  await shown(activities(page).getByRole('row', { name: /MR safety.*left out by you/ }));
  await choose('Give back to Pathbook');
  await gone(cost);
  await headline(page, /^8 CE credits short/);
  await choose('Leave it out');
  await shown(cost);
  await undo(page);
  await gone(cost);
  await headline(page, /^8 CE credits short/);
}

const hivQuestion = 'Is “HIV/AIDS” part of the total, or asked on top of it?';

/** A credential whose rule leaves something open: no decision but both readings. */
export async function addFlorida(page: Page): Promise<void> {
  await addByRule(page, 'florida radiologic', /^Florida Radiologic Technologist/, {
    label: 'Expires on',
    date: '31 May 2027',
    cycle: /1 Jun 2025 – 31 May 2027, from the expiry date/,
  });
  await log(page, {
    title: 'Florida review course',
    date: '2 Oct 2026',
    credits: '12',
    unit: 'contact hour',
    parts: [
      ['Technical', '11'],
      ['HIV/AIDS', '1'],
    ],
  });
  await headline(page, /^Cannot decide: the rule can be read in 2 ways/);
  const question = page.getByRole('form', { name: hivQuestion });
  await shown(question.getByRole('listitem').filter({ hasText: /on top of the total\..*Then you need 1/ }));
  await shown(question.getByRole('listitem').filter({ hasText: /part of the total\..*Then everything is/ }));
}

/** Writes down what the issuer said; the standing goes by it. */
export async function answerQuestion(page: Page): Promise<void> {
  const question = page.getByRole('form', { name: hivQuestion });
  await question.getByRole('button', { name: /^The issuer has answered/ }).click();
  await question.getByRole('radio', { name: 'It is part of the total.' }).check();
  await question
    .getByRole('textbox', { name: 'Who said so, when, and how' })
    .fill('Letter of the Bureau, 3 Nov 2026');
  await question.getByRole('button', { name: 'Write down the answer' }).click();
  await gone(question);
  await headline(page, /^You have what you need to renew: 12 of 12 contact hours/);
}

/** Takes the answer back, as when the issuer corrects itself; the question stands again. */
export async function takeAnswerBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Answered by the issuer (1)' }).click();
  await shown(page.getByText('Letter of the Bureau, 3 Nov 2026'));
  await page.getByRole('button', { name: `Take back the answer to “${hivQuestion}”` }).click();
  await headline(page, /^Cannot decide/);
}

/** A condition beside the credits, confirmed as of today. */
export async function confirmCondition(page: Page): Promise<void> {
  await addByRule(page, 'texas', /^Texas/, {
    label: 'Expires on',
    date: '31 Aug 2027',
    cycle: /1 Sep 2025 – 31 Aug 2027/,
  });
  const condition = page.getByRole('checkbox', {
    name: 'Human trafficking prevention course',
    exact: true,
  });
  await headline(page, /Human trafficking prevention course|1 condition/);
  await condition.click();
  await shown(page.getByText('confirmed on 24 Nov 2026'));
  await expect.poll(() => condition.isChecked(), wait).toBe(true);
}

/** Ticks a step with what was paid, and writes down a step of one's own. */
export async function workOnChecklist(page: Page): Promise<void> {
  await openCredential(page, /ARRT/);
  const steps = page.getByRole('list', { name: 'Steps of the renewal' });
  await shown(page.getByText('0 of 5 done'));
  await steps.getByRole('checkbox', { name: 'Pay the renewal fee' }).click();
  await shown(steps.getByText('done 24 Nov 2026'));
  const details = 'Date, cost and note: Pay the renewal fee';
  await steps.getByRole('button', { name: details }).click();
  const form = page.getByRole('form', { name: details });
  await form.getByLabel('Paid').fill('225.50');
  await form.getByLabel('Paid').press('Enter');
  await gone(form);
  await shown(steps.getByText('paid $225.50'));
  await page.getByRole('textbox', { name: 'A step of your own' }).fill('Ask Dana for her signature');
  await page.keyboard.press('Enter');
  await shown(steps.getByRole('checkbox', { name: 'Ask Dana for her signature' }));
  await shown(page.getByText('1 of 6 done'));
}

/** Sets how long a step takes; the safe days before it move. */
export async function setLeadTime(page: Page): Promise<void> {
  const deadlines = page.getByRole('list', { name: 'From the last course to the renewed credential' });
  const arrives = deadlines.getByRole('listitem').filter({ hasText: 'Have the certificate in hand' });
  await shown(arrives.getByText(/by 14 May 2027/));
  await deadlines.getByRole('button', { name: 'Change the time: Report it to the issuer' }).click();
  const days = deadlines.getByRole('textbox', { name: 'Days for “Report it to the issuer”' });
  await days.fill('10');
  await days.press('Enter');
  await shown(deadlines.getByText('Reporting takes 10 days (set by you)'));
  await shown(arrives.getByText(/by 7 May 2027/));
}

/** Closes the cycle with a look at what comes of it, finds it among the past ones, and takes the renewal back. */
export async function renewAndUndo(page: Page): Promise<void> {
  await openCredential(page, /ARRT/);
  await headline(page, /^You can renew from 1 Mar 2027: 28 of 24 CE credits/);
  await page.getByRole('button', { name: 'Renew', exact: true }).click();
  const form = dialog(page);
  await shown(form.getByText('Closes with 28 of 24 CE credits: everything asked for is there.'));
  await shown(form.getByText('The issuer carries nothing over. Lost, beyond what is asked: 4 CE credits.'));
  expect(await form.getByLabel('Starts on').inputValue()).toBe('1 May 2027');
  expect(await form.getByLabel('Ends on').inputValue()).toBe('30 Apr 2029');
  await form.getByLabel('Renewed on').press('Enter');
  await gone(form);
  await shown(page.getByText(/^The cycle until 30 Apr 2027 is renewed/));
  const past = page.getByRole('button', { name: 'Past cycles (1)' });
  await past.click();
  await shown(page.getByRole('row', { name: /1 May 2025 – 30 Apr 2027.*24 Nov 2026.*28 of 24/ }));
  await undo(page);
  await gone(past);
  await headline(page, /^You can renew from 1 Mar 2027/);
}

/** Opens the matrix, reads a cell, decides in it, and sees cell and total change. */
export async function decideInMatrix(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Activities × credentials' }).click();
  const grid = page.getByRole('grid', { name: 'Activities and the credentials they count for' });
  const totals = grid.getByRole('row', { name: /^Counts in all/ });
  await shown(totals.getByText('28 of 24'));
  await grid.getByRole('gridcell', { name: /^MR safety, ARRT R\.T\.: 10 CE credits count/ }).click();
  const panel = page.getByRole('complementary', { name: 'The chosen cell' });
  await shown(panel.getByText('Category A or A+'));
  await panel.getByRole('button', { name: 'Decide what it counts as' }).click();
  await page.getByRole('menuitem', { name: 'Leave out' }).click();
  await shown(grid.getByRole('gridcell', { name: /^MR safety, ARRT R\.T\..*left out by you/ }));
  await shown(totals.getByText('18 of 24'));
  await shown(panel.getByText('left out by you'));
  await undo(page);
  await shown(totals.getByText('28 of 24'));
}

/** After a restart: the answer that was kept, the condition, the step with its cost, and the person's own time. */
export async function findComplianceAgain(page: Page): Promise<void> {
  await openCredential(page, /ARRT/);
  await shown(page.getByText('1 of 6 done'));
  await shown(page.getByText('paid $225.50'));
  await shown(page.getByText('Reporting takes 10 days (set by you)'));
  await openCredential(page, /Texas/);
  await shown(page.getByText('confirmed on 24 Nov 2026'));
  await openCredential(page, /Florida/);
  await headline(page, /^Cannot decide/);
}
