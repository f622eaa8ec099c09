import { crc32, inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestWorld, testWorld } from '../world.ts';

const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const USERS = `/api/v1/customers/${TALLOW}/users`;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('what is taken home as a file', () => {
  let world: TestWorld;
  const hugo = () => world.as('hugo@harborit.example');
  const raw = (caller: string, url: string) =>
    world.app.inject({ method: 'GET', url, headers: { authorization: `Bearer person ${caller}` } });
  beforeAll(async () => {
    world = await testWorld();
    await hugo().post(USERS, {
      displayName: '=HYPERLINK("http://bad.example")',
      userPrincipalName: 'mischief@tallowbakery.example',
      usageLocation: 'PT',
    });
  });
  afterAll(() => world.close());

  test('the users of a customer, as CSV (matrix row 45)', async () => {
    const file = await hugo().get(`${USERS}.csv`);
    expect(file.status, file.text).toBe(200);
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="users.csv"',
    });
    const lines = file.text.split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFUser ID,Display name,First name,Last name,Sign-in name,Usage location,Status,Licenses,Roles,Deleted',
    );
    expect(file.text).toContain(',Ines Moya,,,ines@tallowbakery.example,PT,active,,global-admin,');
    expect(file.text).toContain(`"'=HYPERLINK(""http://bad.example"")"`);
  });

  test('the same as a workbook', async () => {
    const file = await raw('hugo@harborit.example', `${USERS}.xlsx`);
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-type']).toBe(XLSX);
    expect(file.headers['content-disposition']).toBe('attachment; filename="users.xlsx"');
    const sheet = firstEntry(file.rawPayload);
    expect(sheet).toContain('>Ines Moya</t>');
    expect(sheet).toContain('s="2"><is><t xml:space="preserve">=HYPERLINK(&quot;http://bad.example&quot;)</t>');
    expect(sheet.match(/<row>/g)).toHaveLength(1 + 4);
  });

  test('deleted users are a file of their own', async () => {
    const file = await hugo().get(`${USERS}.csv?state=deleted`);
    expect(file.text.split('\r\n')).toHaveLength(2);
  });

  test.each([
    'csv',
    'xlsx',
  ])('without a reader role there is no %s file, and to a stranger no customer', async (format) => {
    const provider = await raw('nora@northlight.example', `${USERS}.${format}`);
    expect([provider.statusCode, provider.json().code]).toEqual([403, 'da_needed']);
    const stranger = await raw('quintin@quay.example', `${USERS}.${format}`);
    expect([stranger.statusCode, stranger.json().code]).toEqual([404, 'not_found']);
  });
});

/** What the first entry of an archive holds; its size stands behind it. */
const firstEntry = (archive: Buffer): string => {
  const begin = 30 + archive.readUInt16LE(26);
  const end = archive.indexOf(Buffer.from([0x50, 0x4b, 7, 8]), begin);
  const bytes = inflateRawSync(archive.subarray(begin, end));
  expect(crc32(bytes)).toBe(archive.readUInt32LE(end + 4));
  return bytes.toString();
};
