import { setImmediate as turn } from 'node:timers/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { workbookTo } from './table-stream.ts';

/** Reads an archive by its directory, and checks what the directory says of each entry. */
const unzip = (archive: Buffer): Map<string, string> => {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const [crc, packed, size, length] = [16, 20, 24]
      .map((one) => archive.readUInt32LE(at + one))
      .concat(archive.readUInt16LE(at + 28)) as [number, number, number, number];
    const path = archive.subarray(at + 46, at + 46 + length).toString();
    const local = archive.readUInt32LE(at + 42);
    const begin = local + 30 + archive.readUInt16LE(local + 26);
    const bytes = inflateRawSync(archive.subarray(begin, begin + packed));
    expect([crc32(bytes), bytes.length]).toEqual([crc, size]);
    entries.set(path, bytes.toString());
    at += 46 + length;
  }
  return entries;
};

const gathered = () => {
  const chunks: Buffer[] = [];
  return {
    write: async (bytes: string | Buffer) => {
      chunks.push(Buffer.from(bytes));
    },
    all: () => Buffer.concat(chunks),
  };
};

describe('a workbook that is made while it is sent', () => {
  test('is a package that names each of its parts', async () => {
    const out = gathered();
    const workbook = workbookTo(out.write, { title: 'Users', head: ['Name', 'Seats'] });
    await workbook.write([['楓茶行', 3]]);
    await workbook.write([['=1+1', null]]);
    await workbook.end();
    const parts = unzip(out.all());
    expect([...parts.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet.match(/<row>/g)).toHaveLength(3);
    expect(sheet).toContain('楓茶行');
    expect(sheet.endsWith('</sheetData></worksheet>')).toBe(true);
  });

  test('has its head even when there is no row', async () => {
    const out = gathered();
    await workbookTo(out.write, { title: 'Users', head: ['Name'] }).end();
    expect(unzip(out.all()).get('xl/worksheets/sheet1.xml')).toContain('>Name</t>');
  });

  test('goes on in the next sheet where Excel would cut it off', async () => {
    const out = gathered();
    const workbook = workbookTo(out.write, { title: 'Users', head: ['Name'] }, 4);
    await workbook.write(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name]));
    await workbook.end();
    const parts = unzip(out.all());
    expect([1, 2, 3].map((one) => parts.get(`xl/worksheets/sheet${one}.xml`)?.match(/<row>/g)?.length)).toEqual([
      4, 4, 2,
    ]);
    expect(parts.get('xl/workbook.xml')).toContain('name="Users 3"');
  });

  test('takes no more memory for a million rows than for a thousand, and waits for its reader', async () => {
    let bytes = 0;
    let highest = 0;
    const workbook = workbookTo(
      async (chunk) => {
        bytes += chunk.length;
        await turn();
      },
      { title: 'Users', head: ['Number', 'Name', 'Sign-in name'] },
    );
    const before = process.memoryUsage().rss;
    const portion = Array.from({ length: 1000 }, (_, row) => [
      row,
      `Person ${row}`,
      `person${row}@tallowbakery.example`,
    ]);
    for (let written = 0; written < 1000; written += 1) {
      await workbook.write(portion);
      if (written % 100 === 0) highest = Math.max(highest, process.memoryUsage().rss);
    }
    await workbook.end();
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(highest - before).toBeLessThan(150 * 1024 * 1024);
  }, 60_000);

  test('ends with a reader who goes away', async () => {
    const workbook = workbookTo(
      async () => {
        throw new Error('gone');
      },
      { title: 'Users', head: ['Name'] },
    );
    await expect(workbook.write([['a']])).rejects.toThrow('gone');
  });

  test('does not hang when the reader goes away in the middle', async () => {
    let taken = 0;
    const workbook = workbookTo(
      async (chunk) => {
        taken += chunk.length;
        if (taken > 100_000) throw new Error('gone');
      },
      { title: 'Users', head: ['Name'] },
    );
    const endless = async (): Promise<void> => {
      for (;;) await workbook.write(Array.from({ length: 500 }, () => [Math.random().toString(36).repeat(9)]));
    };
    await expect(endless()).rejects.toThrow('gone');
  });
});
