import tseslint from 'typescript-eslint';
import prettier from 'eslint-config-prettier';

export default tseslint.config(
  { ignores: ['web/src/api/schema.d.ts', 'dist/', 'var/', 'coverage/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.mjs', '.ci/*.mjs', 'bench/*.mjs', 'web/*.mjs', 'docs/screenshots/*.mjs'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Leaving a member out is what a rest pattern is for.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Options of Nest and TypeORM are declared as classes and given as literals: types are structural here.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only platform/config reads the environment.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Only platform/clock reads the wall clock; take time as an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Only platform/clock reads the wall clock; take time as an argument.',
        },
      ],
    },
  },
  {
    files: ['src/platform/config/**', 'src/platform/clock/**', 'bench/**', 'test/**', '**/*.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // Whoever reads a fixture names the shape it has; there is nothing to infer it from.
  { files: ['test/support/fixtures.ts'], rules: { '@typescript-eslint/no-unnecessary-type-parameters': 'off' } },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  prettier,
);
