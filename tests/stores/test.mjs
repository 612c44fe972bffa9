// Tests of the tests: an output folder that is right passes, and every way of breaking it is noticed.
//
//   node test.mjs OUT_DIR      OUT_DIR: what emit_fixture wrote
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Failure } from "./lib.mjs";
import { validate } from "./validate.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, "..", "..");
const SHAPES = join(ROOT, "ontology", "shapes.ttl");
const ONTOLOGY = join(ROOT, "ontology", "newsgraph.ttl");
const FIXTURE = process.argv[2] ?? process.env.NEWSGRAPH_FIXTURE;
assert.ok(FIXTURE, "usage: node test.mjs OUT_DIR");

const folder = mkdtempSync(join(tmpdir(), "ng-stores-"));
after(() => rmSync(folder, { recursive: true }));

const original = Object.fromEntries(
  ["graph.ttl", "provenance.ttl"].map((name) => [name, readFileSync(join(FIXTURE, name), "utf8")]));

function node(script, ...args) {
  const done = spawnSync(process.execPath, [join(HERE, script), ...args], { encoding: "utf8" });
  return { status: done.status, text: done.stdout + done.stderr };
}

/// Validates the fixture after `change` has had its way with it: [graph, provenance] -> the same.
async function validated(change) {
  const [graph, provenance] = change(original["graph.ttl"], original["provenance.ttl"]);
  assert.ok(graph !== original["graph.ttl"] || provenance !== original["provenance.ttl"], "nothing was changed");
  writeFileSync(join(folder, "graph.ttl"), graph);
  writeFileSync(join(folder, "provenance.ttl"), provenance);
  const lines = [];
  try {
    const good = await validate(folder, SHAPES, ONTOLOGY, (text) => lines.push(text));
    return { status: good ? 0 : 1, text: lines.join("\n") };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { status: 2, text: error.message };
  }
}

test("what the program writes passes", () => {
  const { status, text } = node("validate.mjs", FIXTURE, SHAPES, ONTOLOGY);
  assert.equal(status, 0, text);
});

const MEETING = "evt:meeting-2026-03-02-ana-soto-bo-lind";
const inGraph = (from, to) => (graph, provenance) => [graph.replace(from, to), provenance];
const inProvenance = (from, to) => (graph, provenance) => [graph, provenance.replace(from, to)];
const more = (turtle) => (graph, provenance) => [graph + turtle, provenance];

const BROKEN = [
  ["a second status", more(`${MEETING} ng:status ng:Planned .`), /exactly one status/],
  ["no status", inGraph(/ng:status ng:Occurred/, "ng:score \"x\""), /exactly one status/],
  ["a made-up status", inGraph(/ng:status ng:Occurred/, "ng:status ng:Certain"), /exactly one status/],
  ["a toll of a planned event",
    inGraph(/ng:deaths 12 ;\n\tng:sourceCount 1 ;\n\tng:status ng:Occurred/, "ng:deaths 12 ;\n\tng:sourceCount 1 ;\n\tng:status ng:Planned"),
    /totals only of events that occurred/],
  ["a meeting shortcut from a planned event",
    (graph, provenance) => [graph.replace(new RegExp(`(${MEETING}\\n[\\s\\S]*?)ng:Occurred`), "$1ng:Planned"), provenance],
    /met only at an event that occurred/],
  ["a meeting with a stranger", more("ent:ana-soto ng:met ent:port-vale ."), /no event that occurred/],
  ["an event without a mention", inProvenance(/gaf:denotedBy <[^>]*a1#char=14,18> ,\s*<[^>]*a2#char=19,22>/, "dct:title \"x\""),
    /is denoted by an event mention/],
  ["an entity without a mention", inProvenance(/(ent:port-vale\n\t)gaf:denotedBy/, "$1dct:hasPart"), /is denoted by a mention/],
  ["an entity without a label", inGraph(/rdfs:label "Ana Soto"@en/, "dct:title \"Ana Soto\"@en"), /exactly one label/],
  ["a label without a language", inGraph(/rdfs:label "Ana Soto"@en/, "rdfs:label \"Ana Soto\""), /exactly one label/],
  ["a mention behind its text", inProvenance(/nif:endIndex "22"/, "nif:endIndex \"93\""), /ends behind its text/],
  ["a mention that ends before it begins", inProvenance(/nif:endIndex "22"/, "nif:endIndex \"19\""), /begins before it ends/],
  ["an anchor longer than its stretch", inProvenance(/nif:anchorOf "met"/, "nif:anchorOf \"met with\""), /An anchor longer/],
  ["a mention outside its sentence", inProvenance(/nif:endIndex "44"/, "nif:endIndex \"20\""), /begins outside its sentence/],
  ["a literal with a line break", inProvenance(/nif:anchorOf "met"/, "nif:anchorOf \"me\\nt\""), /line break/],
  ["a blank node", more("ent:ana-soto ng:memberOf [ a ng:Group ] ."), /blank node/],
  ["a day that is not the interval's", inGraph(/ng:date "2026-03-02"/, "ng:date \"2026-03-01\""), /2026-03-0|or|Or/],
  ["an end before the beginning", inGraph(/hasLatestEndTimeStamp "2026-03-31"/, "hasLatestEndTimeStamp \"2026-02-28\""), /not after its end/],
  ["a dangling entity", inGraph(/sem:hasPlace ent:port-vale/, "sem:hasPlace ent:nowhere"), /nothing describes/],
  ["a super-class left out", inGraph(/ng:Meeting ,\n/, ""), /super-class/],
  ["a super-property left out", inGraph(/sem:hasActor ent:ana-soto ,\s*ent:bo-lind ;/, "sem:hasActor ent:ana-soto ;"), /super-property/],
  ["a term that the ontology does not know", more("ent:ana-soto ng:likes ent:bo-lind ."), /does not declare/],
  ["a class that the ontology does not know", more("ent:ana-soto a ng:Hero ."), /does not declare/],
  ["a claim without a rank", inProvenance(/ng:rank ng:Preferred/, "ng:rankReason \"x\"@en"), /has one rank/],
  ["a claim from nowhere", inProvenance(/(a rdf:Statement[\s\S]*?)prov:wasDerivedFrom/, "$1dct:identifier"), /derived from a mention/],
  ["a fact without a claim", inGraph(/ng:deaths 12/, "ng:deaths 13"), /without a claim/],
  ["a part larger than its whole", inGraph(/ng:count 3/, "ng:count 30"), /larger than its whole/],
  ["a position of a former holder", inGraph(/ng:former false/, "ng:former true"), /not former/],
  ["two polarities", inProvenance(/ng:polarity ng:Positive/, "ng:polarity ng:Positive , ng:Negative"), /polarity/],
  ["more sources than articles", inGraph(/ng:sourceCount 1/, "ng:sourceCount 7"), /no more than articles/],
  ["a confidence above one", inGraph(/ng:confidence 0.9/, "ng:confidence 1.9"), /confidence from 0 to 1/],
  ["a bad digest", inProvenance(/ng:textSha256 "f5/, "ng:textSha256 \"zz"), /digest/],
];

for (const [name, change, message] of BROKEN) {
  test(`notices ${name}`, async () => {
    const { status, text } = await validated(change);
    assert.equal(status, 1, text);
    assert.match(text, message);
  });
}

test("bad syntax cannot be tested, and says where", async () => {
  for (const bad of ["ent:a ng:b", "ent:a nope:b 1 .", "ent:a ng:b \"x .", "<http://e/ x> ng:b 1 ."]) {
    const { status, text } = await validated(more(bad));
    assert.equal(status, 2, `${bad}: ${text}`);
    assert.match(text, /graph\.ttl/);
  }
});

test("the command line says whether all is well", () => {
  const { status, text } = node("validate.mjs", folder, SHAPES, ONTOLOGY);  // what the last test left there
  assert.equal(status, 2, text);
  assert.equal(node("validate.mjs").status, 2);
});

test("a missing folder is a failure", () => {
  assert.equal(node("validate.mjs", "/no/such/folder", SHAPES, ONTOLOGY).status, 2);
  assert.equal(node("query.mjs", "/no/such/folder", join(HERE, "who-met-whom.rq")).status, 2);
  assert.equal(node("query.mjs").status, 2);
});

test("queries are answered as a table", () => {
  const { status, text } = node("query.mjs", FIXTURE, join(HERE, "who-met-whom.rq"));
  assert.equal(status, 0, text);
  assert.equal(text, [
    "one       other    place      date        sentence",
    "--------  -------  ---------  ----------  --------------------------------------------",
    "Ana Soto  Bo Lind  Port Vale  2026-03-02  Ana Soto will meet Bo Lind.",
    "Ana Soto  Bo Lind  Port Vale  2026-03-02  President Ana Soto met Bo Lind in Port Vale.",
    "(2 rows)", ""].join("\n"));
});

test("a bad query is a failure", () => {
  writeFileSync(join(folder, "bad.rq"), "SELECT ?x WHERE { ?x ");
  const { status, text } = node("query.mjs", FIXTURE, join(folder, "bad.rq"));
  assert.equal(status, 2);
  assert.match(text, /bad\.rq/);
});

test("ASK says yes or no", () => {
  writeFileSync(join(folder, "ask.rq"), "ASK { ?a <https://w3id.org/newsgraph/ontology#met> ?b }");
  assert.equal(node("query.mjs", FIXTURE, join(folder, "ask.rq")).text, "yes\n");
});

test("graphs are compared triple by triple", () => {
  const graph = join(FIXTURE, "graph.ttl");
  assert.equal(node("same.mjs", graph, graph).status, 0);
  writeFileSync(join(folder, "other.ttl"), original["graph.ttl"].replace("ng:deaths 12", "ng:deaths 13"));
  const { status, text } = node("same.mjs", graph, join(folder, "other.ttl"));
  assert.equal(status, 1);
  assert.equal(text.trim().split("\n").length, 2);
  assert.equal(node("same.mjs", graph, "/no/such/file.ttl").status, 2);
});
