// Proves that every constraint of ontology/shapes.ttl can fail: a graph that conforms is broken in one place for each of
// them, and the validator must name that very constraint. A constraint that no way of breaking is known for fails the
// test, so none can be added that never speaks.
//
//   node shapes.mjs OUT_DIR      OUT_DIR: what emit_fixture wrote
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import N3 from "n3";
import SHACLValidator from "rdf-validate-shacl";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const SH = "http://www.w3.org/ns/shacl#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const NG = "https://w3id.org/newsgraph/ontology#";
const { namedNode, literal, quad, blankNode } = N3.DataFactory;

const FIXTURE = process.argv[2];
assert.ok(FIXTURE, "usage: node shapes.mjs OUT_DIR");

const parse = (path) => new N3.Parser({ format: "text/turtle" }).parse(readFileSync(path, "utf8"));
const shapes = new N3.Store(parse(join(ROOT, "ontology", "shapes.ttl")));
const good = [join(FIXTURE, "graph.ttl"), join(FIXTURE, "provenance.ttl"), join(ROOT, "ontology", "newsgraph.ttl")].flatMap(parse);
// The fixture has no earlier run; this is what one would leave.
good.push(quad(namedNode("https://newsgraph.example/entity/a-soto"), namedNode("http://purl.org/dc/terms/isReplacedBy"),
  namedNode("https://newsgraph.example/entity/ana-soto")));
const validator = new SHACLValidator(shapes, {});

const validate = async (quads) => (await validator.validate(new N3.Store(quads))).results;

// The constraints: every parameter of a shape with a target, and of its property shapes.

const PARAMETERS = ["minCount", "maxCount", "datatype", "class", "nodeKind", "in", "hasValue", "pattern", "minLength",
  "minInclusive", "maxInclusive", "lessThan", "lessThanOrEquals", "equals", "or", "qualifiedValueShape"];
const OTHERS = ["property", "path", "message", "targetClass", "targetSubjectsOf", "targetObjectsOf", "qualifiedMinCount"];

const objects = (subject, name) => shapes.getObjects(subject, namedNode(SH + name), null);
const component = (parameter) => parameter === "qualifiedValueShape" ? "QualifiedMinCountConstraintComponent"
  : `${parameter[0].toUpperCase()}${parameter.slice(1)}ConstraintComponent`;

function* constraints() {
  const targeted = new Set(["targetClass", "targetSubjectsOf", "targetObjectsOf"].flatMap((name) =>
    shapes.getSubjects(namedNode(SH + name), null, null).map((term) => term.value)));
  for (const iri of targeted) {
    const shape = namedNode(iri);
    for (const owner of [shape, ...objects(shape, "property")]) {
      for (const { predicate, object } of shapes.getQuads(owner, null, null, null)) {
        if (!predicate.value.startsWith(SH)) continue;
        const parameter = predicate.value.slice(SH.length);
        assert.ok(PARAMETERS.includes(parameter) || OTHERS.includes(parameter), `${iri}: sh:${parameter} is not known here`);
        if (PARAMETERS.includes(parameter)) yield { shape, owner, parameter, value: object };
      }
    }
  }
}

// Ways of breaking.

/// Nodes of the good graph that a shape speaks of.
function focusNodes(shape) {
  const store = new N3.Store(good);
  const type = namedNode(RDF + "type");
  return [
    ...objects(shape, "targetClass").flatMap((target) => store.getSubjects(type, target, null)),
    ...objects(shape, "targetSubjectsOf").flatMap((target) => store.getSubjects(target, null, null)),
    ...objects(shape, "targetObjectsOf").flatMap((target) => store.getObjects(null, target, null)),
  ];
}

/// A path as a predicate, and whether it leads backwards; a sequence by its last step, from what the first leads to.
function pathOf(owner, focus) {
  const [path] = objects(owner, "path");
  if (!path) return null;
  if (path.termType === "NamedNode") return { predicate: path, inverse: false, from: focus };
  const [inverse] = objects(path, "inversePath");
  if (inverse) return { predicate: inverse, inverse: true, from: focus };
  const first = shapes.getObjects(path, namedNode(RDF + "first"), null)[0];
  const second = shapes.getObjects(shapes.getObjects(path, namedNode(RDF + "rest"), null)[0], namedNode(RDF + "first"), null)[0];
  const [back] = objects(first, "inversePath");
  const from = good.find((q) => back ? q.predicate.equals(back) && q.object.equals(focus)
    : q.predicate.equals(first) && q.subject.equals(focus));
  return { predicate: second, inverse: false, from: back ? from.subject : from.object };
}

const at = ({ predicate, inverse, from }, value) => inverse ? quad(value, predicate, from) : quad(from, predicate, value);
const onPath = ({ predicate, inverse, from }) => (q) =>
  q.predicate.equals(predicate) && (inverse ? q.object.equals(from) : q.subject.equals(from));
const typed = (text, type) => literal(text, namedNode(XSD + type));
const nothing = (n) => namedNode(`https://newsgraph.example/entity/nothing-${n}`);

/// Values that no constraint on values takes.
const STRANGE = [nothing(1), literal("two\nlines"), literal(""), typed("-1", "integer"), typed("-1.0", "decimal"),
  typed("7.5", "decimal"), typed("2026-02-30", "date"), typed("x", "integer")];
/// Values larger than any in the fixture.
const LARGE = [typed("9999-12-31", "date"), typed("999999", "nonNegativeInteger"), typed("999999", "integer")];

/// Graphs that break a constraint, if anything does; each is tried until one is seen to.
function* broken({ shape, owner, parameter, value }, focus) {
  const path = pathOf(owner, focus);
  if (path === null) {
    yield* brokenNode(parameter, value, focus);
    return;
  }
  const without = good.filter((q) => !onPath(path)(q));
  const values = path.inverse ? [nothing(1)] : STRANGE;
  switch (parameter) {
    case "minCount":
      yield without;
      return;
    case "hasValue":
      yield good.filter((q) => !(onPath(path)(q) && q.object.equals(value)));
      return;
    case "maxCount": {
      const many = Array.from({ length: Number(value.value) + 1 }, (_, n) => at(path, path.inverse ? nothing(n) : literal(`${n}`)));
      yield [...good, ...many];
      return;
    }
    case "lessThan":
    case "lessThanOrEquals":
      for (const large of LARGE) yield [...without, at(path, large), quad(focus, value, good.find(onPath({ predicate: value, from: focus }))?.object ?? typed("0001-01-01", "date"))];
      return;
    case "qualifiedValueShape":
      for (const other of [NG + "Planned", NG + "Denied"]) {  // no event of the focus occurred any more
        yield good.map((q) => q.predicate.value === NG + "status" ? quad(q.subject, q.predicate, namedNode(other)) : q);
      }
      yield good.map((q) => q.predicate.value === NG + "former" ? quad(q.subject, q.predicate, typed("true", "boolean")) : q);
      return;
    default:
      for (const strange of values) yield [...without, at(path, strange)];
      yield [...good, at(path, path.inverse ? blankNode("b") : blankNode("b"))];
  }
}

/// Constraints of a node itself.
function* brokenNode(parameter, value, focus) {
  const renamed = (q, to) => quad(q.subject.equals(focus) ? to : q.subject, q.predicate, q.object.equals(focus) ? to : q.object);
  if (parameter === "nodeKind") yield good.map((q) => renamed(q, blankNode("focus")));
  if (parameter === "class") yield good.filter((q) => !(q.subject.equals(focus) && q.predicate.value === RDF + "type" && q.object.equals(value)));
  if (parameter === "class") yield good.filter((q) => !(q.subject.equals(focus) && q.predicate.value === RDF + "type"));
  if (parameter === "or") {
    yield [...good, quad(focus, namedNode(NG + "date"), typed("1999-01-01", "date"))];
    const planned = good.map((q) => q.subject.equals(focus) && q.predicate.value === NG + "status" ? quad(focus, q.predicate, namedNode(NG + "Planned")) : q);
    yield [...planned, quad(focus, namedNode(NG + "deaths"), typed("3", "integer"))];
    yield failing(focus, "Preferred", "a part larger than the whole");
  }
}

/// The good graph with a claim that failed a check.
function failing(claim, rank, reason) {
  const own = new Set(["rank", "rankReason"].map((name) => NG + name));
  const rest = good.filter((q) => !(q.subject.equals(claim) && own.has(q.predicate.value)));
  const check = namedNode(NG + "PartExceedsWhole");
  const told = reason === null ? [] : [quad(claim, namedNode(NG + "rankReason"), literal(reason))];
  return [...rest, ...told, quad(claim, namedNode(NG + "rank"), namedNode(NG + rank)), quad(claim, namedNode(NG + "failedCheck"), check),
    quad(check, namedNode(RDF + "type"), namedNode(NG + "Check"))];
}

const say = ({ shape, owner, parameter }) => {
  const path = objects(owner, "path")[0];
  const step = path?.termType === "NamedNode" ? path.value : path ? `a path of ${objects(path, "inversePath")[0]?.value ?? "two steps"}` : "itself";
  return `${shape.value.split("#")[1]}: sh:${parameter} of ${step.replace(/^.*[#/]/, "")}`;
};

test("the fixture conforms", async () => {
  assert.deepEqual((await validate(good)).map((result) => `${result.focusNode.value} ${result.path?.value}`), []);
});

for (const constraint of constraints()) {
  test(`${say(constraint)} can fail`, async () => {
    const focuses = focusNodes(constraint.shape);
    assert.notEqual(focuses.length, 0, "the fixture has nothing that the shape speaks of");
    const wanted = SH + component(constraint.parameter);
    for (const focus of focuses) {
      for (const quads of broken(constraint, focus)) {
        const results = await validate(quads);
        if (results.some((result) => result.sourceShape.equals(constraint.owner) && result.sourceConstraintComponent.value === wanted)) return;
      }
    }
    assert.fail("no way of breaking it is known");
  });
}

// What the shapes within sh:or say.

test("a claim that failed a check is disputed, with a reason", async () => {
  const shape = namedNode("https://w3id.org/newsgraph/shapes#Claim");
  const [claim] = focusNodes(shape);
  const refused = async (quads) => (await validate(quads)).some((result) => result.focusNode.equals(claim) && result.sourceShape.equals(shape));
  assert.ok(await refused(failing(claim, "Preferred", "why")));
  assert.ok(await refused(failing(claim, "Disputed", null)));
  assert.ok(!(await refused(failing(claim, "Disputed", "why"))));
});

const TOTALS = objects(namedNode("https://w3id.org/newsgraph/shapes#NoTotals"), "property").map((shape) => objects(shape, "path")[0]);

for (const total of TOTALS) {
  test(`a planned event has no ${total.value.split("#")[1]}`, async () => {
    const [event] = focusNodes(namedNode("https://w3id.org/newsgraph/shapes#TollsOnlyOfWhatHappened"));
    const toll = quad(event, total, typed("3", "integer"));
    const as = (status) => [...good.filter((q) => !(q.subject.equals(event) && (q.predicate.value === NG + "status" || q.predicate.equals(total)))),
      quad(event, namedNode(NG + "status"), namedNode(NG + status)), toll];
    const refused = async (quads) => (await validate(quads)).some((result) =>
      result.focusNode.equals(event) && result.sourceShape.value.endsWith("#TollsOnlyOfWhatHappened"));
    for (const status of ["Planned", "Possible", "Alleged", "Denied", "Cancelled", "Postponed"]) assert.ok(await refused(as(status)), status);
    for (const status of ["Occurred", "Ongoing"]) assert.ok(!(await refused(as(status))), status);
  });
}
