import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { dialog, gone, shown } from './steps';

/** What a person does with rules: reading one, writing their own from it, passing it on, and what is refused. */

const headline = (page: Page, name: string | RegExp) => shown(page.getByRole('heading', { level: 1, name }));

/** Reads a rule, and where one of its figures comes from. */
export async function readRule(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rules', exact: true }).first().click();
  await page.getByLabel('Find a rule').fill('ptcb');
  await page.getByRole('link', { name: /^PTCB/ }).first().click();
  await headline(page, '20 CE hours every two years, counted from the day of issue.');
  await shown(page.getByRole('region', { name: 'What is asked' }).getByText('At least 15 CE hours'));
  await page.getByRole('button', { name: 'Where “In all” comes from: verified' }).click();
  await shown(dialog(page).getByText('Read in the issuer’s own text.'));
  await page.keyboard.press('Escape');
  await gone(dialog(page));
}

/** Makes a copy, breaks an example by another total, mends it, tries the draft on the own record, and saves it. */
export async function writeOwnRule(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Make my own' }).click();
  const check = page.getByRole('region', { name: 'Check', exact: true });
  const credits = page.getByRole('region', { name: 'Total', exact: true }).getByLabel('Credits');
  const save = page.getByRole('button', { name: 'Save rule' });
  await shown(check.getByText(/^All \d+ come out as the rule says\.$/));

  await credits.fill('30');
  await shown(check.getByText('comes out otherwise'));
  await shown(check.getByText('required: expected 20, got 30'));
  expect(await save.getAttribute('aria-disabled')).toBe('true');

  await credits.fill('20');
  await shown(check.getByText(/^All \d+ come out as the rule says\.$/));
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await shown(page.getByRole('row', { name: /^ARRT R\.T\..*of 24 CE credits.*of 20 CE hours/ }));

  await save.click();
  await shown(dialog(page).getByText('Adds “PTCB Certified Pharmacy Technician (my own)” to this workbook.'));
  await dialog(page).getByRole('button', { name: 'Save rule' }).click();
  await gone(dialog(page));
  await shown(page.getByText(/PTCB Certified Pharmacy Technician \(my own\).*version \d+.*imported/));
}

/** Clicks what saves a file, and resolves to what is in the file. */
type Saving = (click: () => Promise<void>) => Promise<string>;

/** Exports the own rule, removes it, is refused two damaged copies with the reasons, and imports it again. */
export async function passRuleOn(page: Page, folder: string, saving: Saving): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click();
  const exported = await saving(() => dialog(page).getByRole('button', { name: 'Save the file' }).click());
  await gone(dialog(page));
  const rule = JSON.parse(exported) as { id: string; total: { asks: object } };
  expect(rule).toMatchObject({ formatVersion: 2, id: 'ptcb-cpht-own' });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await shown(page.getByText(/^Removed the rule/));

  await page
    .getByRole('link', { name: 'Import rule' })
    .or(page.getByRole('button', { name: 'Import rule' }))
    .first()
    .click();
  await headline(page, 'Import a rule from a file.');
  const give = async (name: string, text: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    await page.locator('input[type=file]').setInputFiles(file);
  };
  const asking = (credits: number) => ({
    ...rule,
    total: { ...rule.total, asks: { kind: 'number', credits } },
  });

  await give('negative.json', JSON.stringify({ ...asking(-5), colour: 'red' }));
  await headline(page, /^This file has 2 faults and cannot be imported\.$/);
  const faults = page.getByRole('main').getByRole('listitem');
  await shown(faults.filter({ hasText: 'total.asks.credits' }));
  await shown(faults.filter({ hasText: 'colour' }));
  await shown(page.getByText(/Nothing was stored\./));

  await give('failing.json', JSON.stringify(asking(30)));
  await headline(page, /of its worked examples come out otherwise, so it cannot be imported\.$/);
  await shown(page.getByText('required: expected 20, got 30'));
  expect(await page.getByRole('button', { name: 'Import rule' }).count()).toBe(0);

  await give('own.json', exported);
  await headline(page, 'PTCB Certified Pharmacy Technician (my own): ready to import.');
  await page.getByRole('button', { name: 'Import rule' }).click();
  await shown(page.getByText('Imported the rule “PTCB Certified Pharmacy Technician (my own)”'));
  await headline(page, '20 CE hours every two years, counted from the day of issue.');
}
