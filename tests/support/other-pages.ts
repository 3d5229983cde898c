/** Pages on occupations in forms that are not the guide format. All occupations, figures and words are invented. */

/** A summary of tasks and skills, as copied from a browser: codes, buttons, columns a tab apart. */
export const taskSummary = `Skip to main content
Occupations
Summary report for:
29-9999.00 - Wombat Dental Hygienists
Updated this year

Clean the teeth of wombats and teach keepers to brush them.

Sample of reported job titles: Tooth Keeper, Burrow Hygienist

Tasks

All 3 displayed

    Polish front teeth with a soft wheel.
    Record how many roots are worn.
    Calm the patient with grass.

back to top

Technology Skills

    Charting software — ToothBook
    Spreadsheet software — Grid

Knowledge

Biology — What grows, and why.
Patience — What waiting is for.

Abilities

Near Vision — Seeing what is close.

Education

Certificate of the burrow school

Wages & Employment Trends

Median wages (2023)\t$20.10 hourly, $41,810 annual
Projected growth (2023-2033)\tFaster than average (6% to 8%)

Related Occupations

Wombat Keepers
Echidna Groomers
`;

/** A handbook page: a table of contents, quick facts with label and value, sections of prose. */
export const handbookPage = `Ferry Sound Technicians
Summary
What They Do
Work Environment
How to Become One
Pay
Job Outlook

Quick Facts: Ferry Sound Technicians
2024 Median Pay\t$52,340 per year
$25.16 per hour
Job Outlook, 2024-34\t4% (As fast as average)

What Ferry Sound Technicians Do
They keep the horns, bells and loudspeakers of ferries in tune with the harbour.

Duties
Ferry sound technicians typically do the following:

Test every horn before the first crossing
Write down which bell was late

Work Environment
Most work stands on deck, in wind and in salt. Pay in the north is higher than $90,000 for some.

How to Become a Ferry Sound Technician
One season on board is usual before the exam.

Pay
The middle of the trade earned more last year than the year before.

Job Outlook
Ferries are few, and those who leave are replaced.
`;

/** A plain article: headings are told by their looks only. */
export const article = `A Working Life With Kites

Kite riggers mend and fly the kites that measure wind over a harbour. Few people know that the trade exists.

What a morning is like

The first kite goes up before six. Nobody talks until it stands.

Learning the trade

Most learn it from a neighbour.

  • Tie a bridle
  • Read a cloud

Pay

Median salary: $45,000
Growth rate: 7%

Advantages

  • Fresh air
  • Early evenings

Frequently asked questions (FAQ)

Do kites bite?

Only the string does.
`;

/** A text without any heading. */
export const letter = `Dear all,

the kite loft is closed on Monday. Bring your badge on Tuesday.
`;

/** Markdown with a front matter, both kinds of headings, lists, a table, code and marks within the text. */
export const markdownPage = `---
title: "Kite Rigger at a Glance"
draft: true
---

# Kite Rigger

A **kite rigger** mends _and_ flies kites; see [the loft](https://example.org/loft_(east)) and \`knots.txt\` for more of
what the trade asks.

## Duties

* Tie the *bridle*
* Watch the cloud
  all morning long
+ Wind in the line
1. Write it down

Pay
---

| What | How much |
|------|---------:|
| Median pay | $44,100 |

\`\`\`
# not a heading
- not a bullet
\`\`\`

### By the sea

More than inland\\*.

## FAQ

### Do kites bite?

Only the string does.

### Who pays for the line

The loft.
`;

/** The article as a page of a web site: navigation, scripts and a footer around it. */
export const webPage = `<!DOCTYPE html>
<html><head><title>Kite Rigger | Harbour Trades</title>
<script>document.write("<h2>Pay</h2>")</script></head>
<body><nav><a href="/">Trades</a> <a href="/x">Log in</a></nav>
<main>
<h1>Kite Rigger</h1>
<p>Kite riggers mend and fly kites
over a harbour.</p>
<h2>Tasks</h2>
<ul><li>Tie a bridle</li><li>Read a cloud</li></ul>
<h2>Work environment</h2>
<p>Outdoors, by the sea.</p>
<h3>Winter</h3>
<p>Indoors, in the loft.</p>
<h2>Similar occupations</h2>
<ul><li>Sail maker</li></ul>
</main>
<footer><p>All rights reserved</p></footer>
</body></html>
`;
