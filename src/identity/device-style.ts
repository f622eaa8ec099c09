/** The look of the token service's few pages: the portal's colours and measures, without its fonts and scripts. */
export const DEVICE_STYLE = `
:root { color-scheme: light dark; --canvas: light-dark(#e9eff0, #0c1518); --sheet: light-dark(#ffffff, #131d21);
  --line: light-dark(#c9d4d6, #3a4a50); --control: light-dark(#738388, #6e8188); --text: light-dark(#12232a, #e8f0f1);
  --text2: light-dark(#3a4c53, #bac8cb); --accent: light-dark(#0b6b7a, #6cc5d2); --fill: light-dark(#0b6b7a, #0f7686);
  --focus: light-dark(#085160, #8fd8e2); --bad: light-dark(#fcebea, #3a1a19); --on-bad: light-dark(#8c1d18, #fbc4c0); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--text); line-break: strict;
  font: 400 14px / 22px system-ui, "PingFang TC", "Microsoft JhengHei UI", "Noto Sans TC", "Noto Sans CJK TC", sans-serif; }
header { display: flex; align-items: center; gap: 10px; padding: 16px 24px; font-weight: 700; font-size: 18px; }
main { width: calc(100% - 32px); max-width: 420px; margin: 48px auto; padding: 24px; background: var(--sheet);
  border-radius: 12px; box-shadow: 0 10px 30px rgb(18 35 42 / 10%); }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 28px; font-weight: 600; text-wrap: balance; overflow-wrap: anywhere; }
p { margin: 0 0 12px; color: var(--text2); text-wrap: pretty; overflow-wrap: anywhere; }
label { display: block; margin: 4px 0 5px; font-weight: 600; font-size: 13px; }
input { width: 100%; height: 44px; padding: 0 12px; font: inherit; font-size: 18px; letter-spacing: 0.08em;
  text-transform: uppercase; color: var(--text); background: var(--sheet); border: 1px solid var(--line);
  border-bottom-color: var(--control); border-radius: 6px; }
input[type="hidden"] { display: none; }
.acts { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
button { min-height: 44px; margin-top: 12px; padding: 0 20px; font: inherit; font-weight: 600; border-radius: 6px;
  border: 1px solid var(--fill); color: #ffffff; background: var(--fill); cursor: pointer; }
button[name="abort"] { color: var(--text); background: var(--sheet); border-color: var(--line); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.wrong { padding: 10px 14px; border-radius: 8px; background: var(--bad); color: var(--on-bad); }
.detail { margin: 0; font-size: 12px; }
`;

/** The mark beside the name, as in the portal. */
export const DEVICE_MARK =
  '<svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true"><path fill="var(--accent)" d="' +
  'M18.5 6.345A11.2 11.2 0 0 0 15.5 6.48V6.2A2.7 2.7 0 0 0 12.8 3.5H6.2A2.7 2.7 0 0 0 3.5 6.2V12.8A2.7 2.7 0 0 0 6.2 15.5H12.8A2.7 2.7 0 0 0 15.5 12.8V12.056A5.8 5.8 0 0 0 18.5 11.787V12.8A5.7 5.7 0 0 1 12.8 18.5H6.2A5.7 5.7 0 0 1 .5 12.8V6.2A5.7 5.7 0 0 1 6.2.5H12.8A5.7 5.7 0 0 1 18.5 6.2Z' +
  '"/><path fill="currentColor" d="M8.026 14.3A10 10 0 1 1 7.745 19.7H10.855A7 7 0 1 0 11.274 14.3Z"/></svg>';
