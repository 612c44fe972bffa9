// The lexicons of the shared passes: mappings/lexicons/pass-*.tsv.
#ifndef NEWSGRAPH_EXTRACT_PASS_WORDS_H_
#define NEWSGRAPH_EXTRACT_PASS_WORDS_H_

#include "mapping/mapping_set.h"

namespace newsgraph {

/// Pointers into a MappingSet, which must live longer; null where a lexicon is not there, and then no word is in it.
struct PassWords {
  explicit PassWords(const MappingSet& mappings);

  // What words do to the status of the events below them.
  const WordList* plan;       ///< "plan", "set to", "scheduled"
  const WordList* possible;   ///< "consider", "hope", "likely"
  const WordList* alleged;    ///< "allege", "accuse", "suspected"
  const WordList* deny;       ///< "deny", "refute"
  const WordList* cancel;     ///< "cancel", "call off"
  const WordList* postpone;   ///< "postpone", "delay"
  const WordList* fail;       ///< "fail to", "refuse to", "without": it did not happen
  const WordList* ongoing;    ///< "ongoing", "continue"
  const WordList* realis;     ///< "manage to", "begin to": it happened as its verb did
  const WordList* modal;      ///< auxiliaries; second column: future or possible
  const WordList* condition;  ///< "if", "unless", "whether"
  const WordList* negation;   ///< "not", "never", "no", "without"
  // Words in front of a time or an event.
  const WordList* sequence;  ///< "after", "before": the clause is at another time
  const WordList* advance;   ///< "ahead of", "before": the event is still to come
  // How clauses and nouns share what they say.
  const WordList* speech;          ///< verbs and nouns of speaking, "according"
  const WordList* light;           ///< "hold talks", "pay a visit"
  const WordList* aspect;          ///< "begin", "end"
  const WordList* happen;          ///< "occur", "take place", "follow"
  const WordList* control;         ///< "ask", "urge": the object is who acts
  const WordList* partitive;       ///< "series of", "one of"
  const WordList* margin;          ///< "sidelines of": the place is that of what follows
  const WordList* include;         ///< "including", "among": a subset follows
  const WordList* intransitive;    ///< nouns whose "of" is who acts: "arrival of"
  const WordList* goal;            ///< nouns of going: a name in front is where to ("the Lima trip")
  const WordList* patient;         ///< nouns whose possessor undergoes: "the mayor's arrest"
  const WordList* other_occasion;  ///< "last", "previous", "next": not the one spoken of
  const WordList* equate;          ///< "mark", "represent": subject and object are one event
  const WordList* event_kinds;     ///< "presidential", "expanded": which of several like events; second column: kind
  const WordList* former;          ///< "former", "ex"
  const WordList* state;           ///< "government", "forces": behind the name of a country they stand for it
  const WordList* crime;           ///< "murder", "rob": whom it is done to; second column: verb or noun
  const WordList* harm;            ///< "hit", "devastate", "burn": what disasters do to places and buildings
  const WordList* mediate;         ///< "broker", "host": who brings others together; second column: host
  const WordList* roll_call;  ///< "victim", "gunman": who they are is told after the event; second column: the part
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_PASS_WORDS_H_
