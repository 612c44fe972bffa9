// The judge of the competency questions tells a right answer from a wrong one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, Judge } from "./judge.mjs";

const GOLD = {
  documents: [{ id: "000" }, { id: "001" }],
  entities: [{ id: "ana", canonical: "Ana Soto", surface_forms: ["Soto"] }, { id: "bo", canonical: "Bo Lind", surface_forms: [] }],
  events: [{ id: "ev_talks", place: [], participants: [{ entity: "ana" }], date: { start: "2026-03-02", end: "2026-03-02" } }],
  quotes: [{ text: "We will meet again" }],
};
const judge = new Judge(GOLD, { ev_talks: "http://e/talks" });
const question = (answer_items, more = {}) => ({ question: "Who?", answer: "", events: [], docs: ["000"], answer_items, ...more });

test("folding forgives case, marks and one spelling", () => {
  assert.equal(fold("National  Security-Advisor Ibáñez"), fold("national security adviser ibanez"));
});

for (const [what, asked, rows, verdict] of [
  ["a name", question(["ana"]), [{ who: "soto" }], "exact"],
  ["nobody", question(["ana"]), [], "none"],
  ["another", question(["ana"]), [{ who: "Bo Lind" }], "none"],
  ["one too many", question(["ana"]), [{ who: "Ana Soto" }, { who: "Bo Lind" }], "partly"],
  ["one too few", question(["ana", "bo"]), [{ who: "Ana Soto" }], "partly"],
  ["a participant of the event asked for", question(["bo"], { events: ["ev_talks"] }), [{ who: "Bo Lind", with: "Ana Soto" }], "exact"],
  ["a day of a month", question(["2026-03"]), [{ day: "2026-03-31" }], "exact"],
  ["a day of another month", question(["2026-03"]), [{ day: "2026-04-01" }], "none"],
  ["an event by its alignment", question(["ev_talks"]), [{ event: "http://e/talks" }], "exact"],
  ["another event", question(["ev_talks"]), [{ event: "http://e/talks-2" }], "none"],
  ["a number", question(["183"]), [{ deaths: "183" }], "exact"],
  ["a number in words", question(["12"]), [{ sentence: "Signed by twelve countries." }], "in words"],
  ["as many rows", question(["2"]), [{ words: "We will meet again" }, { words: "meet again" }], "exact"],
  ["words that nobody said", question(["2"]), [{ words: "We will meet again" }, { words: "never" }], "partly"],
  ["a name in a sentence", question(["ana"]), [{ sentence: "It was Soto." }], "in words"],
  ["one day of two articles, once", question(["2026-03-02", "2026-03-02"]), [{ day: "2026-03-02" }], "none"],
  ["one day of two articles, twice", question(["2026-03-02", "2026-03-02"], { docs: ["000", "001"] }),
    [{ article: "000_x", day: "2026-03-02" }, { article: "001_y", day: "2026-03-02" }], "exact"],
  ["no, rightly", question([], { answer: "No." }), false, "exact"],
  ["yes, wrongly", question([], { answer: "No." }), true, "none"],
  ["an ordinal by article", question(["000:second"]), [{ article: "000_x", ordinal: "2" }], "exact"],
]) {
  test(`${what}: ${verdict}`, () => assert.equal(judge.verdict(asked, rows), verdict));
}
