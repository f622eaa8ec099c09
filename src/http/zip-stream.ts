import { crc32, createDeflateRaw } from 'node:zlib';
import { drained, type WriteBytes } from './file-stream.ts';

/**
 * A ZIP archive that is written while it is made, one entry after the other (PKWARE's APPNOTE 4.3). Sizes and checksum of
 * an entry follow its bytes, so that nothing is held back; packing runs beside us, in zlib's own threads. An entry or an
 * archive of 4 GB and more would need ZIP64 and is refused: our tables end long before.
 */
export type ZipEntry = { write(text: string): Promise<void>; end(): Promise<void> };
export type Zip = { entry(path: string): Promise<ZipEntry>; end(): Promise<void> };

type Written = {
  readonly path: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
};

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Sizes follow the bytes (bit 3); the path is UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980, the zero of DOS: a file that is made anew each time has no date of its own. */
const DATE = 0x0021;
const LIMIT = 0xffff_ffff;

export const zipTo = (write: WriteBytes): Zip => {
  const entries: Written[] = [];
  let offset = 0;
  const put = async (bytes: Buffer): Promise<void> => {
    offset += bytes.length;
    if (offset > LIMIT) throw new Error('an archive of 4 GB and more needs ZIP64');
    await write(bytes);
  };

  const entry = async (name: string): Promise<ZipEntry> => {
    const path = Buffer.from(name);
    const at = offset;
    await put(Buffer.concat([numbers([LOCAL, 4], ...common, [0, 4], [0, 4], [0, 4], [path.length, 2], [0, 2]), path]));
    const begun = offset;
    const deflate = createDeflateRaw();
    const pumped = pump(deflate, put);
    pumped.catch(() => undefined); // seen by whoever writes next, or ends
    let crc = 0;
    let size = 0;
    return {
      write: async (text) => {
        const bytes = Buffer.from(text);
        crc = crc32(bytes, crc);
        size += bytes.length;
        if (size > LIMIT) throw new Error('an entry of 4 GB and more needs ZIP64');
        if (deflate.destroyed) await pumped;
        if (!deflate.write(bytes)) await Promise.race([drained(deflate), pumped]);
      },
      end: async () => {
        deflate.end();
        await pumped;
        const packed = offset - begun;
        await put(numbers([DESCRIPTOR, 4], [crc, 4], [packed, 4], [size, 4]));
        entries.push({ path, at, crc, packed, size });
      },
    };
  };

  return {
    entry,
    end: async () => {
      const begun = offset;
      for (const one of entries) await put(central(one));
      const size = offset - begun;
      const count = entries.length;
      await put(numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [begun, 4], [0, 2]));
    },
  };
};

const pump = async (packed: AsyncIterable<Buffer>, put: (bytes: Buffer) => Promise<void>): Promise<void> => {
  for await (const chunk of packed) await put(chunk);
};

/** Version, flags, method, time and date stand alike in both headers of an entry. */
const common: readonly Field[] = [
  [VERSION, 2],
  [FLAGS, 2],
  [DEFLATED, 2],
  [0, 2],
  [DATE, 2],
];

const central = ({ path, at, crc, packed, size }: Written): Buffer =>
  Buffer.concat([
    numbers(
      [CENTRAL, 4],
      [VERSION, 2],
      ...common,
      [crc, 4],
      [packed, 4],
      [size, 4],
      [path.length, 2],
      // No extra field, no comment, disk 0, no attributes.
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [at, 4],
    ),
    path,
  ]);

type Field = readonly [value: number, bytes: 2 | 4];
const numbers = (...fields: readonly Field[]): Buffer =>
  Buffer.concat(
    fields.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
