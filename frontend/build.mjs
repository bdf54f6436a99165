// Builds the pages: each one HTML file with inline script and style, allowed by their hashes alone, and dist/pages.json.
// Nothing in the output depends on time, machine or folder: two builds are the same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const PAGES = {
  booth: "Phiếu biểu quyết",
  cards: "Thẻ biểu quyết",
  trustee: "Giữ khoá kiểm phiếu",
  find: "Tìm phiếu trong sổ chung",
  verify: "Kiểm tra hồ sơ biểu quyết",
  open: "Đọc phiếu mở thử",
};
/** Pages whose long work is done beside them, by a program that is part of the page. */
const WITH_WORKER = ["verify"];
/** Of the sentences of the Java verifier, those of a report. */
const REPORT = /^([ABDRSTV]\d|outcome|stage|fact|verdict)/;
const root = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const dist = process.argv[2] ?? `${root}/dist`;

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const pages = {};
for (const [page, title] of Object.entries(PAGES)) {
  const script = await bundle(`src/${page}/main.ts`);
  const style = await bundle(`src/${page}/${page}.css`);
  const html = document(title, script, style);
  const csp = policy(digest(script, "base64"), digest(style, "base64"), WITH_WORKER.includes(page));
  pages[page] = { file: `${page}.html`, sha256: digest(html, "hex"), csp };
  writeFileSync(`${dist}/${page}.html`, html);
  console.log(`${page}.html ${Buffer.byteLength(html)} bytes`);
}
writeFileSync(`${dist}/pages.json`, JSON.stringify(pages, null, 2) + "\n");

async function bundle(entry) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2021",
    // Whatever has big numbers and Array.prototype.at, which the pages ask for, has fields of classes.
    supported: { "class-field": true, "class-static-field": true },
    charset: "utf8",
    legalComments: "eof",
    loader: { ".woff2": "dataurl" },
    plugins: [{ name: "danban", setup: loadOurs }],
  });
  return result.outputFiles[0].text;
}

/** Besides scripts: the sentences the Java verifier writes, and a worker's whole program as a text. */
function loadOurs(build) {
  build.onLoad({ filter: /\.properties$/ }, ({ path }) => {
    const lines = readFileSync(path, "utf8").split("\n").map((line) => /^([\w.]+)=(.*)$/.exec(line)).filter((line) => line && REPORT.test(line[1]));
    return { loader: "json", contents: JSON.stringify(Object.fromEntries(lines.map(([, key, text]) => [key, text]))) };
  });
  build.onResolve({ filter: /\?source$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path.replace("?source", "")), namespace: "source" }));
  build.onLoad({ filter: /.*/, namespace: "source" }, async ({ path }) => ({ loader: "text", contents: await bundle(path) }));
}

function document(title, script, style) {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<noscript><p>Trang này cần JavaScript để khoá phiếu ngay trên máy của bà con. Hãy bật JavaScript, hoặc tới nhà văn hoá để được giúp.</p>
<p lang="en">This page needs JavaScript to seal your ballot on your own device. Please turn it on, or come to the culture house for help.</p></noscript>
<script>${script}</script>
</body>
</html>
`;
}

function policy(script, style, hasWorker) {
  return [
    "default-src 'none'",
    `script-src 'sha256-${script}'`,
    ...(hasWorker ? ["worker-src blob:"] : []),
    `style-src 'sha256-${style}'`,
    "connect-src 'self'",
    "img-src data:",
    "font-src data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    ...(hasWorker ? ["trusted-types danban-worker"] : []),
  ].join("; ");
}

function digest(text, encoding) {
  return createHash("sha256").update(text, "utf8").digest(encoding);
}
