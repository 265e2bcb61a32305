/** What the build uses of the analyzer, whose own types leave it out. */
declare module '@custom-elements-manifest/analyzer' {
  interface Entry {
    name: string;
    fieldName?: string;
    privacy?: string;
    description?: string;
  }
  interface ElementClass {
    name: string;
    members: Entry[];
    attributes: Entry[];
    events: Entry[];
  }
  interface Analysis {
    modules: import('typescript').SourceFile[];
    plugins: object[];
    context: { dev: boolean };
  }
  export function create(analysis: Analysis): { modules: { declarations: ElementClass[] }[] };
  export const ts: typeof import('typescript');
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): object[];
}
