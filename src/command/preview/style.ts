/** Of the page and of what stands in its frames. */
export const STYLE = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fff, #15171b);
  --ground: light-dark(#eef0f3, #0d0f12);
  --ink: light-dark(#16181d, #eceef2);
  --soft: light-dark(#555c69, #a4abb8);
  --line: light-dark(#c9ced7, #3a404a);
  --accent: light-dark(#0a5bb0, #8dbcf0);
  --error: light-dark(#b3261e, #ff9d94);
  --warning: light-dark(#8a5300, #f0b35c);
  color: var(--ink);
  font: 15px/1.45 system-ui, 'Noto Sans', sans-serif;
}
body {
  display: flex;
  flex-direction: column;
  height: 100vh;
  margin: 0;
  background: var(--ground);
}
body:has(> .story) {
  display: block;
  height: auto;
  background: var(--paper);
}
.story {
  padding: 16px;
}
header {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 20px;
  align-items: baseline;
  padding: 10px 16px;
  border-bottom: 1px solid var(--line);
  background: var(--paper);
}
h1, h2, header p, figure, figcaption {
  margin: 0;
}
h1 {
  font-size: 1rem;
  overflow-wrap: anywhere;
}
h2 {
  padding: 12px 16px 8px;
  font-size: 0.95rem;
}
header p {
  color: var(--soft);
}
header p.bad {
  color: var(--error);
}
body > main:not(.story) {
  display: flex;
  flex: 1;
  min-height: 0;
}
#problems {
  flex: none;
  width: 320px;
  overflow: auto;
  border-inline-end: 1px solid var(--line);
  background: var(--paper);
}
#none {
  margin: 0 16px 16px;
  color: var(--soft);
}
ol {
  margin: 0;
  padding: 0;
  list-style: none;
}
li {
  border-top: 1px solid var(--line);
}
li > button, li > div {
  box-sizing: border-box;
  display: block;
  width: 100%;
  padding: 10px 16px 12px;
  border: 0;
  border-inline-start: 4px solid var(--warning);
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  overflow-wrap: anywhere;
}
li.error > * {
  border-inline-start-color: var(--error);
}
li > button {
  cursor: pointer;
}
li > button:hover, li > button[aria-current] {
  background: color-mix(in srgb, var(--accent) 12%, transparent);
}
li span {
  display: block;
}
.where {
  color: var(--soft);
  font-size: 0.87em;
}
.where b {
  color: var(--warning);
}
.error .where b {
  color: var(--error);
}
.hint {
  color: var(--soft);
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: -2px;
}
#frames {
  display: flex;
  flex: 1;
  gap: 16px;
  align-items: start;
  min-width: 0;
  min-height: 0;
  padding: 12px 16px 16px;
}
figcaption {
  padding-bottom: 6px;
  color: var(--soft);
  font-size: 0.87em;
}
figure > div {
  overflow: hidden;
  border: 1px solid var(--line);
  background: var(--paper);
}
iframe {
  display: block;
  border: 0;
  transform-origin: 0 0;
}
@media (max-width: 1199px) {
  body > main:not(.story) {
    flex-direction: column-reverse;
  }
  #problems {
    width: auto;
    max-height: 40%;
    border: 0;
    border-top: 1px solid var(--line);
  }
}
`;
