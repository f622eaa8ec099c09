const CHINESE = /\p{Script=Han}/u;

/** One or two initials of an organization; for a Chinese name the first character. */
export const organizationInitials = (name: string): string => {
  const text = name.trim();
  const first = Array.from(text)[0];
  if (first === undefined) return '?';
  if (CHINESE.test(first)) return first;
  const words = text.split(/[\s&.,/-]+/u).filter((word) => word !== '');
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();
};

/** Initials of a person; of a Chinese name the last character, by which people of one family differ. */
export const personInitials = (name: string): string => {
  const text = name.trim();
  const letters = Array.from(text);
  if (letters.length > 0 && CHINESE.test(text)) return letters[letters.length - 1] ?? '?';
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const [first, last] = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
  return (
    [first, last]
      .map((word) => (word === undefined ? '' : (Array.from(word)[0] ?? '')))
      .join('')
      .toUpperCase() || '?'
  );
};
