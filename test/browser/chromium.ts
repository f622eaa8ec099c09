import { chromiumPath as find } from '../../scripts/chromium.mjs';

export { FLAGS } from '../../scripts/chromium.mjs';

let found: Promise<string> | undefined;

/** The Chromium for `launch({ executablePath, args: FLAGS })`. `npm test` has found it already; alone, it is found here. */
export function chromiumPath(): Promise<string> {
  found ??= process.env.TANDEM_CHROMIUM ? Promise.resolve(process.env.TANDEM_CHROMIUM) : find();
  return found;
}
