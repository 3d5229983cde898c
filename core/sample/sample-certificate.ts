/** One line of a sample document: its text and its size in points. */
type DocumentLine = { readonly text: string; readonly size: number };

/** US letter, landscape, in points. */
const page = { width: 792, height: 612, margin: 36 };

/** Characters of Windows-1252 (PDF's WinAnsiEncoding) whose code is not their code point. */
const winAnsi: Record<string, number> = { '–': 0x96, '—': 0x97, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94 };

/** Text as a PDF string: the three special characters escaped, everything beyond ASCII in octal, the unknown as "?". */
function pdfString(text: string): string {
  let escaped = '';
  for (const character of text) {
    const code = winAnsi[character] ?? character.codePointAt(0) ?? 0;
    if ('()\\'.includes(character)) escaped += `\\${character}`;
    else if (code >= 0x20 && code < 0x7f) escaped += character;
    else if (code >= 0x80 && code <= 0xff) escaped += `\\${code.toString(8)}`;
    else escaped += '?';
  }
  return `(${escaped})`;
}

/** The drawing of the page: a double frame and the lines below one another. */
function drawing(lines: readonly DocumentLine[]): string {
  const { width, height, margin } = page;
  const frame = (inset: number, weight: number) =>
    `${weight} w ${inset} ${inset} ${width - 2 * inset} ${height - 2 * inset} re S`;
  const commands = ['0.06 0.4 0.4 RG', frame(margin, 2), frame(margin + 8, 0.5), 'BT', '0 g'];
  let top = height - 2 * margin - 40;
  for (const { text, size } of lines) {
    top -= size;
    commands.push(`/F1 ${size} Tf 1 0 0 1 ${2 * margin + 24} ${top} Tm ${pdfString(text)} Tj`);
    top -= Math.round(size * 0.8);
  }
  commands.push('ET');
  return commands.join('\n');
}

/**
 * A one-page PDF (version 1.4, standard Helvetica, no compression) with the lines given. The same lines give the same
 * bytes: no date, no id. About a kilobyte.
 */
export function sampleDocument(title: string, lines: readonly DocumentLine[]): Uint8Array {
  const content = drawing(lines);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Title ${pdfString(title)} /Producer (Pathbook sample) >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const xrefAt = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  // Each entry is exactly 20 bytes, as the format asks: ten digits, generation, "n", a blank and a line feed.
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${xrefAt}\n%%EOF\n`;
  // Everything is ASCII by now (pdfString sees to it), so a character is a byte and the offsets hold.
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** What a certificate of continuing education says. */
type SampleCertificate = {
  readonly person: string;
  readonly title: string;
  readonly provider: string;
  readonly completedOn: string;
  readonly credits: { readonly amount: number; readonly unit: string };
  readonly approvalNumber?: string | undefined;
};

/** A certificate for one activity of the sample workbook, which says of itself that it is invented. */
export function sampleCertificate(certificate: SampleCertificate): Uint8Array {
  const { person, title, provider, completedOn, credits, approvalNumber } = certificate;
  return sampleDocument(`Sample certificate: ${title}`, [
    { text: 'Sample certificate – invented', size: 14 },
    { text: 'Certificate of completion', size: 30 },
    { text: person, size: 24 },
    { text: `completed “${title}”`, size: 18 },
    { text: `Provider: ${provider}`, size: 14 },
    { text: `Completed on ${completedOn}`, size: 14 },
    { text: `Credits: ${credits.amount} (${credits.unit})`, size: 14 },
    ...(approvalNumber === undefined ? [] : [{ text: `Approval number: ${approvalNumber}`, size: 14 }]),
    { text: 'No such course was held and nobody earned it. It belongs to the sample workbook.', size: 11 },
  ]);
}
