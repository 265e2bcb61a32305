import { html, nothing, type TemplateResult } from 'lit';
import type { PublishController } from './publish-controller.js';

/** Files, the folder, and what to paste into pages. */
export function publishPanel(publish: PublishController): TemplateResult {
  const { address, base, isBusy, lost, snippets } = publish;
  const isWrong = address.trim() !== '' && base === undefined;
  return html`<p role="status" class="done">${publish.said}</p>
    ${
      lost
        ? html`<p class="refused">
            ${lost === 1 ? 'One event has' : `${lost} events have`} no title, and cannot be shown: only the
            JSON keeps what is written of ${lost === 1 ? 'it' : 'them'}.
          </p>`
        : nothing
    }
    <h3>Files</h3>
    <div class="give">
      <button type="button" @click=${() => publish.json()}>JSON</button>
      <p>The story with all that it has: to work on, and for the attribute <code>src</code>.</p>
      <button type="button" @click=${() => publish.csv()}>CSV</button>
      <p>For a spreadsheet; it opens here again as the same story.</p>
      <button type="button" class="strong" ?disabled=${isBusy} @click=${() => void publish.folder()}>
        Folder (zip)
      </button>
      <p>
        All that a host needs: the page of the story, its data, scripts, list, previews, snippets. Unpack it
        and upload all of it. Pictures with relative addresses are to be put beside its files.
      </p>
    </div>
    <div class="field">
      <label for="publish-address">Address that the folder will have, if it is known</label>
      <input
        id="publish-address"
        type="url"
        spellcheck="false"
        placeholder="https://example.org/stories/bridge/"
        aria-invalid=${isWrong}
        aria-describedby="publish-address-help"
        .value=${address}
        @input=${({ currentTarget }: Event) =>
          publish.setAddress(currentTarget instanceof HTMLInputElement ? currentTarget.value : '')}
      />
      <p class="help" id="publish-address-help">
        ${
          isWrong
            ? 'This is no whole address: it begins with https://, and has no ? or # in it.'
            : 'It goes into the snippets, and into the cards that other sites show for a link.'
        }
      </p>
    </div>
    <h3>To paste into pages</h3>
    ${
      snippets.length
        ? snippets.map(
            (snippet) =>
              html`<details class="snippet">
                <summary>${snippet.title}</summary>
                <p class="help">${snippet.about}</p>
                <pre tabindex="0" role="region" aria-label=${snippet.title}><code>${snippet.code}</code></pre>
                <button
                  type="button"
                  aria-label="Copy: ${snippet.title}"
                  @click=${() => void publish.copy(snippet)}
                >
                  Copy
                </button>
              </details>`,
          )
        : html`<p class="help">…</p>`
    }`;
}
