// How well the answers of a query agree with what a reader answered: the rules behind docs/evaluation-queries.md.
//
// The gold gives for each question a list of answer items (ids of entities and events, days, numbers, words). An item
// is given by a cell that is it: an entity by one of its names, an event by the IRI that the scorer aligned it with, a
// month or year by a day in it. In the columns ?topic and ?sentence, which are words of the article, it is enough
// that the words contain it; a small number may be the number of rows.
//
//   exact     every item, and nothing else
//   in words  every item, some of them only inside a topic or sentence
//   partly    some items are missing, or something else is among the answers
//   none      no item is given
const PHRASES = new Set(["topic", "sentence"]);
const NOTES = new Set(["label", "article"]);
const NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ORDINALS = ["", "first", "second", "third", "fourth", "fifth"];
const DAY = /^\d{4}(-\d\d){1,2}$/;

/// Case, marks, punctuation and the two spellings of adviser do not count.
export const fold = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim().replace(/\badvisor\b/g, "adviser");
const within = (part, whole) => ` ${fold(whole)} `.includes(` ${fold(part)} `);
const prefixed = (ids, value) => ids.find((id) => value.startsWith(id));

export class Judge {
  /// gold: the parsed gold file; aligned: id of a gold event -> IRI.
  constructor(gold, aligned) {
    this.aligned = aligned;
    this.entities = new Map(gold.entities.map((entity) => [entity.id, [entity.canonical, ...entity.surface_forms]]));
    this.events = new Map(gold.events.map((event) => [event.id, event]));
    this.quotes = gold.quotes;
    this.documents = gold.documents.map((document) => document.id);
  }

  /// Is this item what the cell says? Words say it when they contain it.
  #gives(item, name, value) {
    if (this.events.has(item)) return this.aligned[item] === value;
    if (this.documents.includes(item)) return name === "article" && value.startsWith(item);
    if (DAY.test(item)) return value.startsWith(item);
    const forms = this.entities.get(item) ?? [item, ...(NUMBERS[item] ? [NUMBERS[item]] : [])];
    if (/^\d+$/.test(item) && !PHRASES.has(name)) return value === item;
    return forms.some((form) => (PHRASES.has(name) ? within(form, value) : fold(form) === fold(value)));
  }

  #rowGives(item, row) {
    const [document, word] = item.split(":");
    if (word) return (row.article ?? "").startsWith(document) && ORDINALS[row.ordinal] === word;
    return Object.entries(row).some(([name, value]) => this.#gives(item, name, value));
  }

  /// May this cell stand there though no item asks for it: what the question, its answer in words or its events name.
  #belongs(question, name, value) {
    if (NOTES.has(name)) return name !== "article" || prefixed(question.docs, value) !== undefined;
    if (name === "ordinal") return true;
    if (name === "words") return this.quotes.some((quote) => within(value, quote.text) || within(quote.text, value));
    if (PHRASES.has(name)) return false;
    if (within(value, question.answer) || within(value, question.question)) return true;
    const events = question.events.map((id) => this.events.get(id));
    if (events.some((event) => event.date.start && value >= event.date.start && value.startsWith((event.date.end ?? value).slice(0, 7)))) return true;
    const named = events.flatMap((event) => [...event.place, ...event.participants.map((participant) => participant.entity)]);
    return named.some((id) => this.#gives(id, name, value)) || question.events.some((id) => this.#gives(id, name, value));
  }

  /// rows: objects of column -> text; true or false for an ASK. Returns one of the four words.
  verdict(question, rows) {
    const items = question.answer_items;
    if (typeof rows === "boolean") return rows === /^yes/i.test(question.answer) ? "exact" : "none";
    const counted = (item) => /^\d$/.test(item) && rows.length === Number(item);
    // An item named twice (two articles of one day) takes two rows.
    const times = (item) => items.filter((other) => other === item).length;
    const given = items.filter((item) => counted(item) || rows.filter((row) => this.#rowGives(item, row)).length >= times(item));
    if (given.length === 0) return items.length === 0 && rows.length === 0 ? "exact" : "none";
    if (given.length < items.length) return "partly";
    const plain = (row) => Object.fromEntries(Object.entries(row).filter(([name]) => !PHRASES.has(name)));
    if (!items.every((item) => counted(item) || rows.some((row) => this.#rowGives(item, plain(row))))) return "in words";
    const foreign = rows.some((row) => Object.entries(row).some(([name, value]) =>
      !PHRASES.has(name) && !items.some((item) => this.#gives(item, name, value)) && !this.#belongs(question, name, value)));
    return foreign ? "partly" : "exact";
  }
}
