#include "extract/pass_words.h"

namespace newsgraph {

PassWords::PassWords(const MappingSet& mappings)
    : plan(mappings.lexicon("pass-plan")),
      possible(mappings.lexicon("pass-possible")),
      alleged(mappings.lexicon("pass-alleged")),
      deny(mappings.lexicon("pass-deny")),
      cancel(mappings.lexicon("pass-cancel")),
      postpone(mappings.lexicon("pass-postpone")),
      fail(mappings.lexicon("pass-fail")),
      ongoing(mappings.lexicon("pass-ongoing")),
      realis(mappings.lexicon("pass-realis")),
      modal(mappings.lexicon("pass-modal")),
      condition(mappings.lexicon("pass-condition")),
      negation(mappings.lexicon("pass-negation")),
      sequence(mappings.lexicon("pass-sequence")),
      advance(mappings.lexicon("pass-advance")),
      speech(mappings.lexicon("pass-speech")),
      light(mappings.lexicon("pass-light-verb")),
      aspect(mappings.lexicon("pass-aspect")),
      happen(mappings.lexicon("pass-happen")),
      control(mappings.lexicon("pass-control")),
      partitive(mappings.lexicon("pass-partitive")),
      margin(mappings.lexicon("pass-margin")),
      include(mappings.lexicon("pass-include")),
      intransitive(mappings.lexicon("pass-intransitive-noun")),
      goal(mappings.lexicon("pass-goal-noun")),
      patient(mappings.lexicon("pass-patient-noun")),
      other_occasion(mappings.lexicon("pass-other-occasion")),
      equate(mappings.lexicon("pass-equate")),
      event_kinds(mappings.lexicon("pass-event-kinds")),
      former(mappings.lexicon("pass-former")),
      state(mappings.lexicon("pass-state-nouns")),
      crime(mappings.lexicon("pass-crime")),
      harm(mappings.lexicon("pass-harm")),
      mediate(mappings.lexicon("pass-mediate")),
      roll_call(mappings.lexicon("pass-roll-call")) {}

}  // namespace newsgraph
