/**
 * For the page of snippets: buttons that copy them, and this folder's address in them where they have none. Without it
 * the page can be read, and what is in it copied by hand.
 */

const main = document.querySelector('main');
const base = main?.dataset['base'];
if (base && location.protocol.startsWith('http')) {
  const here = new URL('.', location.href).href;
  for (const code of document.querySelectorAll('pre > code')) {
    code.textContent = code.textContent.replaceAll(base, here);
  }
  document.querySelector('#address')?.remove();
}

for (const section of document.querySelectorAll('section')) {
  const code = section.querySelector('code');
  const button = section.querySelector('button');
  const said = section.querySelector('output');
  if (!code || !button || !said) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    void copy(code).then((isCopied) => {
      said.textContent = isCopied ? 'Copied' : 'Marked: copy it with Ctrl or ⌘ and C';
    });
  });
}

async function copy(code: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    // Not over http, not from a file, not where the reader refuses.
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
