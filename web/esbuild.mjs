// Builds what the server hands out into dist/: `node esbuild.mjs`. With --watch it builds again on
// every change, with --test it builds the unit tests into build/test/ instead.

import * as esbuild from 'esbuild';
import { copyFile, mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

// Served as they are, beside the widget.
const pages = ['demo.html', 'demo.css', 'demo.js', 'favicon.svg', 'meeting.css'];

// What a page may be made to load for a chat that most visitors never open.
const most_packed_bytes = 15_000;

// A style sheet becomes a string in the script: one file for the page, and no style element that a
// strict Content-Security-Policy would refuse.
const styles = {
  name: 'styles',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
      });
      // The minifier leaves custom properties as they were written.
      const tight = code.trim().replace(/(--[\w-]+): /g, '$1:').replace(/, /g, ',');
      return { contents: `export const styles = ${JSON.stringify(tight)};`, loader: 'js' };
    });
  },
};

const widget = {
  entryPoints: ['widget/embed.ts'],
  outfile: 'dist/widget.js',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2021',
  charset: 'utf8',
  legalComments: 'none',
  plugins: [styles],
};

async function copyPages() {
  await mkdir('dist', { recursive: true });
  await Promise.all(pages.map((name) => copyFile(`widget/${name}`, `dist/${name}`)));
}

async function buildTests() {
  const found = (await readdir('widget/test')).filter((name) => name.endsWith('_test.ts'));
  await esbuild.build({
    entryPoints: found.map((name) => `widget/test/${name}`),
    outdir: 'build/test',
    bundle: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    target: 'node18',
    sourcemap: 'inline',
    plugins: [styles],
  });
}

process.chdir(import.meta.dirname ?? new URL('.', import.meta.url).pathname);
if (process.argv.includes('--test')) {
  await buildTests();
} else if (process.argv.includes('--watch')) {
  await copyPages();
  await (await esbuild.context(widget)).watch();
} else {
  await copyPages();
  await esbuild.build(widget);
  const { size } = await stat('dist/widget.js');
  const packed = gzipSync(await readFile('dist/widget.js'), { level: 9 }).length;
  console.log(`dist/widget.js ${size} bytes, ${packed} gzipped`);
  if (packed > most_packed_bytes) throw new Error(`more than ${most_packed_bytes} bytes gzipped`);
}
