// Four passes, each only where the earlier ones left room: the recogniser's spans
// (trimmed and, where a hyphen joins two known names, split), the gazetteer, runs
// of proper nouns that something explains, and names known from elsewhere in the
// document.

#include "nlp/mention_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "nlp/mention_class.h"
#include "nlp/mention_parts.h"
#include "nlp/mention_repair.h"
#include "nlp/mention_trim.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kFree = UINT32_MAX;

class NameFinder {
 public:
  NameFinder(const Syntax& syntax, const Lexicons& lexicons, const Gazetteer& gazetteer)
      : syntax_(syntax),
        lexicons_(lexicons),
        gazetteer_(gazetteer),
        matches_(syntax, gazetteer),
        trimmer_(syntax, lexicons, matches_),
        owner_(syntax.size(), kFree) {}

  std::vector<NameDraft> find(std::span<const NerSpan> recognised) {
    for (const NerSpan& span : recognised) add_recognised(span);
    for (const GazetteerMatch& match : matches_.all()) add_match(match.tokens, match.candidates);
    for (NameDraft& name : names_) take_common_head(name);
    split_pairs();
    settle_surnames();
    settle_given_names();
    settle_full_names();
    resolve_senses();
    add_runs();
    std::erase_if(names_, [](const NameDraft& name) { return name.tokens.empty(); });
    std::sort(names_.begin(), names_.end(), [](const NameDraft& a, const NameDraft& b) { return a.tokens < b.tokens; });
    return std::move(names_);
  }

 private:
  using Candidates = std::vector<const GazetteerEntry*>;

  [[nodiscard]] bool free(TokenRange tokens) const {
    for (std::uint32_t i = tokens.first; i < tokens.end; ++i) {
      if (owner_[i] != kFree) return false;
    }
    return true;
  }

  void add(NameDraft name) {
    for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i)
      owner_[i] = static_cast<std::uint32_t>(names_.size());
    name.text = folded_text(syntax_.doc(), name.tokens);
    names_.push_back(std::move(name));
  }

  // ---- gazetteer ----

  void add_match(TokenRange tokens, const Candidates& candidates) {
    if (!free(tokens) || candidates.front()->ambiguous || !is_capitalised_name(tokens)) return;
    NameDraft name;
    if (candidates.front()->kind == GazetteerKind::kCapital && is_styled(tokens)) {
      name.label = "Person";
      name.tokens = tokens;
      add(std::move(name));
      return;
    }
    name.tokens = extended(tokens);
    if (name.tokens == tokens) set_entry(name, candidates);
    add(std::move(name));
  }

  /// In a headline or a line of capitals "US" may be a pronoun; elsewhere the form decides.
  [[nodiscard]] bool is_capitalised_name(TokenRange tokens) const {
    if (tokens.size() > 1) return true;
    const std::string& upos = syntax_.token(tokens.first).upos;
    return upos != "VERB" && upos != "AUX" && !(upos == "PRON" && syntax_.form(tokens.first).size() == 2);
  }

  /// "China Harbour Holdings": a known name with proper nouns behind it that make another name.
  [[nodiscard]] TokenRange extended(TokenRange tokens) const {
    const TokenRange sentence = syntax_.sentence_tokens(tokens.first);
    if (in_title(tokens.first)) return tokens;
    std::uint32_t end = tokens.end;
    while (end < sentence.end && owner_[end] == kFree && syntax_.is_proper(end) && syntax_.is_capitalised(end) &&
           !lexicons_.titles.contains(syntax_.lower(end)) && end - tokens.first < 8) {
      ++end;
    }
    const TokenRange whole{tokens.first, end};
    if (whole == tokens) return tokens;
    const std::string type = class_of_words(syntax_, lexicons_, whole);
    return type.empty() || type == "Event" ? tokens : whole;
  }

  /// "Princess Victoria", "Ms Florence": a title that tells the sex stands in front of a single word.
  [[nodiscard]] bool is_styled(TokenRange tokens) const {
    const TokenRange sentence = syntax_.sentence_tokens(tokens.first);
    if (tokens.size() != 1 || tokens.first == sentence.first) return false;
    const TsvRow* title = lexicons_.titles.find(syntax_.lower(tokens.first - 1));
    return title != nullptr && !title->cells[2].empty() && syntax_.is_capitalised(tokens.first - 1);
  }

  static void set_entry(NameDraft& name, const Candidates& candidates) {
    if (candidates.size() == 1)
      name.entry = candidates.front();
    else
      name.senses = candidates;
  }

  // ---- the recogniser ----

  void add_recognised(const NerSpan& span) {
    if (span.tokens.end > syntax_.size() || span.tokens.empty() || span.label == "Date" || span.label == "Money")
      return;
    NameDraft name;
    name.tokens = trimmer_.name_within(span.tokens, span.label);
    name.label = trimmer_.label_before_result(name.tokens, span.label);
    name.score = span.score;
    if (name.tokens.empty() || !free(name.tokens)) return;
    if (is_weekday(name.tokens)) return;
    if (name.label == "Location" && is_styled(name.tokens)) name.label = "Person";
    // "Bombs kill 20": a plural noun at the head of a headline is nobody.
    if (span.label == "Person" && name.tokens.size() == 1 && syntax_.token(name.tokens.first).xpos == "NNS") return;
    if (name.label == "Misc") keep_leading_body(name);
    if (const auto* match = matches_.over(name.tokens); match != nullptr && free(match->tokens)) {
      const GazetteerKind kind = match->candidates.front()->kind;
      const bool sure =
          kind == GazetteerKind::kCountry || kind == GazetteerKind::kDemonym || kind == GazetteerKind::kBody;
      const bool person = name.label == "Person";
      const bool works = match->candidates.front()->ambiguous ? span.label == "Location" && !is_area_here(match->tokens)
                                                              : !person || sure;
      if (works) {
        name.tokens = match->tokens;
        set_entry(name, match->candidates);
        if (person) name.label.clear();
      }
    }
    if (name.label == "Person") name.tokens = trimmer_.without_titles(name.tokens);
    if (name.label == "Person" && name.tokens.size() == 1 &&
        is_place_here(name.tokens, folded_text(syntax_.doc(), name.tokens)))
      name.label = "Location";
    if (name.label == "Person") take_hyphenated(name.tokens);
    if (name.tokens.empty() || (name.tokens.size() == 1 && syntax_.form(name.tokens.first).size() == 1)) return;
    bool has_letter = false;
    for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i)
      has_letter = has_letter || static_cast<unsigned char>(matches_.form(i)[0]) >= 'A';
    if (has_letter) add(std::move(name));
  }

  /// "Ahn Gyu-won", whose last part is a word of its own; not "the Ruiz-led party", "a Ruiz-era law".
  void take_hyphenated(TokenRange& tokens) const {
    const TokenRange sentence = syntax_.sentence_tokens(tokens.first);
    const std::uint32_t tail = tokens.end + 1;
    if (tokens.size() < 2 || tail >= sentence.end || !syntax_.is_hyphen(tokens.end)) return;
    const auto joined = [&](std::uint32_t i) { return syntax_.token(i).span.end == syntax_.token(i + 1).span.begin; };
    if (!joined(tokens.end - 1) || !joined(tokens.end)) return;
    const bool modifies =
        tail + 1 < sentence.end && (syntax_.token(tail + 1).upos == "NOUN" || syntax_.token(tail + 1).upos == "ADJ");
    const bool participle = syntax_.token(tail).xpos == "VBN" || syntax_.token(tail).xpos == "VBG";
    if (modifies || participle || lexicons_.is_name_part(syntax_.lower(tail), "era") || owner_[tail] != kFree) return;
    tokens.end = tail + 1;
  }

  /// "a UNESCO Archive Town" is nothing that the graph holds, but names UNESCO.
  void keep_leading_body(NameDraft& name) const {
    if (!class_of_words(syntax_, lexicons_, name.tokens).empty()) return;
    for (const GazetteerMatch& match : matches_.all()) {
      const GazetteerEntry& entry = *match.candidates.front();
      const bool leads = match.tokens.first == name.tokens.first && match.tokens.end < name.tokens.end;
      if (leads && entry.kind == GazetteerKind::kBody && !entry.ambiguous) name.tokens = match.tokens;
    }
  }

  /// "Monday's" in one piece, as some take it.
  [[nodiscard]] bool is_weekday(TokenRange tokens) const {
    if (tokens.size() != 1) return false;
    const std::string& word = syntax_.lower(tokens.first);
    return lexicons_.weekdays.contains(word.substr(0, word.find_first_of("'\xE2")));
  }

  /// "Springfield, Georgia": a country's name that is here a state's.
  [[nodiscard]] bool is_area_here(TokenRange tokens) const {
    const TokenRange sentence = syntax_.sentence_tokens(tokens.first);
    if (tokens.first < sentence.first + 2 || syntax_.lower(tokens.first - 1) != ",") return false;
    const std::string city(syntax_.form(tokens.first - 2));
    return gazetteer_.area(folded_text(syntax_.doc(), tokens)) != nullptr && gazetteer_.find(city) != nullptr &&
           gazetteer_.find(city)->country != gazetteer_.find(folded_text(syntax_.doc(), tokens))->country;
  }

  // ---- "Harrow coal mine", "Suva prefecture" ----

  [[nodiscard]] bool is_city(const NameDraft& name) const {
    return name.entry != nullptr || gazetteer_.city(name.text) != nullptr;
  }

  /// "mine" is a site behind a name whatever the tagger says.
  [[nodiscard]] bool is_site_noun(std::uint32_t i) const {
    const TsvRow* head = lexicons_.name_heads.find(syntax_.lower(i));
    return head != nullptr && head->cells[1] == "Facility" && head->cells[2] != "first" && !syntax_.is_capitalised(i) &&
           syntax_.token(i).upos != "VERB";
  }

  /// Takes in the common noun of a site or area behind a name, with the nouns between.
  void take_common_head(NameDraft& name) {
    const bool place = name.label == "Location" || name.label == "Facility" ||
                       (name.label.empty() && name.entry == nullptr && name.senses.empty());
    const bool known = name.entry != nullptr && name.entry->kind != GazetteerKind::kCapital &&
                       name.entry->kind != GazetteerKind::kArea;
    if (!place || known || name.tokens.empty()) return;
    const TokenRange sentence = syntax_.sentence_tokens(name.tokens.first);
    std::uint32_t end = name.tokens.end;
    while (end < sentence.end && end - name.tokens.end < 5 && owner_[end] == kFree &&
           (syntax_.token(end).upos == "NOUN" || syntax_.is_hyphen(end) || is_site_noun(end) ||
            (syntax_.token(end).upos == "ADJ" && end + 1 < sentence.end && syntax_.token(end + 1).upos == "NOUN"))) {
      ++end;
    }
    for (; end > name.tokens.end; --end) {
      const TsvRow* head = lexicons_.name_heads.find(syntax_.lower(end - 1));
      const bool fits = head != nullptr && head->cells[2] != "first" &&
                        (head->cells[1] == "Facility" || head->cells[1] == "AdministrativeArea") &&
                        head->cells[0] != "region" && head->cells[0] != "state" && head->cells[0] != "district" &&
                        head->cells[0] != "street" && syntax_.token(end - 1).xpos != "NNS" &&
                        (!is_city(name) || head->cells[3] == "site" || head->cells[0] == "bridge") &&
                        (end == sentence.end || syntax_.token(end).upos != "NOUN" || head->cells[1] == "Facility");
      if (!fits) continue;
      const std::uint32_t index = static_cast<std::uint32_t>(&name - names_.data());
      for (std::uint32_t i = name.tokens.end; i < end; ++i) owner_[i] = index;
      name.tokens.end = end;
      name.text = folded_text(syntax_.doc(), name.tokens);
      name.entry = nullptr;
      name.label = head->cells[1] == "Facility" ? "Facility" : "Location";
      return;
    }
  }

  // ---- pairs like "Soto-Okoro" ----

  void split_pairs() {
    std::map<std::string, bool, std::less<>> known;
    for (const NameDraft& name : names_) {
      if (has_hyphen(name.tokens)) continue;
      known[name.text] = true;
      if (name.label != "Person") continue;
      for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) known[matches_.form(i)] = true;
    }
    const std::size_t count = names_.size();
    for (std::size_t n = 0; n < count; ++n) {
      const TokenRange tokens = names_[n].tokens;
      if (names_[n].entry != nullptr) continue;
      for (std::uint32_t i = tokens.first + 1; i + 1 < tokens.end; ++i) {
        if (!syntax_.is_hyphen(i)) continue;
        const TokenRange left{tokens.first, i};
        const TokenRange right{i + 1, tokens.end};
        if (!is_known(left, known) || !is_known(right, known)) continue;
        NameDraft second = names_[n];
        reuse(names_[n], left);
        second.tokens = right;
        second.entry = nullptr;
        reuse(second, right);
        add(second);
        break;
      }
    }
  }

  void reuse(NameDraft& name, TokenRange tokens) const {
    name.tokens = tokens;
    name.text = folded_text(syntax_.doc(), tokens);
    name.entry = nullptr;
    name.senses.clear();
    if (const auto* match = matches_.exactly(tokens)) {
      set_entry(name, match->candidates);
      name.label.clear();
      return;
    }
    for (const NameDraft& other : names_) {
      const bool same = other.text == name.text || (other.label == "Person" && other.text.ends_with(" " + name.text)) ||
                        (other.label == "Person" && other.text.starts_with(name.text + " "));
      if (same && &other != &name && !other.label.empty()) {
        name.label = other.label;
        return;
      }
    }
  }

  /// "Reed ended his campaign": what the recogniser takes for a body is the person, when the article names a person of
  /// that surname in full and no body with the word in its name.
  void settle_surnames() {
    std::set<std::string, std::less<>> surnames;
    std::set<std::string, std::less<>> of_bodies;
    for (const NameDraft& name : names_) {
      if (name.tokens.size() < 2) continue;
      if (name.label == "Person") surnames.insert(matches_.form(name.tokens.end - 1));
      if (name.label != "Organization" && name.label != "Facility") continue;
      for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) of_bodies.insert(matches_.form(i));
    }
    for (NameDraft& name : names_) {
      const bool body = name.entry == nullptr ? name.label == "Organization" : name.entry->kind == GazetteerKind::kBody;
      if (name.tokens.size() != 1 || !body || !name.senses.empty()) continue;
      if (!surnames.contains(name.text) || of_bodies.contains(name.text)) continue;
      name.label = "Person";
      name.entry = nullptr;
    }
  }

  /// "Gloria died": a given name alone is a person, when the article speaks of a he or she and knows no body or place
  /// of that name.
  void settle_given_names() {
    const auto words = syntax_.lower();
    const bool spoken_of = std::any_of(words.begin(), words.end(), [](const std::string& word) {
      return word == "he" || word == "she" || word == "her" || word == "his";
    });
    if (!spoken_of) return;
    std::set<std::string, std::less<>> of_others;
    for (const NameDraft& name : names_) {
      if (name.tokens.size() < 2 || name.label == "Person") continue;
      for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) of_others.insert(matches_.form(i));
    }
    for (NameDraft& name : names_) {
      if (name.tokens.size() != 1 || name.label == "Person" || name.entry != nullptr || !name.senses.empty()) continue;
      const bool given = lexicons_.given_names.contains(syntax_.lower(name.tokens.first));
      const bool place = gazetteer_.city(name.text) != nullptr || gazetteer_.area(name.text) != nullptr;
      if (given && !place && !of_others.contains(name.text)) name.label = "Person";
    }
  }

  /// "Laura Finch", "Tessa" "Grant": a given name and one more word with a capital are a person, whatever the
  /// recogniser takes the surname for, unless the words are known as something else or say so.
  void settle_full_names() {
    for (NameDraft& name : names_) {
      if (name.tokens.empty() || name.entry != nullptr || !name.senses.empty() || in_title(name.tokens.first)) continue;
      if (!lexicons_.given_names.contains(syntax_.lower(name.tokens.first))) continue;
      const bool person = name.label == "Person";
      if (person && name.tokens.size() == 1) take_surname(name);
      if (person || name.tokens.size() != 2 || has_hyphen(name.tokens)) continue;
      if (!syntax_.is_capitalised(name.tokens.first + 1) || !acts_as_person(name)) continue;
      const bool known = gazetteer_.find(name.text) != nullptr || gazetteer_.city(name.text) != nullptr ||
                         gazetteer_.area(name.text) != nullptr;
      const bool surname = lexicons_.name_heads.attribute(syntax_.lower(name.tokens.end - 1), 3) == "surname";
      if (!known && (surname || class_of_words(syntax_, lexicons_, name.tokens).empty())) name.label = "Person";
    }
  }

  /// "The singer Tessa Grant has": the tagger takes the surname for a noun.
  void take_surname(NameDraft& name) {
    const std::uint32_t next = name.tokens.end;
    const TokenRange sentence = syntax_.sentence_tokens(name.tokens.first);
    if (next >= sentence.end || owner_[next] != kFree || !syntax_.is_capitalised(next)) return;
    const std::string& xpos = syntax_.token(next).xpos;
    const std::string& word = syntax_.lower(next);
    const bool noun = xpos == "NN" || xpos == "NNP" || xpos == "JJ" || xpos == "VB";
    if (!noun || word.size() < 3 || lexicons_.weekdays.contains(word) || lexicons_.months.contains(word) ||
        lexicons_.titles.contains(word))
      return;
    owner_[next] = static_cast<std::uint32_t>(&name - names_.data());
    name.tokens.end = next + 1;
    name.text = folded_text(syntax_.doc(), name.tokens);
  }

  /// Is the name without an article, and subject, apposition or what somebody is called ("his aide Laura Finch")?
  [[nodiscard]] bool acts_as_person(const NameDraft& name) const {
    const TokenRange sentence = syntax_.sentence_tokens(name.tokens.first);
    const Token& head = syntax_.token(syntax_.head_of(name.tokens));
    if (name.tokens.first > sentence.first) {
      const std::string& before = syntax_.lower(name.tokens.first - 1);
      if (before == "the" || before == "in" || before == "near" || before == "of" || before == "at") return false;
      if (lexicons_.body_nouns.contains(before) || lexicons_.place_nouns.contains(before)) return false;
    }
    if (name.tokens.end < sentence.end && syntax_.token(name.tokens.end).upos == "NOUN") return false;
    const bool argument =
        is_relation(head.deprel, "nsubj") || is_relation(head.deprel, "obj") || head.deprel == "obl:agent";
    if (argument && head.head != kNone) {
      const std::string& verb = syntax_.token(static_cast<std::uint32_t>(head.head)).lemma;
      return name.label == "Location" || lexicons_.speech_verbs.contains(verb) || lexicons_.person_verbs.contains(verb);
    }
    if (!is_relation(head.deprel, "appos") || head.head == kNone) return false;
    const std::string& noun = syntax_.lower(static_cast<std::uint32_t>(head.head));
    return lexicons_.titles.contains(noun) || lexicons_.person_nouns.contains(noun) ||
           lexicons_.kinship.contains(noun) || noun == "predecessor" || noun == "successor";
  }

  [[nodiscard]] bool has_hyphen(TokenRange tokens) const {
    for (std::uint32_t i = tokens.first; i < tokens.end; ++i) {
      if (syntax_.is_hyphen(i)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_known(TokenRange tokens, const std::map<std::string, bool, std::less<>>& known) const {
    return known.contains(folded_text(syntax_.doc(), tokens)) || matches_.exactly(tokens) != nullptr;
  }

  // ---- "Korea": which one ----

  /// Counts what the document says of each country beyond doubt; the one most spoken of is meant, a tie means none.
  void resolve_senses() {
    std::map<std::string, int> spoken;
    for (const NameDraft& name : names_) {
      if (name.entry != nullptr && !name.entry->country.empty()) ++spoken[name.entry->country];
    }
    for (NameDraft& name : names_) {
      if (name.senses.empty()) continue;
      const GazetteerEntry* best = nullptr;
      bool tie = false;
      for (const GazetteerEntry* sense : name.senses) {
        const int count = spoken.contains(sense->country) ? spoken.at(sense->country) : 0;
        const int most = best == nullptr ? 0 : spoken.at(best->country);
        if (count == 0) continue;
        if (best == nullptr || count > most)
          best = sense, tie = false;
        else if (count == most)
          tie = true;
      }
      name.entry = tie ? nullptr : best;
      if (name.entry != nullptr) name.senses.clear();
    }
    for (NameDraft& name : names_) {
      const bool demonym = !name.senses.empty() && name.senses.front()->kind == GazetteerKind::kDemonym;
      if (demonym) release(name);  // a people of two countries tells nothing
    }
  }

  void release(NameDraft& name) {
    for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) owner_[i] = kFree;
    name.tokens.end = name.tokens.first;
  }

  // ---- runs of proper nouns ----

  [[nodiscard]] bool in_title(std::uint32_t i) const {
    const BlockKind kind = syntax_.block_kind(i);
    return kind == BlockKind::kTitle || kind == BlockKind::kHeading;
  }

  void add_runs() {
    const std::map<std::string, std::string, std::less<>> labels = labels_of_names();
    for (const Sentence& sentence : syntax_.doc().sentences) {
      for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end;) {
        const TokenRange run = run_at(i, sentence.tokens.end);
        if (run.empty()) {
          ++i;
          continue;
        }
        add_run(run, labels);
        i = run.end;
      }
    }
  }

  [[nodiscard]] std::map<std::string, std::string, std::less<>> labels_of_names() const {
    std::map<std::string, std::string, std::less<>> labels;
    for (const NameDraft& name : names_) {
      if (name.label.empty() || name.label == "Misc" || name.tokens.empty()) continue;
      labels.emplace(name.text, name.label);
      if (name.label == "Person" && name.tokens.size() > 1) {
        labels.emplace(matches_.form(name.tokens.first), name.label);
        labels.emplace(matches_.form(name.tokens.end - 1), name.label);
      }
    }
    return labels;
  }

  [[nodiscard]] TokenRange run_at(std::uint32_t i, std::uint32_t sentence_end) const {
    const auto fits = [&](std::uint32_t k) {
      return k < sentence_end && owner_[k] == kFree && syntax_.is_proper(k) && syntax_.is_capitalised(k);
    };
    if (!fits(i)) return {i, i};
    std::uint32_t end = i + 1;
    while (end < sentence_end && end - i < 10) {
      if (fits(end))
        ++end;
      else if (syntax_.is_hyphen(end) && syntax_.joined(end - 1) && owner_[end] == kFree && end + 1 < sentence_end &&
               owner_[end + 1] == kFree && (syntax_.is_proper(end + 1)))
        end += 2;
      else if (is_link_in_name(syntax_.lower(end)) && fits(end + 1) && owner_[end] == kFree)
        end += 2;
      else
        break;
    }
    return {i, end};
  }

  void add_run(TokenRange run, const std::map<std::string, std::string, std::less<>>& labels) {
    NameDraft name;
    name.score = 0.5F;
    // Leading title words belong to the person behind them.
    bool titled = title_ending_at(syntax_, lexicons_, syntax_.sentence_tokens(run.first).first, run.first) > 0;
    while (run.size() > 1) {
      const auto match = lexicons_.titles.longest(syntax_.lower(), run.first, run.end);
      if (!match || match.length >= run.size()) break;
      run.first += match.length;
      titled = true;
    }
    if (is_link_in_name(syntax_.lower(run.first)) && syntax_.lower(run.first) == "of")
      return;  // "Secretary of Justice"
    name.tokens = run;
    const std::string text = folded_text(syntax_.doc(), run);
    const auto known = labels.find(text);
    const bool is_title = lexicons_.titles.contains(syntax_.lower(run.first)) ||
                          lexicons_.title_modifiers.contains(syntax_.lower(run.first));
    if (known != labels.end()) {
      name.label = known->second;
    } else if (speaks(run) && !is_title && class_of_words(syntax_, lexicons_, run).empty()) {
      name.label = "Person";
    } else if (titled && !is_title && class_of_words(syntax_, lexicons_, run).empty()) {
      name.label = "Person";
    } else if (run.size() > 1 && run.size() < 5 && lexicons_.given_names.contains(syntax_.lower(run.first)) &&
               class_of_words(syntax_, lexicons_, run).empty()) {
      name.label = "Person";
    } else if (!in_title(run.first) && run.size() > 1 && tells_class(run, is_title)) {
      name.label.clear();  // its words tell
    } else if (is_place_here(run, text)) {
      name.label = "Location";
    } else if (!is_title && names_band(run)) {
      name.label = "Organization";
    } else if (!is_title && is_described(run)) {
      name.label.clear();  // the noun in front or behind tells
    } else if (!is_title && reports(run)) {
      name.label = "Organization";
    } else {
      return;
    }
    add(std::move(name));
  }

  /// "Harrow reported that …": who reports something and is nobody the article knows.
  [[nodiscard]] bool reports(TokenRange run) const {
    const Token& head = syntax_.token(syntax_.head_of(run));
    if (in_title(run.first) || run.size() > 3 || !is_relation(head.deprel, "nsubj") || head.head == kNone) return false;
    const std::uint32_t at = static_cast<std::uint32_t>(head.head);
    const Token& verb = syntax_.token(at);
    const std::string& word = syntax_.lower(run.end - 1);
    const bool common = lexicons_.person_nouns.contains(word) || lexicons_.body_nouns.contains(word) ||
                        lexicons_.titles.contains(word) || head.xpos != "NNP";
    return !common && verb.lemma == "report" && verb.xpos == "VBD" && at == run.end;
  }

  /// "Harrow rebels": what stands in front of armed people is their group, unless it says what kind they are.
  [[nodiscard]] bool names_band(TokenRange run) const {
    const TokenRange sentence = syntax_.sentence_tokens(run.first);
    if (in_title(run.first) || run.size() > 2 || run.end >= sentence.end) return false;
    const std::string& word = syntax_.lower(run.first);
    const bool kind = lexicons_.person_nouns.contains(word) || lexicons_.body_nouns.contains(word) ||
                      lexicons_.title_modifiers.contains(word) || word.ends_with("ist") || word.ends_with("ic");
    return !kind && lexicons_.is_name_part(syntax_.lower(run.end), "band") && syntax_.token(run.end).upos == "NOUN";
  }

  /// "the ship Harrow", "Harrow, a newspaper": a common noun in the singular next to it tells the class.
  [[nodiscard]] bool is_described(TokenRange run) const {
    if (in_title(run.first) || run.size() > 4) return false;
    const std::int32_t noun = apposed_noun(syntax_, run.end);
    if (noun != kNone && syntax_.token(static_cast<std::uint32_t>(noun)).xpos == "NN" &&
        is_body_class(class_of_common_noun(syntax_, lexicons_, static_cast<std::uint32_t>(noun), false)))
      return true;
    const TokenRange sentence = syntax_.sentence_tokens(run.first);
    if (run.end < sentence.end && lexicons_.is_name_part(syntax_.lower(run.end), "craft")) return true;
    if (run.first == sentence.first) return false;
    return is_single_noun(syntax_, run.first - 1) && !lexicons_.titles.contains(syntax_.lower(run.first)) &&
           !class_of_common_noun(syntax_, lexicons_, run.first - 1, false).empty();
  }

  /// Do its words tell what it is? What begins like a title is a name if it is of a ministry ("Foreign Ministry").
  [[nodiscard]] bool tells_class(TokenRange run, bool like_title) const {
    const std::string type = class_of_words(syntax_, lexicons_, run);
    return like_title ? is_government_class(type) : !type.empty();
  }

  /// Is the run the subject of a verb of speaking, or does a title end before the comma in front of it?
  [[nodiscard]] bool speaks(TokenRange run) const {
    const TokenRange sentence = syntax_.sentence_tokens(run.first);
    if (run.size() > 1 && run.first > sentence.first && syntax_.lower(run.first - 1) == "," &&
        title_ending_at(syntax_, lexicons_, sentence.first, run.first - 1) > 0)
      return true;
    const Token& head = syntax_.token(syntax_.head_of(run));
    if (run.size() > 4 || !is_relation(head.deprel, "nsubj") || head.head == kNone ||
        (run.first == sentence.first && run.size() == 1))
      return false;
    const Token& verb = syntax_.token(static_cast<std::uint32_t>(head.head));
    return verb.upos == "VERB" && (verb.lemma == "say" || verb.lemma == "tell" || verb.lemma == "add") &&
           verb.xpos == "VBD";
  }

  /// A city or area behind a preposition of place.
  [[nodiscard]] bool is_place_here(TokenRange run, std::string_view text) const {
    if (run.first == syntax_.sentence_tokens(run.first).first) return false;
    const std::string& before = syntax_.lower(run.first - 1);
    if (before != "in" && before != "at" && before != "near" && before != "from" && before != "to" && before != "of")
      return false;
    return gazetteer_.city(text) != nullptr || gazetteer_.area(text) != nullptr;
  }

  const Syntax& syntax_;
  const Lexicons& lexicons_;
  const Gazetteer& gazetteer_;
  GazetteerMatches matches_;
  NameTrimmer trimmer_;
  std::vector<std::uint32_t> owner_;  // index in names_ by token
  std::vector<NameDraft> names_;
};

}  // namespace

std::string folded_text(const Document& doc, TokenRange tokens) {
  const std::string_view text = surface(doc.article.text, span_of(doc, tokens));
  std::string folded;
  folded.reserve(text.size());
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = 0;
    if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r')
      length = 1;
    else if (text.substr(i).starts_with("\u00A0"))
      length = 2;
    else if (text.substr(i).starts_with("\u202F") || text.substr(i).starts_with("\u2009"))
      length = 3;
    if (length > 0) {
      gap = true;
      i += length;
      continue;
    }
    if (gap && !folded.empty()) folded += ' ';
    gap = false;
    folded += text[i++];
  }
  return folded;
}

std::uint32_t title_ending_at(const Syntax& syntax, const Lexicons& lexicons, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t length = std::min<std::uint32_t>(6, end - begin); length > 0; --length) {
    const auto match = lexicons.titles.longest(syntax.lower(), end - length, end);
    if (match && match.length == length) return length;
  }
  return 0;
}

std::vector<NameDraft> find_names(const Syntax& syntax, const Lexicons& lexicons, const Gazetteer& gazetteer,
                                  std::span<const NerSpan> recognised) {
  std::vector<NameDraft> names = NameFinder(syntax, lexicons, gazetteer).find(recognised);
  part_names(syntax, lexicons, gazetteer, names);
  repair_names(syntax, lexicons, names);
  classify_names(syntax, lexicons, gazetteer, names);
  std::erase_if(names, [](const NameDraft& name) { return name.type.empty(); });
  return names;
}

}  // namespace newsgraph
