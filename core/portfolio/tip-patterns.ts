import type { ChecklistKind } from './kinds';
import { checklistKinds } from './kinds';

/** How a sentence asks for one kind of piece: any of `asks` matches and none of `unless` does. */
type TipPattern = { readonly asks: readonly RegExp[]; readonly unless?: readonly RegExp[] };

const often =
  '(?:regular(?:ly)?|periodic(?:ally)?|routinely|quarterly|yearly|annually|often|(?:every|each) (?:\\w+ )?(?:month|quarter|year|renewal|cycle)s?|(?:once|twice|\\w+ times) (?:a|each|every) (?:month|quarter|year))';
const lookAgain = '(?:updat\\w+|refresh\\w*|revis\\w+|revisit\\w*|(?<!performance )review\\w*)';

/**
 * The words by which guides ask for each piece. Guides are written by many hands and the page format has no mark for
 * it, so this goes by words: American and British spellings, an imperative ("Include …") as well as a plain statement.
 */
const patterns: Record<ChecklistKind, TipPattern> = {
  licences: {
    asks: [
      /\b(?:licen[cs]es?|licensure|certifications?|registrations?)\b/iu,
      /(?<!\b(?:course|training|attendance|completion|workshop|class) )\bcertificates?\b(?! of (?:completion|attendance|participation))/iu,
      /\b(?:compil|includ|keep|gather|list|scan|attach|add|show|fil|stor)\w*\b[^.;]*\bcredentials?\b/iu,
    ],
    // "Conferences offer opportunities to gain credentials" is advice on networking, not a request for a copy.
    unless: [/\bopportunit(?:y|ies)\b/iu],
  },
  'course-records': {
    asks: [
      /\b(?:courses?|coursework|training|class|workshop|program(?:me)?)\b[^.;]{0,40}\b(?:documentation|documents|records?|certificates?|transcripts?)\b/iu,
      /\b(?:certificates?|records?|proof) of (?:completion|attendance|participation)\b/iu,
      /\bcompleted (?:training|courses?)\b/iu,
      /\btranscripts?\b/iu,
    ],
  },
  letters: {
    asks: [
      /\bletters? (?:of|from)\b/iu,
      /\b(?:recommendation|reference|thank-you|support) (?:letters?|notes?)\b/iu,
      /\b(?:commendations?|testimonials?)\b/iu,
      /\brecommendations? from\b/iu,
      /\breferences? from\b/iu,
    ],
  },
  'clinical-experience': {
    asks: [
      /\bclinical (?:experiences?|work|rotations?|placements?|practice|hours|logs?)\b/iu,
      /\b(?:internships?|externships?|practicums?)\b/iu,
      /\btechnolog(?:y|ies) (?:\w+ ){0,3}master(?:ed)?\b/iu,
      /\b(?:kinds?|types?) of (?:\w+ ){0,2}procedures?\b/iu,
      /\bprocedures? (?:\w+ ){0,2}performed?\b/iu,
    ],
  },
  'improvement-and-leadership': {
    asks: [
      /\bquality[- ](?:improvement|assurance|control)\b/iu,
      /\b(?:process|workflow|service) improvements?\b/iu,
      /\bleadership\b/iu,
      /\b(?:mentor|precept)\w*\b/iu,
    ],
  },
  'digital-evidence': {
    asks: [
      /\b(?:photograph\w*|photos?|pictures?|images?|videos?|screenshots?)\b/iu,
      /\bdigital (?:evidence|badges?|copies|artifacts?|samples?)\b/iu,
    ],
  },
  'ce-log': {
    asks: [
      /\b(?:log|records?|list|track|tally|history)\b[^.;]{0,40}\b(?:continuing[- ]education|continuing professional development|CE|CPD|CEUs?|professional[- ]development)\b/iu,
      /\b(?:continuing[- ]education|CE|CPD|CME|professional[- ]development)\b[^.;]{0,30}\b(?:log|records?|transcripts?)\b/iu,
    ],
  },
  'case-studies': {
    asks: [
      /\bcase (?:stud(?:y|ies)|reports?|examples?|write-?ups?)\b/iu,
      /\bexamples? of (?:\w+ ){0,2}(?:troubleshooting|problems?|problem[- ]solving)\b/iu,
    ],
  },
  review: {
    asks: [
      new RegExp(`\\b${often}\\b[^.;]*\\b${lookAgain}\\b`, 'iu'),
      new RegExp(`\\b${lookAgain}\\b[^.;]*\\b${often}\\b`, 'iu'),
      /\bkeep (?:it|everything|(?:the|your) portfolio) (?:current|up[- ]to[- ]date)\b/iu,
    ],
  },
};

/** The checklist kinds that one sentence asks for, in checklist order; none where it is advice of another sort. */
export function kindsAskedFor(sentence: string): ChecklistKind[] {
  return checklistKinds.filter((kind) => {
    const { asks, unless = [] } = patterns[kind];
    return asks.some((ask) => ask.test(sentence)) && !unless.some((exception) => exception.test(sentence));
  });
}
