import type { DraftText } from '../../parts/draft-editor/draft-saver.ts';

/** Longer addresses are cut or refused by mail programs (domain 5.1); a Chinese character counts nine. */
export const SAFE_MAILTO = 1900;

/** The text as an address that the mail program opens (S17). Lines end as mail ends them. */
export const mailtoOf = ({ subject, body }: DraftText): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;

export const isTooLongForMailto = (text: DraftText): boolean => mailtoOf(text).length > SAFE_MAILTO;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const inHtml = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPED[letter] ?? letter);

/** The text with its paragraphs and a link that can be clicked, for mail programs that take formatted text (S18). */
export const htmlOf = (body: string, link: string, lang: string): string => {
  const anchor = `<a href="${inHtml(link)}">${inHtml(link)}</a>`;
  const paragraphs = body
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${inHtml(paragraph).split(inHtml(link)).join(anchor).replaceAll('\n', '<br>')}</p>`);
  return `<div lang="${lang}">${paragraphs.join('')}</div>`;
};

/** Puts the text on the clipboard, plain and formatted. False when the browser does not allow it. */
export const copyMessage = async (body: string, html: string): Promise<boolean> => {
  try {
    if (typeof ClipboardItem === 'function') {
      const item = new ClipboardItem({
        'text/plain': new Blob([body], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      });
      await navigator.clipboard.write([item]);
    } else await navigator.clipboard.writeText(body);
    return true;
  } catch {
    return false;
  }
};

/** Saves the draft as a file that a mail program opens as an unsent message. */
export const downloadEml = (id: string): void => {
  const anchor = document.createElement('a');
  anchor.href = `/api/v1/invitations/${id}/draft.eml`;
  anchor.download = 'invitation.eml';
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
};
