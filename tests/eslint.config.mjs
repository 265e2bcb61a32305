import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What can turn data into markup or code. */
const SINKS = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Text from data must not become markup: make elements, or a Lit template.',
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    message: 'Text from data must not become markup: make elements, or a Lit template.',
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[object.name="document"][property.name=/^write(ln)?$/]',
    message: 'Text from data must not become markup: make elements, or a Lit template.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^lit\\/directives\\/unsafe-/]',
    message: 'Nothing here is so safe that it may be called unsafe.',
  },
];

/** What lets tests be forgotten. */
const LEFT_OUT = {
  selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo)$/]',
  message: 'Every test runs: mend it or remove it.',
};

export default defineConfig(
  { basePath: root, ignores: ['dist/', 'dist-again/', 'node_modules/', 'coverage/', 'tests/.out/'] },
  {
    basePath: root,
    files: ['**/*.{ts,mjs}'],
    extends: [tseslint.configs.strict],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...SINKS],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    basePath: root,
    files: ['src/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // The one place of the package that speaks to the console.
    basePath: root,
    files: ['src/model/warnings.ts', 'src/command/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    basePath: root,
    files: ['src/**/*.ts', 'tests/**/*.browser.ts'],
    extends: [lit.configs['flat/all'], wc.configs['flat/recommended'], wc.configs['flat/best-practice']],
    rules: {
      // `lang` is part of what the element promises, and means what it means everywhere.
      'lit/no-native-attributes': 'off',
      // Taste of people who use decorators, or who have measured that an arrow function costs too much.
      'lit/no-template-arrow': 'off',
      'lit/no-template-map': 'off',
      'lit/prefer-query-decorators': 'off',
    },
  },
  {
    basePath: root,
    files: ['tests/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...SINKS, LEFT_OUT] },
  },
  {
    // Not in tests: they hold bad pages up to us on purpose.
    basePath: root,
    files: ['src/**/*.ts'],
    extends: [litA11y.configs.recommended],
  },
  {
    // Chai asks by reading a property: `expect(…).to.be.true`.
    basePath: root,
    files: ['tests/**/*.browser.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
