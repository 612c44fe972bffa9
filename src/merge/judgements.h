// What people have decided about who is who and what happened once; it goes before any statistics.
#ifndef NEWSGRAPH_MERGE_JUDGEMENTS_H_
#define NEWSGRAPH_MERGE_JUDGEMENTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "merge/corpus.h"
#include "merge/knowledge_graph.h"

namespace newsgraph {

enum class Verdict : std::uint8_t {
  kSame,       ///< one, whatever the evidence
  kDifferent,  ///< never one
  kUnsure,     ///< not one by statistics; entities may still be one by an authority's key
};

/// Something that a judgement, or a question, speaks of: as written, and what that means in the articles.
struct Judged {
  std::string text;                  ///< an IRI, NAME, or NAME @ ARTICLE
  std::vector<MentionRef> entities;  ///< found by IRI (find_by_iri.h); names are looked up by find_by_name()
  std::vector<MentionRef> events;

  [[nodiscard]] bool is_iri() const { return text.find("://") != std::string::npos; }
  [[nodiscard]] bool found() const { return !entities.empty() || !events.empty(); }
};

struct Judgement {
  Verdict verdict = Verdict::kSame;
  Judged one;
  Judged other;
  SourceLocation where;
};

/// Reads judgements: VERDICT, A, B and, if wanted, a note, parted by tabs; '#' opens a comment line.
/// Throws Error with file, line and column.
[[nodiscard]] std::vector<Judgement> parse_judgements(std::string_view text, const std::string& file);

/// Looks up a name. NAME: every entity whose fullest name it is; if there is none, every one that is called so.
/// NAME @ ARTICLE: the entity of that article that is called so, else the events of that article that this word tells
/// of. Case, accents and hyphens do not matter.
void find_by_name(const std::vector<Extraction>& articles, Judged& judged);

/// Judgements in nodes of the corpus. A line of which one side is found nowhere is reported and does nothing.
/// Throws Error when a line contradicts the others, or joins an entity with an event.
[[nodiscard]] Decisions decide(std::vector<Judgement> judgements, const Corpus& corpus, DiagnosticSink* warnings);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_JUDGEMENTS_H_
