// Reading and writing share one description of each record: describe() names
// every field once, and an archive either writes it or reads it. So a field
// cannot be written and not read, and the round trip is exact by construction.
//
// Fields at their default value are left out; a reader that meets a field that
// no describe() names refuses the record, as a newer writer may have meant
// something by it that must not be lost silently.
#include "extract/extraction_json.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace newsgraph {
namespace {

using Json = nlohmann::ordered_json;

// ------------------------------------------------------------ words for enums

template <class Enum>
struct Words;

template <>
struct Words<MentionKind> {
  static constexpr std::array kList{"name", "nominal", "pronoun", "demonym"};
};
template <>
struct Words<Polarity> {
  static constexpr std::array kList{"positive", "negative"};
};
template <>
struct Words<Certainty> {
  static constexpr std::array kList{"certain", "probable", "possible"};
};
template <>
struct Words<Timeframe> {
  static constexpr std::array kList{"past", "present", "future", "none"};
};
template <>
struct Words<Status> {
  static constexpr std::array kList{"occurred", "ongoing", "planned",   "possible",
                                    "alleged",  "denied",  "cancelled", "postponed"};
};
template <>
struct Words<QuantityBound> {
  static constexpr std::array kList{"exact", "approximate", "at-least", "more-than", "at-most", "less-than"};
};

// ------------------------------------------------------------ the fields

template <class Archive>
void describe(Archive& a, Anchor& v) {
  a.required("begin", v.begin);
  a.required("end", v.end);
  a.required("text", v.text);
}

template <class Archive>
void describe(Archive& a, DateInterval& v) {
  a.optional("first", v.first);
  a.optional("last", v.last);
}

template <class Archive>
void describe(Archive& a, ArticleRecord& v) {
  a.required("id", v.id);
  a.optional("source", v.source);
  a.optional("url", v.url);
  a.optional("title", v.title);
  a.optional("publisher", v.publisher);
  a.optional("byline", v.byline);
  a.optional("created", v.created);
  a.optional("sha256", v.text_sha256);
  a.optional("length", v.length);
  a.optional("sketch", v.sketch);
}

template <class Archive>
void describe(Archive& a, EntityMentionRecord& v) {
  a.required("anchor", v.anchor);
  a.required("sentence", v.sentence);
  a.optional("kind", v.kind);
}

template <class Archive>
void describe(Archive& a, ExtractedEntity& v) {
  a.required("type", v.type);
  a.required("name", v.name);
  a.optional("names", v.names);
  a.optional("titles", v.titles);
  a.optional("sameAs", v.same_as);
  a.optional("country", v.country);
  a.optional("mentions", v.mentions);
}

template <class Archive>
void describe(Archive& a, Argument& v) {
  a.required("role", v.role);
  a.optional("entity", v.entity, kNone);
  a.optional("value", v.value);
  a.optional("datatype", v.datatype);
  a.required("anchor", v.anchor);
  a.optional("inferred", v.inferred);
}

template <class Archive>
void describe(Archive& a, CountRecord& v) {
  a.required("outcome", v.outcome);
  a.required("count", v.count);
  a.optional("bound", v.bound);
  a.optional("group", v.group);
  a.optional("partOf", v.part_of, kNone);
  a.required("anchor", v.anchor);
  a.optional("foundBy", v.found_by);
}

template <class Archive>
void describe(Archive& a, EventMention& v) {
  a.required("class", v.class_iri);
  a.optional("foundBy", v.found_by);
  a.required("trigger", v.trigger);
  a.optional("lemma", v.lemma);
  a.required("sentence", v.sentence);
  a.optional("name", v.name);
  a.optional("nominal", v.nominal);
  a.optional("inTitle", v.in_title);
  a.optional("inCaption", v.in_caption);
  a.optional("definite", v.definite);
  a.optional("indefinite", v.indefinite);
  a.optional("another", v.another);
  a.optional("arguments", v.arguments);
  a.optional("counts", v.counts);
  a.optional("polarity", v.polarity);
  a.optional("certainty", v.certainty);
  a.optional("timeframe", v.timeframe);
  a.optional("status", v.status);
  a.optional("attributedTo", v.attributed_to, kNone);
  a.optional("when", v.when);
  a.optional("weekday", v.weekday);
  a.optional("whenInferred", v.when_inferred);
  a.optional("ordinal", v.ordinal);
  a.optional("kinds", v.kinds);
  a.optional("sameAs", v.same_as, kNone);
  a.optional("partOf", v.part_of, kNone);
  a.optional("confidence", v.confidence, 1.0);
}

template <class Archive>
void describe(Archive& a, RelationMention& v) {
  a.required("subject", v.subject);
  a.required("property", v.property);
  a.optional("object", v.object, kNone);
  a.optional("value", v.value);
  a.optional("datatype", v.datatype);
  a.optional("foundBy", v.found_by);
  a.required("trigger", v.trigger);
  a.required("sentence", v.sentence);
  a.optional("polarity", v.polarity);
  a.optional("certainty", v.certainty);
  a.optional("former", v.former);
  a.optional("when", v.when);
  a.optional("attributedTo", v.attributed_to, kNone);
  a.optional("confidence", v.confidence, 1.0);
}

template <class Archive>
void describe(Archive& a, Extraction& v) {
  a.required("article", v.article);
  a.optional("sentences", v.sentences);
  a.optional("entities", v.entities);
  a.optional("events", v.events);
  a.optional("relations", v.relations);
}

// ------------------------------------------------------------ writing

class JsonWriter {
 public:
  /// Writes one record. describe() takes its record by reference to serve both
  /// directions; writing only reads it.
  template <class Record>
  static Json object(const Record& record) {
    JsonWriter writer;
    describe(writer, const_cast<Record&>(record));
    return std::move(writer.json_);
  }

  template <class T>
  void required(const char* key, const T& value) {
    json_[key] = encode(value);
  }
  template <class T>
  void optional(const char* key, const T& value, const T& absent = T{}) {
    if (!(is_absent(value, absent))) json_[key] = encode(value);
  }

 private:
  template <class T>
  static bool is_absent(const std::vector<T>& value, const std::vector<T>&) {
    return value.empty();
  }
  template <class T>
  static bool is_absent(const T& value, const T& absent) {
    return value == absent;
  }

  template <class T>
  static Json encode(const T& value) {
    if constexpr (std::is_enum_v<T>) {
      return Words<T>::kList[static_cast<std::size_t>(value)];
    } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
      return value;
    } else if constexpr (std::is_same_v<T, Symbol>) {
      return value.str();
    } else {
      return object(value);
    }
  }
  static Json encode(const std::optional<Date>& value) { return to_iso(*value); }
  static Json encode(const std::optional<std::uint32_t>& value) { return *value; }
  template <class T>
  static Json encode(const std::vector<T>& list) {
    Json array = Json::array();
    for (const T& value : list) array.push_back(encode(value));
    return array;
  }

  Json json_ = Json::object();
};

// ------------------------------------------------------------ reading

/// What is wrong and in which field; turned into an Error where the record is known.
struct FieldError {
  std::string path;
  std::string message;
};

std::string field(const std::string& path, const std::string& key) {
  return path.empty() ? key : path + "." + key;
}
std::string element(const std::string& path, std::size_t index) {
  return path + "[" + std::to_string(index) + "]";
}

class JsonReader {
 public:
  template <class Record>
  static void object(const Json& json, const std::string& path, Record& record) {
    if (!json.is_object()) throw FieldError{path, std::string("expected an object, found ") + json.type_name()};
    JsonReader reader(json, path);
    describe(reader, record);
    reader.refuse_the_rest();
  }

  template <class T>
  void required(const char* key, T& value) {
    const auto found = json_.find(key);
    if (found == json_.end()) throw FieldError{field(path_, key), "is missing"};
    known_.push_back(key);
    decode(*found, field(path_, key), value);
  }
  template <class T>
  void optional(const char* key, T& value, const T& absent = T{}) {
    known_.push_back(key);
    const auto found = json_.find(key);
    if (found == json_.end()) {
      value = absent;
    } else {
      decode(*found, field(path_, key), value);
    }
  }

 private:
  JsonReader(const Json& json, std::string path) : json_(json), path_(std::move(path)) {}

  void refuse_the_rest() const {
    for (const auto& [key, value] : json_.items()) {
      bool known = false;
      for (const char* name : known_) known = known || key == name;
      if (!known) throw FieldError{field(path_, key), "is no field of this format"};
    }
  }

  template <class T>
  static void decode(const Json& json, const std::string& path, T& value) {
    if constexpr (std::is_enum_v<T>) {
      decode_enum(json, path, value);
    } else if constexpr (std::is_same_v<T, bool>) {
      if (!json.is_boolean()) throw FieldError{path, "expected true or false"};
      value = json.get<bool>();
    } else if constexpr (std::is_integral_v<T>) {
      decode_integer(json, path, value);
    } else if constexpr (std::is_floating_point_v<T>) {
      if (!json.is_number()) throw FieldError{path, "expected a number"};
      value = json.get<T>();
      if (!std::isfinite(value)) throw FieldError{path, "the number is too large"};
    } else {
      object(json, path, value);
    }
  }
  static void decode(const Json& json, const std::string& path, std::string& value) {
    if (!json.is_string()) throw FieldError{path, "expected a string"};
    value = json.get<std::string>();
  }
  static void decode(const Json& json, const std::string& path, Symbol& value) {
    if (!json.is_string()) throw FieldError{path, "expected a string"};
    value = json.get_ref<const std::string&>();
  }
  static void decode(const Json& json, const std::string& path, std::optional<Date>& value) {
    std::string text;
    decode(json, path, text);
    value = parse_iso_date(text);
    if (!value) throw FieldError{path, "expected a date YYYY-MM-DD, found \"" + text + "\""};
  }
  static void decode(const Json& json, const std::string& path, std::optional<std::uint32_t>& value) {
    decode(json, path, value.emplace());
  }
  static void decode(const Json& json, const std::string& path, DateInterval& value) {
    object(json, path, value);
    if (value.first && value.last && *value.last < *value.first) throw FieldError{path, "ends before it begins"};
  }
  static void decode(const Json& json, const std::string& path, Anchor& value) {
    object(json, path, value);
    if (value.end < value.begin) throw FieldError{path, "ends before it begins"};
    if (value.text.find_first_of("\r\n") != std::string::npos) throw FieldError{path, "holds a line break"};
  }
  template <class T>
  static void decode(const Json& json, const std::string& path, std::vector<T>& list) {
    if (!json.is_array()) throw FieldError{path, "expected an array"};
    list.clear();
    list.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) decode(json[i], element(path, i), list.emplace_back());
  }

  template <class Enum>
  static void decode_enum(const Json& json, const std::string& path, Enum& value) {
    std::string word;
    decode(json, path, word);
    std::string known;
    for (std::size_t i = 0; i < Words<Enum>::kList.size(); ++i) {
      if (word == Words<Enum>::kList[i]) {
        value = static_cast<Enum>(i);
        return;
      }
      known += (i == 0 ? "" : ", ") + std::string(Words<Enum>::kList[i]);
    }
    throw FieldError{path, "\"" + word + "\" is none of " + known};
  }

  template <class Integer>
  static void decode_integer(const Json& json, const std::string& path, Integer& value) {
    if (!json.is_number_integer()) throw FieldError{path, "expected a whole number"};
    const bool in_range = json.is_number_unsigned() ? std::in_range<Integer>(json.get<std::uint64_t>())
                                                    : std::in_range<Integer>(json.get<std::int64_t>());
    if (!in_range) throw FieldError{path, "the number is out of range"};
    value = json.get<Integer>();
  }

  const Json& json_;
  std::string path_;
  std::vector<const char*> known_;
};

// ------------------------------------------------------------ references between records

void check_index(std::int64_t index, std::size_t size, const std::string& path, const char* of) {
  if (index >= 0 && static_cast<std::uint64_t>(index) < size) return;
  throw FieldError{path, std::to_string(index) + " is no index of " + of + ", which has " + std::to_string(size)};
}

void check_optional_index(std::int32_t index, std::size_t size, const std::string& path, const char* of) {
  if (index != kNone) check_index(index, size, path, of);
}

void check_event(const Extraction& all, std::size_t number) {
  const EventMention& event = all.events[number];
  const std::string path = element("events", number);
  check_index(event.sentence, all.sentences.size(), field(path, "sentence"), "sentences");
  check_optional_index(event.attributed_to, all.entities.size(), field(path, "attributedTo"), "entities");
  check_optional_index(event.same_as, all.events.size(), field(path, "sameAs"), "events");
  check_optional_index(event.part_of, all.events.size(), field(path, "partOf"), "events");
  for (std::size_t i = 0; i < event.arguments.size(); ++i) {
    const std::string argument = element(field(path, "arguments"), i);
    check_optional_index(event.arguments[i].entity, all.entities.size(), field(argument, "entity"), "entities");
  }
  for (std::size_t i = 0; i < event.counts.size(); ++i) {
    const std::string count = element(field(path, "counts"), i);
    check_optional_index(event.counts[i].part_of, event.counts.size(), field(count, "partOf"), "counts");
  }
}

void check_references(const Extraction& all) {
  for (std::size_t i = 0; i < all.entities.size(); ++i) {
    for (std::size_t m = 0; m < all.entities[i].mentions.size(); ++m) {
      const std::string path = element(field(element("entities", i), "mentions"), m);
      check_index(all.entities[i].mentions[m].sentence, all.sentences.size(), field(path, "sentence"), "sentences");
    }
  }
  for (std::size_t i = 0; i < all.events.size(); ++i) check_event(all, i);
  for (std::size_t i = 0; i < all.relations.size(); ++i) {
    const RelationMention& relation = all.relations[i];
    const std::string path = element("relations", i);
    check_index(relation.subject, all.entities.size(), field(path, "subject"), "entities");
    check_optional_index(relation.object, all.entities.size(), field(path, "object"), "entities");
    check_index(relation.sentence, all.sentences.size(), field(path, "sentence"), "sentences");
    check_optional_index(relation.attributed_to, all.entities.size(), field(path, "attributedTo"), "entities");
  }
}

Extraction decode_line(std::string_view line) {
  if (line.size() > kMaxExtractionLine) throw FieldError{"", "the line is too long"};
  Json json = Json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) throw FieldError{"", "is not a JSON object on one line"};
  if (!json.is_object()) throw FieldError{"", std::string("expected an object, found ") + json.type_name()};
  const auto version = json.find("newsgraph");
  if (version == json.end() || *version != kExtractionFormat) {
    throw FieldError{"newsgraph", "is not " + std::to_string(kExtractionFormat) + ", the format this program reads"};
  }
  json.erase(version);
  Extraction extraction;
  JsonReader::object(json, "", extraction);
  check_references(extraction);
  return extraction;
}

}  // namespace

std::string extraction_to_json(const Extraction& extraction) {
  Json json = Json::object();
  json["newsgraph"] = kExtractionFormat;
  json.update(JsonWriter::object(extraction));
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Extraction parse_extraction(std::string_view line, const SourceLocation& where) {
  try {
    return decode_line(line);
  } catch (const FieldError& error) {
    throw Error(where, error.path.empty() ? error.message : error.path + ": " + error.message);
  }
}

std::optional<Extraction> read_extraction(std::string_view line, const SourceLocation& where,
                                          DiagnosticSink& diagnostics) {
  try {
    return decode_line(line);
  } catch (const FieldError& error) {
    diagnostics.report({where, error.path.empty() ? error.message : error.path + ": " + error.message});
    return std::nullopt;
  }
}

}  // namespace newsgraph
