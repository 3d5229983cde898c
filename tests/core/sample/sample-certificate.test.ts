import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64 } from '#core/sample/base64';
import { sampleCertificate, sampleDocument } from '#core/sample/sample-certificate';

const certificate = {
  person: 'Marisol Vega',
  title: 'Grand rounds (part 1\\2): “trauma” – naïve',
  provider: 'Somewhere',
  completedOn: '2026-05-06',
  credits: { amount: 1.5, unit: 'CE credit' },
};

/** Reads the cross-reference table as a PDF reader does: from startxref, each object at the offset it names. */
function checkStructure(file: string): void {
  const xrefAt = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(file)?.[1]);
  expect(file.slice(xrefAt, xrefAt + 5)).toBe('xref\n');
  const header = /^xref\n0 (\d+)\n/u.exec(file.slice(xrefAt));
  const count = Number(header?.[1]);
  expect(file).toContain(`/Size ${count} `);
  const table = xrefAt + (header?.[0].length ?? 0);
  expect(file.slice(table, table + 20)).toBe('0000000000 65535 f \n');
  for (let index = 1; index < count; index += 1) {
    const row = file.slice(table + index * 20, table + (index + 1) * 20);
    expect(row).toMatch(/^\d{10} 00000 n \n$/u);
    const offset = Number(row.slice(0, 10));
    expect(file.slice(offset).startsWith(`${index} 0 obj\n`)).toBe(true);
  }
  expect(file.slice(table + count * 20).startsWith('trailer\n')).toBe(true);
  const stream = /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/u.exec(file);
  expect(stream?.[2]?.length).toBe(Number(stream?.[1]));
}

describe('a sample certificate', () => {
  const bytes = sampleCertificate({ ...certificate, approvalNumber: '0000-0000-26-001-L03-T' });
  const file = Buffer.from(bytes).toString('latin1');

  test('is a PDF that a reader can follow from its end', () => {
    expect(file.startsWith('%PDF-1.4\n')).toBe(true);
    expect(file.endsWith('%%EOF\n')).toBe(true);
    checkStructure(file);
  });

  test('says that it is invented, and what was earned', () => {
    expect(file).toContain('(Sample certificate \\226 invented) Tj');
    expect(file).toContain('(Marisol Vega) Tj');
    expect(file).toContain('(Completed on 2026-05-06) Tj');
    expect(file).toContain('(Credits: 1.5 \\(CE credit\\)) Tj');
    expect(file).toContain('(Approval number: 0000-0000-26-001-L03-T) Tj');
  });

  test('escapes brackets, backslashes and letters beyond ASCII, and replaces what Windows-1252 lacks', () => {
    expect(file).toContain('Grand rounds \\(part 1\\\\2\\): \\223trauma\\224 \\226 na\\357ve');
    expect(Buffer.from(sampleDocument('日', [])).toString('latin1')).toContain('/Title (?)');
  });

  test('is the same for the same words, and names no approval number where there is none', () => {
    expect(sampleCertificate(certificate)).toEqual(sampleCertificate(certificate));
    expect(Buffer.from(sampleCertificate(certificate)).toString('latin1')).not.toContain('Approval');
  });

  test('holds together whatever the words', () => {
    const text = fc.string({
      unit: fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCodePoint(code)),
    });
    const line = fc.record({ text, size: fc.integer({ min: 6, max: 40 }) });
    fc.assert(
      fc.property(text, fc.array(line, { maxLength: 4 }), (title, lines) => {
        const any = Buffer.from(sampleDocument(title, lines)).toString('latin1');
        checkStructure(any);
        expect(any).toMatch(/^[\n -~]*$/u);
      }),
    );
  });
});

test('base64 is what everybody else writes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});
