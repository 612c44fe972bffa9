#include "mapping/mapping_set.h"

#include <algorithm>
#include <functional>

#include "base/file.h"
#include "base/hash.h"
#include "base/strings.h"
#include "mapping/pattern_parser.h"
#include "mapping/rule_loader.h"
#include "rdf/turtle_reader.h"

namespace newsgraph {
namespace {

constexpr std::string_view kPassPrefix = "pass-";
constexpr std::string_view kTitles = "titles";  // which titles are no positions

std::vector<std::filesystem::path> files_with(const std::filesystem::path& folder, const std::string& extension) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == extension) files.push_back(entry.path());
  }
  if (error) throw Error("cannot read the folder " + folder.string() + ": " + error.message());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

/// Collects rules file by file, with lexicons found on demand.
class MappingSet::Loader {
 public:
  using ReadLexicon = std::function<WordListPtr(const std::string& name)>;

  Loader(MappingSet& set, ReadLexicon read, std::vector<std::string> names)
      : set_(set), read_(std::move(read)), names_(std::move(names)) {
    for (const std::string& name : names_) {
      if (name.starts_with(kPassPrefix) || name == kTitles) static_cast<void>(lexicon(name));
    }
  }

  void add(const TurtleDocument& document) {
    const PatternParser parser(
        set_.ontology_, document, [this](std::string_view name) { return lexicon(std::string(name)); },
        [this] { return names_; });
    for (Rule& rule : load_rules(document, set_.ontology_, parser)) {
      const auto [known, added] = places_.emplace(rule.iri, rule.where);
      if (!added) throw Error(rule.where, "the rule " + rule.iri + " stands already at " + to_string(known->second));
      set_.rules_.push_back(std::move(rule));
    }
  }

 private:
  WordListPtr lexicon(const std::string& name) {
    const auto known = set_.lexicons_.find(name);
    if (known != set_.lexicons_.end()) return known->second;
    if (std::find(names_.begin(), names_.end(), name) == names_.end()) return nullptr;
    return set_.lexicons_.emplace(name, read_(name)).first->second;
  }

  MappingSet& set_;
  ReadLexicon read_;
  std::vector<std::string> names_;
  std::map<std::string, SourceLocation> places_;
};

MappingSet MappingSet::load(const std::filesystem::path& mappings, const std::filesystem::path& ontology) {
  MappingSet set;
  std::string digests = sha256_hex(read_file(ontology, kTurtleLimit));
  set.ontology_ = Ontology(read_turtle(ontology));
  const std::filesystem::path folder = mappings / "lexicons";
  std::vector<std::string> names;
  for (const std::filesystem::path& file : files_with(folder, ".tsv")) names.push_back(file.stem().string());
  const auto read = [&](const std::string& name) {
    const std::filesystem::path file = folder / (name + ".tsv");
    digests += sha256_hex(read_file(file));
    return std::make_shared<const WordList>(WordList::read(file, name));
  };
  Loader loader(set, read, names);
  for (const std::filesystem::path& file : files_with(mappings, ".ttl")) {
    digests += sha256_hex(read_file(file, kTurtleLimit));
    loader.add(read_turtle(file));
  }
  const std::filesystem::path countries = mappings / "gazetteers" / "countries.tsv";
  if (std::filesystem::exists(countries)) {
    digests += sha256_hex(read_file(countries));
    set.read_countries(WordList::read(countries, "countries"));
  }
  set.fingerprint_ = sha256_hex(digests);
  set.order_rules();
  set.index_rules();
  return set;
}

MappingSet MappingSet::compile(std::span<const MappingSource> mappings, const MappingSource& ontology,
                               std::map<std::string, WordList> lexicons) {
  MappingSet set;
  set.ontology_ = Ontology(read_turtle_text(ontology.text, ontology.name));
  std::vector<std::string> names;
  for (const auto& [name, list] : lexicons) names.push_back(name);
  Loader loader(
      set, [&](const std::string& name) { return std::make_shared<const WordList>(std::move(lexicons[name])); }, names);
  for (const MappingSource& source : mappings) loader.add(read_turtle_text(source.text, source.name));
  set.order_rules();
  set.index_rules();
  return set;
}

const WordList* MappingSet::lexicon(std::string_view name) const {
  const auto found = lexicons_.find(name);
  return found == lexicons_.end() ? nullptr : found->second.get();
}

void MappingSet::read_countries(const WordList& table) {
  for (const WordList::Row& row : table.rows()) {
    const auto add = [&](std::string_view name, auto& keys) {
      if (name.empty()) return;
      const auto [known, added] = keys.emplace(ascii_lower(name), "iso3166:" + row.cells[0]);
      if (!added && known->second != "iso3166:" + row.cells[0]) known->second.clear();
    };
    if (row.cells.size() > 1) add(row.cells[1], countries_);
    if (row.cells.size() < 3) continue;
    for (const std::string_view alias : split(row.cells[2], '|')) add(trim(alias), countries_);
    if (row.cells.size() < 4) continue;
    for (const std::string_view demonym : split(row.cells[3], '|')) add(trim(demonym), demonyms_);
  }
}

std::string MappingSet::demonym_key(std::string_view word) const {
  const auto found = demonyms_.find(ascii_lower(word));
  return found == demonyms_.end() ? std::string() : found->second;
}

std::string MappingSet::country_key(std::string_view name) const {
  const auto found = countries_.find(ascii_lower(name));
  return found == countries_.end() ? std::string() : found->second;
}

std::span<const TriggerRef> MappingSet::find(const Index& index, std::string_view word) {
  const auto found = index.find(word);
  return found == index.end() ? std::span<const TriggerRef>{} : std::span<const TriggerRef>(found->second);
}

void MappingSet::order_rules() {
  std::sort(rules_.begin(), rules_.end(), [](const Rule& a, const Rule& b) {
    return a.priority != b.priority ? a.priority > b.priority : a.iri < b.iri;
  });
}

void MappingSet::index_rules() {
  for (std::uint32_t rule = 0; rule < rules_.size(); ++rule) {
    for (std::uint32_t trigger = 0; trigger < rules_[rule].triggers.size(); ++trigger) index_trigger({rule, trigger});
  }
}

void MappingSet::index_trigger(TriggerRef ref) {
  const std::vector<TokenTest>& tests = rules_[ref.rule].triggers[ref.trigger].tests;
  const auto positive = [&](TokenTest::Key key) {
    return std::find_if(tests.begin(), tests.end(),
                        [&](const TokenTest& test) { return test.key == key && !test.negated; });
  };
  auto test = positive(TokenTest::Key::kLemma);
  Index* index = &lemmas_;
  if (test == tests.end()) {
    test = positive(TokenTest::Key::kForm);
    index = &forms_;
  }
  if (test == tests.end()) {
    general_.push_back(ref);
    return;
  }
  for (const WordListPtr& list : test->words) {
    for (const WordList::Row& row : list->rows()) {
      for (const std::string& word : row.words) {
        std::vector<TriggerRef>& refs = (*index)[index == &forms_ ? ascii_lower(word) : word];
        if (refs.empty() || refs.back() != ref) refs.push_back(ref);
      }
    }
  }
}

}  // namespace newsgraph
