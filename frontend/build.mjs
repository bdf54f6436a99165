// Builds the four pages: each one HTML file with inline script and style, allowed by their hashes alone, and dist/pages.json.
// Nothing in the output depends on time, machine or folder: two builds are the same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const PAGES = {
  booth: "Phiếu biểu quyết",
  cards: "Thẻ biểu quyết",
  trustee: "Giữ khoá kiểm phiếu",
  find: "Tìm phiếu trong sổ chung",
  open: "Đọc phiếu mở thử",
};
const root = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const dist = process.argv[2] ?? `${root}/dist`;

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const pages = {};
for (const [page, title] of Object.entries(PAGES)) {
  const script = await bundle(`src/${page}/main.ts`);
  const style = await bundle(`src/${page}/${page}.css`);
  const html = document(title, script, style);
  const csp = policy(digest(script, "base64"), digest(style, "base64"));
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
    target: "es2020",
    charset: "utf8",
    legalComments: "eof",
    loader: { ".woff2": "dataurl" },
  });
  return result.outputFiles[0].text;
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

function policy(script, style) {
  return [
    "default-src 'none'",
    `script-src 'sha256-${script}'`,
    `style-src 'sha256-${style}'`,
    "connect-src 'self'",
    "img-src data:",
    "font-src data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

function digest(text, encoding) {
  return createHash("sha256").update(text, "utf8").digest(encoding);
}
