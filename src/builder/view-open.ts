import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../model/problem.js';

/** What opening a story asks of the page. */
export interface Opening {
  /** A story is on its way. */
  isBusy: boolean;
  /** Why the last one could not be opened. */
  problems: readonly Problem[];
  openFile(file: File): void;
  openText(text: string): void;
  openAddress(address: string): void;
  openEmpty(): void;
}

/** The ways to put a story on the desk. */
export function openPanel(opening: Opening): TemplateResult {
  const { isBusy, problems } = opening;
  const textOf = (id: string, event: Event): string => {
    const form = event.currentTarget;
    const field = form instanceof HTMLFormElement ? form.querySelector(`#${id}`) : null;
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
  };
  return html`<div class="open" aria-busy=${isBusy}>
    ${
      problems.length
        ? html`<div class="refused" role="alert">
            ${problems.map(({ message, hint }) => html`<p><b>${message}</b> ${hint ?? ''}</p>`)}
          </div>`
        : nothing
    }
    <section>
      <h2><label for="open-file">A file</label></h2>
      <p class="help">
        CSV, TSV, Excel (.xlsx), JSON; also those of TimelineJS. Or drop it anywhere on this page.
      </p>
      <input
        id="open-file"
        type="file"
        accept=".csv,.tsv,.tab,.txt,.json,.xlsx"
        ?disabled=${isBusy}
        @change=${({ currentTarget }: Event) => {
          const file = currentTarget instanceof HTMLInputElement ? currentTarget.files?.[0] : undefined;
          if (file) opening.openFile(file);
        }}
      />
    </section>
    <form
      @submit=${(event: Event) => {
        event.preventDefault();
        opening.openText(textOf('open-text', event));
      }}
    >
      <h2><label for="open-text">Cells from a spreadsheet</label></h2>
      <p class="help" id="open-text-help">
        Copy them with the row of column names, and paste them here. Text of CSV or JSON will do too.
      </p>
      <textarea
        id="open-text"
        rows="5"
        spellcheck="false"
        aria-describedby="open-text-help"
        required
      ></textarea>
      <button ?disabled=${isBusy}>Open what is pasted</button>
    </form>
    <form
      @submit=${(event: Event) => {
        event.preventDefault();
        opening.openAddress(textOf('open-address', event));
      }}
    >
      <h2><label for="open-address">The address of a sheet or a file</label></h2>
      <p class="help" id="open-address-help">
        Of Google Sheets the link from the address bar: the sheet must be open to everybody with the link.
      </p>
      <div class="bar">
        <input
          id="open-address"
          type="text"
          inputmode="url"
          spellcheck="false"
          aria-describedby="open-address-help"
          required
        />
        <button ?disabled=${isBusy}>Open the address</button>
      </div>
    </form>
    <section>
      <h2>Nothing yet</h2>
      <button type="button" ?disabled=${isBusy} @click=${() => opening.openEmpty()}>
        Start an empty story
      </button>
    </section>
    ${isBusy ? html`<p role="status">Reading …</p>` : nothing}
  </div>`;
}
