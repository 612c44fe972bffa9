// Holds an output folder against everything that docs/rdf-model.md promises.
//
//   node validate.mjs OUT_DIR SHAPES.ttl ONTOLOGY.ttl [--no-shacl]
//
// Every promise is tested by a tool that shares nothing with the program: two strict parsers (Oxigraph, N3.js) that must
// agree triple by triple, SHACL (rdf-validate-shacl), and the queries in checks/, each of which must find nothing.
// Exit 0: all hold; 1: some do not, each printed; 2: could not be tested.
import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import N3 from "n3";
import oxigraph from "oxigraph";
import SHACLValidator from "rdf-validate-shacl";
import { Failure, layersOf, loadFiles, parse, read, run } from "./lib.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const SHOWN = 20;

function parseOtherwise(path) {
  try {
    return oxigraph.parse(read(path), { format: "text/turtle" });
  } catch (error) {
    throw new Failure(`${path}: ${error.message ?? error}`);
  }
}

const line = (quad) => {
  const term = (t) => t.termType === "Literal" ? JSON.stringify(t.value) + "@" + t.language + "^^" + t.datatype.value
    : t.termType + " " + t.value;
  return [quad.subject, quad.predicate, quad.object].map(term).join(" ");
};

/// Both parsers read the same triples, and none of them holds what stores stumble over.
function syntax(path, quads) {
  const problems = [];
  const theirs = new Set(parseOtherwise(path).map(line));
  const ours = new Set(quads.map(line));
  for (const quad of ours) if (!theirs.has(quad)) problems.push(`only N3.js reads: ${quad}`);
  for (const quad of theirs) if (!ours.has(quad)) problems.push(`only Oxigraph reads: ${quad}`);
  for (const quad of quads) {
    if ([quad.subject, quad.object].some((term) => term.termType === "BlankNode")) problems.push(`blank node: ${line(quad)}`);
    if (quad.object.termType === "Literal" && /[\n\r]/.test(quad.object.value)) problems.push(`line break: ${line(quad)}`);
    if (quad.object.value.includes("\ufffd") && quad.object.termType === "NamedNode") problems.push(`broken IRI: ${line(quad)}`);
  }
  return problems;
}

async function shacl(quads, shapes) {
  const validator = new SHACLValidator(new N3.Store(shapes), { maxErrors: 200 });
  const report = await validator.validate(new N3.Store(quads));
  return report.results.map((result) => {
    const message = result.message.map((text) => text.value).join("; ") || result.sourceConstraintComponent?.value;
    const path = result.path?.value ?? "";
    return `${result.focusNode?.value} ${path}: ${message}${result.value ? ` (${result.value.value})` : ""}`;
  });
}

/// The queries of checks/: their first line says what must not be, their answers are where it is.
function checks(files) {
  const store = loadFiles(files);
  return readdirSync(join(HERE, "checks")).filter((name) => name.endsWith(".rq")).sort().flatMap((name) => {
    const query = read(join(HERE, "checks", name)).toString("utf8");
    const title = query.split("\n", 1)[0].replace(/^#\s*/, "");
    return store.query(query).map((answer) => `${title}: ${[...answer.values()].map((term) => term.value).join(" ")}`);
  });
}

/// Holds a folder against the promises; `say` takes the lines of the report. Throws Failure when that cannot be done.
export async function validate(folder, shapesFile, ontologyFile, say, withShacl = true) {
  const tell = (what, problems) => {
    const seen = [...new Set(problems)].sort();
    say(`${seen.length === 0 ? "ok    " : "FAILED"} ${what}${seen.length ? ` (${seen.length})` : ""}`);
    for (const problem of seen.slice(0, SHOWN)) say(`       ${problem}`);
    if (seen.length > SHOWN) say(`       … ${seen.length - SHOWN} more`);
    return seen.length === 0;
  };
  const layers = layersOf(folder).map((path) => [path, parse(path)]);
  const ontology = parse(ontologyFile);
  let good = true;
  for (const [path, quads] of layers) {
    good = tell(`${basename(path)}: ${quads.length} triples, read alike by two strict parsers`, syntax(path, quads)) && good;
  }
  good = tell("checks", checks([...layersOf(folder), ontologyFile])) && good;
  if (withShacl) {
    const all = [...layers.flatMap(([, quads]) => quads), ...ontology];
    good = tell(`shapes of ${basename(shapesFile)}`, await shacl(all, parse(shapesFile))) && good;
  }
  return good;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await run("node validate.mjs OUT_DIR SHAPES.ttl ONTOLOGY.ttl [--no-shacl]", 3, (folder, shapes, ontology, flag) =>
    validate(folder, shapes, ontology, console.log, flag !== "--no-shacl"));
}
