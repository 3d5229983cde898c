import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Rule } from '#core/compliance/rule';
import { Conditions } from '../../../renderer/features/credentials/Conditions';
import { Extras } from '../../../renderer/features/credentials/Extras';
import { OpenQuestions } from '../../../renderer/features/credentials/OpenQuestions';
import { WhatHappened } from '../../../renderer/features/credentials/WhatHappened';
import { axeFaults } from '../support/axe';
import { aCredential } from '../support/builders';
import { renderWithApp } from '../support/render-with-app';
import { aCondition, aReading, aRule, aStanding } from './build';

const credential = aCredential({ ruleId: 'sample-rt' });

describe('what a rule leaves open', () => {
  const inside = { value: 'inside', says: '“Ethics” is part of the total.' };
  const onTop = { value: 'on-top', says: '“Ethics” is asked on top of the total.' };
  const open = aStanding({
    state: 'unknown',
    decision: 'cannot-decide',
    readings: [
      aReading({ says: [onTop.says], isMet: false, needs: [{ categoryId: 'ethics', credits: 2 }] }),
      aReading({ says: [inside.says] }),
    ],
    openQuestions: [
      {
        id: 'categories.ethics.placement',
        question: 'Is “Ethics” part of the total, or asked on top of it?',
        readings: [onTop, inside],
        takesNumber: false,
        sources: ['issuer-text'],
      },
    ],
  });

  it('tells what each reading would mean, and writes down what the issuer said', async () => {
    const { user, client } = renderWithApp(
      <OpenQuestions credential={credential} standing={open} rule={aRule()} />,
      { answers: { 'credentials.settle': () => credential } },
    );
    const panel = await screen.findByRole('region', { name: 'One open question' });
    expect(within(panel).getByRole('heading', { name: /Is “Ethics” part of the total/ })).toBeDefined();
    const radio = (name: RegExp) => within(panel).getByRole('radio', { name });
    expect(panel.textContent).toContain('Then you need 2 in ethics.');
    expect(panel.textContent).toContain('Then everything is there.');
    await user.click(within(panel).getByRole('button', { name: /^The issuer has answered: Is “Ethics”/ }));
    expect(await axeFaults()).toEqual([]);
    await user.click(within(panel).getByRole('button', { name: 'Write down the answer' }));
    expect(within(panel).getByText('Choose what the issuer said.')).toBeDefined();
    expect(client.inputsOf('credentials.settle')).toEqual([]);
    await user.click(radio(/It is part of the total/));
    await user.type(within(panel).getByRole('textbox', { name: /Who said so/ }), 'Call of 3 Mar');
    await user.click(within(panel).getByRole('button', { name: 'Write down the answer' }));
    expect(await screen.findByText(/^Wrote down the answer to “Is “Ethics”/)).toBeDefined();
    expect(client.inputsOf('credentials.settle')).toEqual([
      {
        credentialId: 'credential-1',
        questionId: 'categories.ethics.placement',
        value: 'inside',
        note: 'Call of 3 Mar',
      },
    ]);
  });

  it('takes a number where the figure was not found', async () => {
    const standing = aStanding({
      isTotalUnknown: true,
      openQuestions: [
        { id: 'total', question: 'How many for two years?', readings: [], takesNumber: true, sources: [] },
      ],
    });
    const { user, client } = renderWithApp(
      <OpenQuestions credential={credential} standing={standing} rule={aRule()} />,
      { answers: { 'credentials.settle': () => credential } },
    );
    expect(await screen.findByText('How many for two years?')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^The issuer has answered/ }));
    await user.click(screen.getByRole('button', { name: 'Write down the answer' }));
    expect(screen.getByText('Enter how many credits the issuer named.')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: /How many/ }), '20.5');
    await user.click(screen.getByRole('button', { name: 'Write down the answer' }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.settle')).toEqual([
        { credentialId: 'credential-1', questionId: 'total', value: 20.5 },
      ]),
    );
  });

  it('takes a number that no reading names', async () => {
    const reading = { value: 12, says: 'Twelve a cycle.' };
    const standing = aStanding({
      openQuestions: [
        { id: 'total', question: 'How many?', readings: [reading], takesNumber: true, sources: [] },
      ],
    });
    const { user, client } = renderWithApp(
      <OpenQuestions credential={credential} standing={standing} rule={aRule()} />,
      { answers: { 'credentials.settle': () => credential } },
    );
    await user.click(await screen.findByRole('button', { name: /^The issuer has answered/ }));
    await user.click(screen.getByRole('radio', { name: 'Another number' }));
    await user.type(screen.getByRole('textbox', { name: /How many/ }), '15');
    await user.click(screen.getByRole('button', { name: 'Write down the answer' }));
    await waitFor(() => expect(client.inputsOf('credentials.settle')[0]?.value).toBe(15));
  });

  it('keeps what was answered, and takes it back', async () => {
    const answered = aCredential({ answers: { total: { value: 20, note: 'Letter of 3 Mar' } } });
    const { user, client } = renderWithApp(
      <OpenQuestions credential={answered} standing={aStanding()} rule={aRule()} />,
      { answers: { 'credentials.settle': () => answered } },
    );
    await user.click(await screen.findByRole('button', { name: 'Answered by the issuer (1)' }));
    expect(await screen.findByText('Letter of 3 Mar')).toBeDefined();
    expect(screen.getByText('20 CE credits')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Take back the answer to/ }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.settle')).toEqual([
        { credentialId: 'credential-1', questionId: 'total', value: null },
      ]),
    );
  });

  it('is not there where nothing is open', () => {
    renderWithApp(<OpenQuestions credential={credential} standing={aStanding()} rule={aRule()} />);
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('conditions beside the credits', () => {
  const answers = { 'credentials.confirm': () => credential };

  it('confirms one today, and takes it back', async () => {
    const standing = aStanding({
      conditions: [aCondition(), aCondition({ id: 'form', title: 'State form', confirmedOn: '2027-01-05' })],
    });
    const { user, client } = renderWithApp(<Conditions standing={standing} rule={aRule()} />, { answers });
    expect(await screen.findByText('confirmed on 5 Jan 2027')).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: 'Human trafficking course' }));
    expect(await screen.findByText('“Human trafficking course” confirmed on 26 Feb 2027')).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: 'State form' }));
    expect(await screen.findByText('“State form” is open again')).toBeDefined();
    expect(client.inputsOf('credentials.confirm')).toEqual([
      { credentialId: 'credential-1', conditionId: 'trafficking', on: '2027-02-26' },
      { credentialId: 'credential-1', conditionId: 'form', on: null },
    ]);
  });

  it('takes another day, and has its source beside it', async () => {
    const standing = aStanding({ conditions: [aCondition({ sources: ['issuer-text'] })] });
    const { user, client } = renderWithApp(<Conditions standing={standing} rule={aRule()} />, { answers });
    await user.click(await screen.findByRole('button', { name: 'Another day: Human trafficking course' }));
    const day = screen.getByRole('textbox', { name: 'Confirmed on' });
    await user.clear(day);
    await user.type(day, '3 Feb 2027{Enter}');
    await waitFor(() => expect(client.inputsOf('credentials.confirm')[0]?.on).toBe('2027-02-03'));
    await user.click(screen.getByRole('button', { name: 'Where this comes from: Human trafficking course' }));
    expect(await screen.findByRole('dialog', { name: /Human trafficking/ })).toBeDefined();
    expect(await axeFaults()).toEqual([]);
  });
});

describe('what else changes what is asked', () => {
  const cited = { sources: ['issuer-text'], confidence: 'verified' as const };
  const rule: Rule = aRule({
    events: [
      {
        id: 'specialty',
        title: 'New specialty exam',
        effect: { kind: 'waives', credits: 15 },
        times: 'any',
        ...cited,
      },
      { id: 'grant', title: 'Grant', effect: { kind: 'gives', max: 12 }, times: 'once-ever', ...cited },
    ],
    profiles: [
      { id: 'reinstatement', title: 'Reinstatement', applies: 'chosen', total: 30, ...cited },
      { id: 'first', title: 'First cycle', applies: 'first-cycle', ...cited },
    ],
  });
  const open = async (given = credential) => {
    const rendered = renderWithApp(<WhatHappened credential={given} standing={aStanding()} rule={rule} />, {
      answers: {
        'credentials.addEvent': () => given,
        'credentials.removeEvent': () => given,
        'credentials.update': () => given,
      },
    });
    await rendered.user.click(await screen.findByRole('button', { name: 'What else changes what is asked' }));
    return rendered;
  };

  it('notes what happened, with credits where the event gives some', async () => {
    const { user, client } = await open();
    await user.click(await screen.findByRole('button', { name: 'Add what happened' }));
    const dialog = await screen.findByRole('dialog', { name: 'What happened with ARRT R.T.(R)' });
    expect(dialog.textContent).toContain('Takes 15 CE credits off what is asked.');
    const what = within(dialog).getByRole('combobox', { name: 'What happened' });
    await user.selectOptions(what, 'Grant');
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(within(dialog).getByText('Enter how many credits.')).toBeDefined();
    const credits = within(dialog).getByRole('textbox', { name: /Credits/ });
    await user.type(credits, '20');
    expect(within(dialog).getByText('At most 12 CE credits.')).toBeDefined();
    await user.clear(credits);
    await user.type(credits, '8');
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Noted “Grant”')).toBeDefined();
    expect(client.inputsOf('credentials.addEvent')).toEqual([
      { credentialId: 'credential-1', eventId: 'grant', on: '2027-02-26', credits: 8 },
    ]);
  });

  it('lists what was noted and removes it', async () => {
    const { user, client } = await open(
      aCredential({ events: [{ id: 'e1', eventId: 'specialty', on: '2026-06-01', note: 'Vascular' }] }),
    );
    expect(await screen.findByText(/New specialty exam, 1 Jun 2026/)).toBeDefined();
    expect(screen.getByText('Vascular')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Remove “New specialty exam”' }));
    await waitFor(() =>
      expect(client.inputsOf('credentials.removeEvent')).toEqual([
        { credentialId: 'credential-1', id: 'e1' },
      ]),
    );
  });

  it('offers the situations that a person chooses, and the way back', async () => {
    const { user, client } = await open();
    const situation = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Situation' });
    expect([...situation.options].map(({ text }) => text)).toEqual(['Ordinary renewal', 'Reinstatement']);
    await user.selectOptions(situation, 'Reinstatement');
    expect(await screen.findByText('Situation: Reinstatement')).toBeDefined();
    expect(client.inputsOf('credentials.update')).toEqual([{ id: 'credential-1', profile: 'reinstatement' }]);
  });

  it('is not there where the rule knows of nothing', () => {
    renderWithApp(<WhatHappened credential={credential} standing={aStanding()} rule={aRule()} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('credits without an activity', () => {
  it.each([
    [
      {
        extras: [
          { kind: 'carried-in', title: '', credits: 2, categoryId: null },
          { kind: 'waived', title: 'New specialty exam', credits: 15, categoryId: null },
        ],
      },
      'Part of the total without an activity: 2 CE credits carried in from the cycle before · 15 CE credits taken off: New specialty exam. ',
    ],
    [
      { surplus: 5, carriesOver: { policy: 'allowed', credits: 3, lost: 2 } },
      '3 CE credits would go over into the next cycle; 2 CE credits would be lost.',
    ],
    [
      { surplus: 5, carriesOver: { policy: 'none', credits: 0, lost: 5 } },
      '5 CE credits beyond the total do not go over into the next cycle.',
    ],
    [{}, ''],
  ] satisfies [Parameters<typeof aStanding>[0], string][])('%#', async (part, said) => {
    const { container } = renderWithApp(
      <div data-testid="extras">
        <Extras standing={aStanding(part)} />
      </div>,
    );
    expect((await screen.findByTestId('extras')).textContent).toBe(said);
    expect(container).toBeDefined();
  });
});
