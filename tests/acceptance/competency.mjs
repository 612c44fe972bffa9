// The competency questions: queries of docs/queries/competency on a build of the five articles, held against the gold.
//
//   NEWSGRAPH_DATA=DIR node competency.mjs PROGRAM [--show]
//
// The table of docs/evaluation-queries.md says how well each is answered; a worse verdict than it says is a failure,
// a better one is told. --show prints the answers. Exit 0: as good as the table; 1: worse; 77: no data.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { layersOf, loadFiles } from "../stores/lib.mjs";
import { Judge } from "./judge.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, "..", "..");
const QUERIES = join(ROOT, "docs", "queries", "competency");
const ORDER = ["none", "partly", "in words", "exact"];

/// The verdicts that the document promises: question -> verdict.
function promised() {
  const rows = readFileSync(join(ROOT, "docs", "evaluation-queries.md"), "utf8").matchAll(/^\| (cq\d\d) \| ([a-z ]+?) \|/gm);
  return new Map([...rows].map(([, id, verdict]) => [id, verdict]));
}

function answers(store, id) {
  const found = store.query(readFileSync(join(QUERIES, `${id}.rq`), "utf8"));
  if (typeof found === "boolean") return found;
  return found.map((row) => Object.fromEntries([...row].map(([name, term]) => [name, term.value])));
}

function main(program, show) {
  const data = process.env.NEWSGRAPH_DATA;
  if (!data) {
    console.log("skipped: NEWSGRAPH_DATA does not name the development data");
    return 77;
  }
  const articles = join(data, "articles");
  const files = readdirSync(articles).filter((name) => name.endsWith(".txt")).map((name) => join(articles, name));
  const out = mkdtempSync(join(tmpdir(), "newsgraph-competency-"));
  try {
    execFileSync(program, ["build", "-q", ...files, "-o", out], { stdio: ["ignore", "inherit", "inherit"] });
    const aligned = JSON.parse(execFileSync("python3", [join(HERE, "align.py"), data, out], { encoding: "utf8" }));
    const gold = JSON.parse(readFileSync(join(data, "gold", "seeds.json"), "utf8"));
    const [judge, store, table] = [new Judge(gold, aligned), loadFiles(layersOf(out)), promised()];
    const counts = Object.fromEntries(ORDER.map((word) => [word, 0]));
    let worse = 0;
    for (const question of gold.competency_questions) {
      const rows = answers(store, question.id);
      const verdict = judge.verdict(question, rows);
      const before = table.get(question.id);
      counts[verdict] += 1;
      if (before === undefined || ORDER.indexOf(verdict) < ORDER.indexOf(before)) worse += 1;
      console.log(`${question.id} ${verdict}${before === verdict ? "" : ` (the table says: ${before ?? "nothing"})`}`);
      if (show) console.log(rows);
    }
    console.log([...ORDER].reverse().map((word) => `${word} ${counts[word]}`).join(", "));
    return worse === 0 ? 0 : 1;
  } finally {
    rmSync(out, { recursive: true });
  }
}

process.exitCode = main(process.argv[2], process.argv[3] === "--show");
