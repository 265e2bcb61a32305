import type { Draft, Finding } from './draft.js';

/** Reads a value that has the shape of our format, with the checks that all formats share. */
export type ReadValue = (value: unknown) => Draft | Promise<Draft>;

/** The draft with what was found before it was made, and with all its places as the editor knows them. */
export function located(
  draft: Draft,
  before: readonly Finding[],
  locate: (finding: Finding) => Finding,
): Draft {
  const { later } = draft;
  return {
    ...draft,
    findings: [...before, ...draft.findings.map(locate)],
    later: later && ((tell) => later((more) => tell(more.map(locate)))),
  };
}

/** The path of a finding or problem, such as `events[3].date`, and what follows it: the event’s id in parentheses. */
export function nameOf({ where }: Pick<Finding, 'where'>): [path: string, name: string] {
  const [, path = '', name = ''] = /^(.*?)( \([^]*\))?$/.exec(where) ?? [];
  return [path, name];
}
