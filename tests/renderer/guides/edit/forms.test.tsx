import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/contract/errors';
import { axeFaults } from '../../support/axe';
import { anImportedGuide } from '../support/guides';
import { entry, field, openEditor } from './open-editor';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const card = (name: string) => within(screen.getByRole('group', { name }));
const rowsOf = (list: string) =>
  screen
    .getAllByRole('textbox', { name: new RegExp(`^${list}, row`) })
    .map((row) => (row as HTMLTextAreaElement).value);

describe('the forms of a guide', () => {
  it('basics: summary, language and where the guide comes from', async () => {
    const { user, stored, lastSaved } = openEditor();
    await entry('Basics');
    await user.click(screen.getByRole('combobox', { name: 'Language of the guide' }));
    await user.click(await screen.findByRole('option', { name: 'Spanish' }));
    await stored(1);
    expect(lastSaved()?.locale).toBe('es');
    await user.tripleClick(field('Name of the source'));
    await user.paste('Clinic North');
    await user.click(field('Address'));
    await user.paste('https://clinic.example/echo');
    await user.click(field('Read there on'));
    await user.clear(field('Read there on'));
    await user.paste('3 Feb 2027');
    await user.tab();
    await waitFor(() =>
      expect(lastSaved()?.source).toEqual({
        name: 'Clinic North',
        url: 'https://clinic.example/echo',
        retrievedOn: '2027-02-03',
      }),
    );
    await user.clear(field('Address'));
    await user.clear(field('Read there on'));
    await user.tab();
    await waitFor(() => expect(lastSaved()?.source).toEqual({ name: 'Clinic North' }));
  });

  it('facts: what is impossible stays in the form, what is odd is stored with a word on it', async () => {
    const { user, stored, lastSaved } = openEditor();
    await user.click(await entry('Facts'));
    await user.clear(field('Median pay'));
    await user.type(field('Median pay'), '90000');
    await user.tab();
    await stored(1);
    expect(lastSaved()?.facts.medianSalary).toBe(90_000);
    expect(
      within(screen.getByRole('list', { name: 'Worth a look' })).getByText(/outside the range/),
    ).toBeTruthy();
    await user.clear(field('Lowest'));
    await user.type(field('Lowest'), '95000');
    await user.tab();
    expect(await screen.findByText('Not saved: The lowest pay is above the highest.')).toBeTruthy();
    await user.clear(field('Lowest'));
    await user.type(field('Lowest'), '30000');
    await user.tab();
    await stored(2);
    expect(lastSaved()?.facts.salaryRange).toEqual({ low: 30_000, high: 80_000 });
  });

  it('facts: a choice is stored at once', async () => {
    const { user, stored, lastSaved } = openEditor();
    await user.click(await entry('Facts'));
    await user.click(screen.getByRole('combobox', { name: 'Demand' }));
    await user.click(await screen.findByRole('option', { name: 'Very high' }));
    await stored(1);
    expect(lastSaved()?.facts.demand).toBe('very-high');
  });

  it('sources of facts: a row is added and taken away', async () => {
    const { user, stored, lastSaved } = openEditor();
    await user.click(await entry('Sources of facts'));
    await user.click(button('Add a source'));
    await stored(1);
    await user.type(field('Source'), 'Labor office');
    await user.tab();
    await stored(2);
    expect(lastSaved()?.facts.sources).toEqual([{ fact: 'median-salary', name: 'Labor office' }]);
    await user.click(button('Remove source 1'));
    await stored(3);
    expect(lastSaved()?.facts.sources).toBeUndefined();
  });

  it('credentials: title, issuer and rule', async () => {
    const { user, stored, lastSaved, client } = openEditor({
      answers: {
        'rules.list': () => {
          throw new AppError('store-unavailable', 'The rules are away.');
        },
      },
    });
    await user.click(await entry('Credentials'));
    expect(await screen.findByText('The rules are away.')).toBeTruthy();
    client.answer({ 'rules.list': () => [] });
    await user.click(button('Try again'));
    await user.click(button('Add a credential'));
    expect(document.activeElement).toBe(field('Title of the credential'));
    await user.keyboard('Echo I{Tab}');
    await stored(1);
    expect(lastSaved()?.credentials).toEqual([{ title: 'Echo I' }]);
    await user.type(field('Issued by'), 'Echo board');
    await user.tab();
    await stored(2);
    expect(lastSaved()?.credentials).toEqual([{ title: 'Echo I', issuer: 'Echo board' }]);
    await user.click(button('Remove: Credential 1'));
    await stored(3);
    expect(lastSaved()?.credentials).toBeUndefined();
    expect(document.activeElement).toBe(button('Add a credential'));
  });

  it('the text of a section: paragraphs and lists', async () => {
    const { user, stored, lastSaved } = openEditor();
    await user.click(await entry('Where the coffee is'));
    expect(field('Text')).toHaveProperty('value', 'Second floor,   next to the lift.');
    await user.type(field('Text'), '\n\n- Milk\n- Sugar\n');
    expect(field('Text')).toHaveProperty('value', 'Second floor,   next to the lift.\n\n- Milk\n- Sugar\n');
    await user.tab();
    await stored(1);
    expect(lastSaved()?.sections.at(-1)?.blocks).toEqual([
      { type: 'paragraph', text: 'Second floor,   next to the lift.' },
      { type: 'list', items: ['Milk', 'Sugar'] },
    ]);
    // What was typed stays as it was typed.
    expect(field('Text')).toHaveProperty('value', 'Second floor,   next to the lift.\n\n- Milk\n- Sugar\n');
  });

  it('a list: Enter, paste, moving and removing by the keyboard', async () => {
    const { user, lastSaved, stored } = openEditor();
    await user.click(await entry('Tools'));
    expect(rowsOf('Tools')).toEqual(['Probe', 'Gel', 'Monitor', 'Archive']);
    await user.click(field('Tools, row 2'));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field('Tools, row 3'));
    await user.paste('• Towel\n\n- Tape\nPillow');
    expect(rowsOf('Tools')).toEqual(['Probe', 'Gel', 'Towel', 'Tape', 'Pillow', 'Monitor', 'Archive']);
    await stored(1);
    expect(document.activeElement).toBe(field('Tools, row 5'));
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(rowsOf('Tools').slice(1, 5)).toEqual(['Gel', 'Pillow', 'Towel', 'Tape']);
    expect(document.activeElement).toBe(field('Tools, row 3'));
    await user.clear(field('Tools, row 3'));
    await user.keyboard('{Backspace}');
    expect(rowsOf('Tools')).toEqual(['Probe', 'Gel', 'Towel', 'Tape', 'Monitor', 'Archive']);
    expect(document.activeElement).toBe(field('Tools, row 2'));
    await user.click(button('Move down: Tools, row 1'));
    await user.click(button('Remove: Tools, row 6'));
    await waitFor(() => expect(lastSaved()?.techStack).toEqual(['Gel', 'Probe', 'Towel', 'Tape', 'Monitor']));
    expect(await axeFaults()).toEqual([]);
  });

  it('tiers: years open at the top, and years that end before they begin', async () => {
    const { user, stored, lastSaved, saved } = openEditor();
    await user.click(await entry('Career tiers'));
    const second = card('Tier 2');
    expect(second.getByRole('textbox', { name: 'Years, to' })).toHaveProperty('value', '');
    await user.type(second.getByRole('textbox', { name: 'Years, to' }), '3');
    await user.tab();
    expect(await screen.findByText('Not saved: The years of a tier end before they begin.')).toBeTruthy();
    expect(second.getByText('The years of a tier end before they begin.')).toBeTruthy();
    expect(saved()).toEqual([]);
    await user.type(second.getByRole('textbox', { name: 'Years, to' }), '0');
    await user.tab();
    await stored(1);
    expect(lastSaved()?.tiers[1]?.years).toEqual({ min: 6, max: 30 });

    await user.click(button('Add a tier'));
    expect(document.activeElement).toBe(card('Tier 3').getByRole('textbox', { name: 'Title of the tier' }));
    expect(screen.getByText('Saved')).toBeTruthy();
    await user.type(card('Tier 3').getByRole('textbox', { name: 'Description' }), 'You lead.');
    await user.tab();
    expect(await screen.findByText('Not saved: A tier needs a title.')).toBeTruthy();
    await user.type(card('Tier 3').getByRole('textbox', { name: 'Title of the tier' }), 'Lead');
    await user.tab();
    await stored(2);
    expect(lastSaved()?.tiers[2]).toEqual({
      title: 'Lead',
      years: { min: 30, max: null },
      description: 'You lead.',
    });
    await user.click(button('Move up: Tier 3'));
    await stored(3);
    expect(lastSaved()?.tiers.map(({ title }) => title)).toEqual([
      'Junior Echo Technician',
      'Lead',
      'Senior Echo Technician',
    ]);
    // The text of the section is written anew with them; what is no tier stays before them.
    expect(lastSaved()?.sections.find(({ id }) => id === 'tiers')?.blocks[0]).toEqual({
      type: 'paragraph',
      text: 'Two rungs, and you may stay on either.',
    });
    expect(await axeFaults()).toEqual([]);
  });

  it('a day: times, a night shift, and tasks', async () => {
    const { user, stored, lastSaved, saved } = openEditor();
    await user.click(await entry('A day in the life'));
    await user.click(button('Add a part of the day'));
    const second = card('Part 2 of the day');
    await user.type(second.getByRole('textbox', { name: 'Name of the part' }), 'Night');
    fireEvent.change(second.getByLabelText('From'), { target: { value: '22:00' } });
    fireEvent.change(second.getByLabelText('To'), { target: { value: '' } });
    await user.tab();
    expect(await screen.findByText('Not saved: A part of the day needs both times.')).toBeTruthy();
    expect(saved()).toEqual([]);
    fireEvent.change(second.getByLabelText('To'), { target: { value: '06:00' } });
    await user.type(second.getByRole('textbox', { name: 'Focus' }), 'Calls');
    await user.click(second.getByRole('button', { name: 'Add a row: Tasks' }));
    await user.keyboard('Stay awake.{Tab}');
    await waitFor(() =>
      expect(lastSaved()?.dayInLife[1]).toEqual({
        label: 'Night',
        from: '22:00',
        to: '06:00',
        focus: 'Calls',
        tasks: ['Stay awake.'],
      }),
    );
    await stored(saved().length);
    expect(screen.getByText(/That is right for a night shift/)).toBeTruthy();
  });

  it('groups of skills', async () => {
    const { user, lastSaved } = openEditor();
    await user.click(await entry('Skill map'));
    await user.click(card('Group 1').getByRole('textbox', { name: 'Skills, row 1' }));
    await user.keyboard('{Enter}Doppler{Tab}');
    await waitFor(() => expect(lastSaved()?.skillMap[0]?.skills).toEqual(['Standard views', 'Doppler']));
  });

  it('cases', async () => {
    const { user, lastSaved } = openEditor();
    await user.click(await entry('Case studies'));
    await user.type(card('Case 1').getByRole('textbox', { name: 'Takeaway' }), ' Gently.');
    await user.tab();
    await waitFor(() =>
      expect(lastSaved()?.caseStudies[0]?.takeaway).toBe('Turn the patient before you press harder. Gently.'),
    );
  });

  it('questions and answers', async () => {
    const { user, lastSaved } = openEditor();
    await user.click(await entry('Questions'));
    await user.click(button('Remove: Question 1'));
    await user.click(button('Add a question'));
    await user.keyboard('Is it cold?{Tab}');
    await waitFor(() => expect(lastSaved()?.faq.at(-1)).toEqual({ question: 'Is it cold?', answer: '' }));
    expect(screen.getByText('“Is it cold?” has no answer yet.')).toBeTruthy();
    await user.keyboard('The gel is.{Tab}');
    await waitFor(() =>
      expect(lastSaved()?.faq).toEqual([
        { question: 'Is it hard?', answer: 'At first the hand and the eye quarrel.' },
        { question: 'Is it cold?', answer: 'The gel is.' },
      ]),
    );
    await screen.findByText('Saved');
  });

  it('work and life: two words and a text', async () => {
    const { user, lastSaved } = openEditor();
    await user.click(await entry('Work and life'));
    await user.clear(field('Stress level'));
    await user.tab();
    await waitFor(() =>
      expect(lastSaved()?.workLife).toEqual({
        balance: 'Good',
        text: 'Your shoulder will tell you when to rest.',
      }),
    );
    await user.type(field('Stress level'), 'High');
    await user.tab();
    await waitFor(() => expect(lastSaved()?.workLife.stress).toBe('High'));
  });

  it('says what stands in a section of its own accord, and leads to where it is written', async () => {
    const { user } = openEditor();
    await user.click(await entry('Salary'));
    expect(screen.getByText('Median: $60,000')).toBeTruthy();
    expect(field('Text')).toHaveProperty('value', 'Night shifts pay a little more.');
    await user.click(button('Edit the facts'));
    expect(screen.getByRole('heading', { level: 2, name: 'Facts' })).toBeTruthy();
    expect(document.activeElement).toBe(field('Currency'));
    await user.click(await entry('Overview'));
    await user.click(button('Edit the summary'));
    expect(screen.getByRole('heading', { level: 2, name: 'Basics' })).toBeTruthy();
  });

  it('lets a guide with a fault of its own be edited, fault and all', async () => {
    const guide = anImportedGuide();
    const { user, stored, lastSaved } = openEditor({
      guides: [{ ...guide, facts: { ...guide.facts, salaryRange: { low: 9, high: 1 } } }],
    });
    await user.click(await entry('Facts'));
    await user.clear(field('Growth, in words'));
    await user.type(field('Growth, in words'), 'Growing');
    await user.tab();
    await stored(1);
    expect(lastSaved()?.facts).toMatchObject({ growthStatus: 'Growing', salaryRange: { low: 9, high: 1 } });
  });
});
