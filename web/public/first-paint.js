// Runs before the first paint: the page must not flash in the wrong theme, and its language must be right from the start.
// The keys are those of web/preferences.ts.
(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const theme = read('tandem.theme');
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  const chinese = (tag) => /^zh(-|$)/i.test(tag) && !/hans|-cn|-sg/i.test(tag);
  const locale = read('tandem.locale') ?? ((navigator.languages ?? []).find((tag) => /^(en|zh)/i.test(tag)) || 'en');
  root.lang = chinese(locale) ? 'zh-Hant-TW' : 'en';
})();
