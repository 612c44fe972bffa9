// The queries of docs/queries on a build of examples/: each gives the answers that stand beside it.
//
//   node cookbook.mjs OUT_DIR [--update]
//
// Expected answers are in QUERY.tsv: the columns, then a row a line, as `query.mjs --tsv` prints them; --update writes
// them anew. Also held: a question in the first line, at most twelve lines, none longer than 150 characters.
// Exit 0: all as expected; 1: some are not; 2: could not be asked.
import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { answerTable, layersOf, loadFiles, read, run } from "./lib.mjs";

const QUERIES = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "docs", "queries");
const MOST_LINES = 12;
const WIDEST = 150;

/// What is wrong with the query as a text to read.
function form(query) {
  const lines = query.trimEnd().split("\n");
  return [
    ...(/^# .*\?/.test(lines[0]) ? [] : ["the first line is no question"]),
    ...(lines.length <= MOST_LINES ? [] : [`${lines.length} lines, at most ${MOST_LINES} are allowed`]),
    ...lines.filter((line) => line.length > WIDEST).map((line) => `longer than ${WIDEST} characters: ${line}`),
  ];
}

/// Rows that only one side has, whatever their order.
function differences(expected, found) {
  const rest = [...found];
  const missing = expected.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [...missing.map((line) => `- ${line}`), ...rest.map((line) => `+ ${line}`)];
}

const queriesIn = (folder) => readdirSync(folder).filter((name) => name.endsWith(".rq")).sort().map((name) => join(folder, name));

await run("node cookbook.mjs OUT_DIR [--update]", 1, (folder, flag) => {
  const store = loadFiles(layersOf(folder));
  let good = true;
  const say = (path, problems) => {
    console.log(`${problems.length === 0 ? "ok    " : "FAILED"} ${path.slice(QUERIES.length + 1)}`);
    for (const problem of problems) console.log(`       ${problem}`);
    good = good && problems.length === 0;
  };
  for (const path of queriesIn(QUERIES)) {
    const query = read(path).toString("utf8");
    const table = answerTable(query, store.query(query));
    const beside = path.replace(/\.rq$/, ".tsv");
    if (flag === "--update") writeFileSync(beside, table.join("\n") + "\n");
    const answered = table.length > 1 ? [] : ["no answers: the query shows nothing"];
    say(path, [...form(query), ...answered, ...differences(read(beside).toString("utf8").replace(/\n$/, "").split("\n"), table)]);
  }
  for (const path of queriesIn(join(QUERIES, "competency"))) say(path, form(read(path).toString("utf8")));
  return good;
});
