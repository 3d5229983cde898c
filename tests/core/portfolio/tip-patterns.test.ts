import { describe, expect, test } from 'vitest';
import { kindsAskedFor } from '#core/portfolio/tip-patterns';

describe('what a sentence of portfolio tips asks for', () => {
  test.each([
    ['Keep a copy of every license and registration.', ['licences']],
    ['Scan your licences.', ['licences']],
    ['Gather the credentials you hold.', ['licences']],
    ['File the certificate of completion from each class.', ['course-records']],
    ['Add training records.', ['course-records']],
    ['Ask for a transcript.', ['course-records']],
    ['A letter from a charge nurse says more than a rating.', ['letters']],
    ['Include commendations.', ['letters']],
    ['Describe your clinical work and the kinds of procedures you do.', ['clinical-experience']],
    ['Write down the technologies you have mastered.', ['clinical-experience']],
    ['Show a quality-improvement project.', ['improvement-and-leadership']],
    ['Mention students you mentored.', ['improvement-and-leadership']],
    ['Photos of a phantom setup help.', ['digital-evidence']],
    ['Digital badges belong here too.', ['digital-evidence']],
    ['Keep a log of continuing-education credits.', ['ce-log']],
    ['Your CE record shows the years add up.', ['ce-log']],
    ['Write two short case studies.', ['case-studies']],
    ['Give examples of troubleshooting under pressure.', ['case-studies']],
    ['Review it every three months.', ['review']],
    ['Once a year, refresh each page.', ['review']],
    ['Keep your portfolio up to date.', ['review']],
    ['Copies of certificates, and letters of thanks, in one folder.', ['licences', 'letters']],
  ])('%s', (sentence, kinds) => {
    expect(kindsAskedFor(sentence)).toEqual(kinds);
  });

  test.each([
    'Use a clear order that can be shared digitally before performance reviews.',
    'Meetings are an opportunity to pick up credentials.',
    'A supervisor reads it in two minutes.',
    'Good work speaks for itself.',
    '',
  ])('asks for nothing: %s', (sentence) => {
    expect(kindsAskedFor(sentence)).toEqual([]);
  });
});
