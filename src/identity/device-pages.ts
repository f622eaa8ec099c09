import type { KoaContextWithOIDC } from 'oidc-provider';

/** The pages of the token service: signing a device in, and what went wrong. No script, nothing from elsewhere. */
export const devicePages = () => ({
  charset: 'base-20' as const,
  mask: '****-****',
  userCodeInputSource: async (ctx: KoaContextWithOIDC, form: string, out?: unknown) => {
    const wrong = out ? ['The code is wrong, was used or has expired.'] : [];
    ctx.body = page('Enter the code', [...wrong, 'Enter the code that your tool shows.'], form, INPUT);
  },
  userCodeConfirmSource: async (ctx: KoaContextWithOIDC, form: string, client: { clientName?: string }) => {
    const warning = `${client.clientName ?? 'A program'} wants to act with your rights. Go on only if you started it.`;
    ctx.body = page('Allow the program', [warning], form, CONFIRM);
  },
  successSource: async (ctx: KoaContextWithOIDC) => {
    ctx.body = page('Done', ['You can close this window and go back to your tool.']);
  },
});

const INPUT = '<button type="submit" form="op.deviceInputForm">Continue</button>';
const CONFIRM = `<button type="submit" form="op.deviceConfirmForm">Allow</button>
<button type="submit" form="op.deviceConfirmForm" name="abort" value="yes">Decline</button>`;

/** Texts are escaped; `html` is the service's own form. */
export const page = (title: string, texts: readonly string[], ...html: string[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)} - Tandem</title><h1>${escaped(title)}</h1>
${texts.map((text) => `<p>${escaped(text)}</p>`).join('')}${html.join('')}</html>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
