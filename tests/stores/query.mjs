// Loads OUT_DIR/graph.ttl and provenance.ttl in a SPARQL store (Oxigraph), asks it QUERY.rq and prints the answers.
//
//   node query.mjs OUT_DIR QUERY.rq [--tsv]
//
// SELECT gives a table, ASK yes or no, CONSTRUCT triples. Exit 0: asked, however few the answers; 2: could not be asked.
import { columnsOf, layersOf, loadFiles, read, run, Failure } from "./lib.mjs";

const WIDEST = 72;

/// IRIs as the query's own prefixes spell them; of others, what tells them apart.
function shortener(query) {
  const prefixes = [...query.matchAll(/^\s*PREFIX\s+([\w-]*:)\s*<([^>]+)>/gim)].map(([, name, iri]) => [name, iri]);
  return (iri) => {
    const known = prefixes.find(([, space]) => iri.startsWith(space));
    if (known) return known[0] + iri.slice(known[1].length);
    const own = /\/((?:entity|event|article|claim)\/.+)$/.exec(iri);
    return own ? own[1] : iri;
  };
}

function cell(term, shorten, wide) {
  if (!term) return "";
  const text = term.termType === "NamedNode" ? shorten(term.value) : term.value;
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");
  return !wide && [...line].length > WIDEST ? [...line].slice(0, WIDEST - 1).join("") + "…" : line;
}

function table(columns, rows) {
  const widths = columns.map((name, i) => Math.max(name.length, ...rows.map((row) => [...row[i]].length)));
  const line = (cells) => cells.map((text, i) => text + " ".repeat(widths[i] - [...text].length)).join("  ").trimEnd();
  return [line(columns), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

await run("node query.mjs OUT_DIR QUERY.rq [--tsv]", 2, (folder, file, flag) => {
  const query = read(file).toString("utf8");
  const store = loadFiles(layersOf(folder));
  let answers;
  try {
    answers = store.query(query);
  } catch (error) {
    throw new Failure(`${file}: ${error.message ?? error}`);
  }
  if (typeof answers === "boolean") {
    console.log(answers ? "yes" : "no");
    return true;
  }
  const shorten = shortener(query);
  const tsv = flag === "--tsv";
  const triples = answers.length > 0 && !(answers[0] instanceof Map);
  const columns = triples ? ["subject", "predicate", "object"] : columnsOf(query, answers);
  const rows = answers.map((answer) =>
    columns.map((name) => cell(triples ? answer[name] : answer.get(name), shorten, tsv)));
  if (tsv) console.log([columns, ...rows].map((row) => row.join("\t")).join("\n"));
  else {
    if (rows.length > 0) console.log(table(columns, rows));
    console.log(`(${rows.length} ${rows.length === 1 ? "row" : "rows"})`);
  }
  return true;
});
