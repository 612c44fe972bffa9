// Every term of every vocabulary that the program writes or asks for, as a constant.
//
// A misspelt constant does not compile; a misspelt string would be an IRI that
// nobody knows. A test holds the ng: terms against ontology/newsgraph.ttl.
// Where a class and a property differ only in their first letter (ng:Agent,
// ng:agent), the property's constant ends in Property.
#ifndef NEWSGRAPH_RDF_VOCABULARY_H_
#define NEWSGRAPH_RDF_VOCABULARY_H_

#include <span>
#include <string>
#include <string_view>

namespace newsgraph {

/// A prefix, without its colon, and the namespace that it stands for.
struct Prefix {
  std::string_view name;
  std::string_view iri;
};

/// The prefixes of every file that the program writes, by name.
[[nodiscard]] std::span<const Prefix> standard_prefixes();

/// "ng:Meeting" for the IRI of a known namespace; other IRIs come back as "<…>". For messages and labels.
[[nodiscard]] std::string curie(std::string_view iri);

/// The IRI of "ng:Meeting" by the standard prefixes; empty when the prefix is none of them.
[[nodiscard]] std::string expand_curie(std::string_view curie);

/// What follows the last '#' or '/' of an IRI; points into `iri`.
[[nodiscard]] std::string_view local_name(std::string_view iri);

namespace ng {
inline constexpr std::string_view kNamespace = "https://w3id.org/newsgraph/ontology#";
// Classes of entities.
inline constexpr std::string_view kEntity = "https://w3id.org/newsgraph/ontology#Entity";
inline constexpr std::string_view kAgent = "https://w3id.org/newsgraph/ontology#Agent";
inline constexpr std::string_view kPerson = "https://w3id.org/newsgraph/ontology#Person";
inline constexpr std::string_view kOrganization = "https://w3id.org/newsgraph/ontology#Organization";
inline constexpr std::string_view kGovernmentBody = "https://w3id.org/newsgraph/ontology#GovernmentBody";
inline constexpr std::string_view kCompany = "https://w3id.org/newsgraph/ontology#Company";
inline constexpr std::string_view kPoliticalParty = "https://w3id.org/newsgraph/ontology#PoliticalParty";
inline constexpr std::string_view kMilitary = "https://w3id.org/newsgraph/ontology#Military";
inline constexpr std::string_view kUniversity = "https://w3id.org/newsgraph/ontology#University";
inline constexpr std::string_view kMediaOrganization = "https://w3id.org/newsgraph/ontology#MediaOrganization";
inline constexpr std::string_view kSportsTeam = "https://w3id.org/newsgraph/ontology#SportsTeam";
inline constexpr std::string_view kPlace = "https://w3id.org/newsgraph/ontology#Place";
inline constexpr std::string_view kCountry = "https://w3id.org/newsgraph/ontology#Country";
inline constexpr std::string_view kAdministrativeArea = "https://w3id.org/newsgraph/ontology#AdministrativeArea";
inline constexpr std::string_view kCity = "https://w3id.org/newsgraph/ontology#City";
inline constexpr std::string_view kFacility = "https://w3id.org/newsgraph/ontology#Facility";
inline constexpr std::string_view kGroup = "https://w3id.org/newsgraph/ontology#Group";
inline constexpr std::string_view kAgreement = "https://w3id.org/newsgraph/ontology#Agreement";
inline constexpr std::string_view kProduct = "https://w3id.org/newsgraph/ontology#Product";
inline constexpr std::string_view kPosition = "https://w3id.org/newsgraph/ontology#Position";
inline constexpr std::string_view kPositionHeld = "https://w3id.org/newsgraph/ontology#PositionHeld";
// Classes of events.
inline constexpr std::string_view kEvent = "https://w3id.org/newsgraph/ontology#Event";
inline constexpr std::string_view kCeasefire = "https://w3id.org/newsgraph/ontology#Ceasefire";
inline constexpr std::string_view kMeeting = "https://w3id.org/newsgraph/ontology#Meeting";
inline constexpr std::string_view kSummit = "https://w3id.org/newsgraph/ontology#Summit";
inline constexpr std::string_view kVisit = "https://w3id.org/newsgraph/ontology#Visit";
inline constexpr std::string_view kStateVisit = "https://w3id.org/newsgraph/ontology#StateVisit";
inline constexpr std::string_view kInterview = "https://w3id.org/newsgraph/ontology#Interview";
inline constexpr std::string_view kInvitation = "https://w3id.org/newsgraph/ontology#Invitation";
inline constexpr std::string_view kStatement = "https://w3id.org/newsgraph/ontology#Statement";
inline constexpr std::string_view kAgreementSigning = "https://w3id.org/newsgraph/ontology#AgreementSigning";
inline constexpr std::string_view kAttack = "https://w3id.org/newsgraph/ontology#Attack";
inline constexpr std::string_view kProtest = "https://w3id.org/newsgraph/ontology#Protest";
inline constexpr std::string_view kMilitaryAction = "https://w3id.org/newsgraph/ontology#MilitaryAction";
inline constexpr std::string_view kDisaster = "https://w3id.org/newsgraph/ontology#Disaster";
inline constexpr std::string_view kFlood = "https://w3id.org/newsgraph/ontology#Flood";
inline constexpr std::string_view kEarthquake = "https://w3id.org/newsgraph/ontology#Earthquake";
inline constexpr std::string_view kStorm = "https://w3id.org/newsgraph/ontology#Storm";
inline constexpr std::string_view kFire = "https://w3id.org/newsgraph/ontology#Fire";
inline constexpr std::string_view kAccident = "https://w3id.org/newsgraph/ontology#Accident";
inline constexpr std::string_view kCrash = "https://w3id.org/newsgraph/ontology#Crash";
inline constexpr std::string_view kDeath = "https://w3id.org/newsgraph/ontology#Death";
inline constexpr std::string_view kInjury = "https://w3id.org/newsgraph/ontology#Injury";
inline constexpr std::string_view kBirth = "https://w3id.org/newsgraph/ontology#Birth";
inline constexpr std::string_view kMarriage = "https://w3id.org/newsgraph/ontology#Marriage";
inline constexpr std::string_view kAppointment = "https://w3id.org/newsgraph/ontology#Appointment";
inline constexpr std::string_view kResignation = "https://w3id.org/newsgraph/ontology#Resignation";
inline constexpr std::string_view kElection = "https://w3id.org/newsgraph/ontology#Election";
inline constexpr std::string_view kVote = "https://w3id.org/newsgraph/ontology#Vote";
inline constexpr std::string_view kNomination = "https://w3id.org/newsgraph/ontology#Nomination";
inline constexpr std::string_view kDismissal = "https://w3id.org/newsgraph/ontology#Dismissal";
inline constexpr std::string_view kArrest = "https://w3id.org/newsgraph/ontology#Arrest";
inline constexpr std::string_view kCharge = "https://w3id.org/newsgraph/ontology#Charge";
inline constexpr std::string_view kTrial = "https://w3id.org/newsgraph/ontology#Trial";
inline constexpr std::string_view kConviction = "https://w3id.org/newsgraph/ontology#Conviction";
inline constexpr std::string_view kSentence = "https://w3id.org/newsgraph/ontology#Sentence";
inline constexpr std::string_view kAcquittal = "https://w3id.org/newsgraph/ontology#Acquittal";
inline constexpr std::string_view kRelease = "https://w3id.org/newsgraph/ontology#Release";
inline constexpr std::string_view kLawsuit = "https://w3id.org/newsgraph/ontology#Lawsuit";
inline constexpr std::string_view kInvestigation = "https://w3id.org/newsgraph/ontology#Investigation";
inline constexpr std::string_view kAcquisition = "https://w3id.org/newsgraph/ontology#Acquisition";
inline constexpr std::string_view kInvestment = "https://w3id.org/newsgraph/ontology#Investment";
inline constexpr std::string_view kFounding = "https://w3id.org/newsgraph/ontology#Founding";
inline constexpr std::string_view kBankruptcy = "https://w3id.org/newsgraph/ontology#Bankruptcy";
inline constexpr std::string_view kProductLaunch = "https://w3id.org/newsgraph/ontology#ProductLaunch";
inline constexpr std::string_view kSpaceLaunch = "https://w3id.org/newsgraph/ontology#SpaceLaunch";
inline constexpr std::string_view kDiscovery = "https://w3id.org/newsgraph/ontology#Discovery";
inline constexpr std::string_view kSanction = "https://w3id.org/newsgraph/ontology#Sanction";
inline constexpr std::string_view kTradeRestriction = "https://w3id.org/newsgraph/ontology#TradeRestriction";
inline constexpr std::string_view kAid = "https://w3id.org/newsgraph/ontology#Aid";
inline constexpr std::string_view kMovement = "https://w3id.org/newsgraph/ontology#Movement";
inline constexpr std::string_view kRecovery = "https://w3id.org/newsgraph/ontology#Recovery";
inline constexpr std::string_view kRescue = "https://w3id.org/newsgraph/ontology#Rescue";
inline constexpr std::string_view kAward = "https://w3id.org/newsgraph/ontology#Award";
inline constexpr std::string_view kSportsEvent = "https://w3id.org/newsgraph/ontology#SportsEvent";
inline constexpr std::string_view kSportsMatch = "https://w3id.org/newsgraph/ontology#SportsMatch";
// Roles in events, all below sem:hasActor.
inline constexpr std::string_view kParticipant = "https://w3id.org/newsgraph/ontology#participant";
inline constexpr std::string_view kAgentProperty = "https://w3id.org/newsgraph/ontology#agent";
inline constexpr std::string_view kPatient = "https://w3id.org/newsgraph/ontology#patient";
inline constexpr std::string_view kHost = "https://w3id.org/newsgraph/ontology#host";
inline constexpr std::string_view kVisitor = "https://w3id.org/newsgraph/ontology#visitor";
inline constexpr std::string_view kSpeaker = "https://w3id.org/newsgraph/ontology#speaker";
inline constexpr std::string_view kAddressee = "https://w3id.org/newsgraph/ontology#addressee";
inline constexpr std::string_view kAttacker = "https://w3id.org/newsgraph/ontology#attacker";
inline constexpr std::string_view kVictim = "https://w3id.org/newsgraph/ontology#victim";
inline constexpr std::string_view kWinner = "https://w3id.org/newsgraph/ontology#winner";
inline constexpr std::string_view kLoser = "https://w3id.org/newsgraph/ontology#loser";
inline constexpr std::string_view kCandidate = "https://w3id.org/newsgraph/ontology#candidate";
inline constexpr std::string_view kAppointee = "https://w3id.org/newsgraph/ontology#appointee";
inline constexpr std::string_view kDefendant = "https://w3id.org/newsgraph/ontology#defendant";
inline constexpr std::string_view kBuyer = "https://w3id.org/newsgraph/ontology#buyer";
inline constexpr std::string_view kTarget = "https://w3id.org/newsgraph/ontology#target";
inline constexpr std::string_view kSignatory = "https://w3id.org/newsgraph/ontology#signatory";
inline constexpr std::string_view kVoter = "https://w3id.org/newsgraph/ontology#voter";
inline constexpr std::string_view kRecipient = "https://w3id.org/newsgraph/ontology#recipient";
inline constexpr std::string_view kCompanion = "https://w3id.org/newsgraph/ontology#companion";
// What is said of events.
inline constexpr std::string_view kDate = "https://w3id.org/newsgraph/ontology#date";
inline constexpr std::string_view kStatusProperty = "https://w3id.org/newsgraph/ontology#status";
inline constexpr std::string_view kDeaths = "https://w3id.org/newsgraph/ontology#deaths";
inline constexpr std::string_view kInjuries = "https://w3id.org/newsgraph/ontology#injuries";
inline constexpr std::string_view kMissingProperty = "https://w3id.org/newsgraph/ontology#missing";
inline constexpr std::string_view kCasualtiesProperty = "https://w3id.org/newsgraph/ontology#casualties";
inline constexpr std::string_view kQuotation = "https://w3id.org/newsgraph/ontology#quotation";
inline constexpr std::string_view kTopic = "https://w3id.org/newsgraph/ontology#topic";
inline constexpr std::string_view kAmount = "https://w3id.org/newsgraph/ontology#amount";
inline constexpr std::string_view kCurrency = "https://w3id.org/newsgraph/ontology#currency";
inline constexpr std::string_view kPositionTitle = "https://w3id.org/newsgraph/ontology#positionTitle";
inline constexpr std::string_view kVotesFor = "https://w3id.org/newsgraph/ontology#votesFor";
inline constexpr std::string_view kVotesAgainst = "https://w3id.org/newsgraph/ontology#votesAgainst";
inline constexpr std::string_view kScore = "https://w3id.org/newsgraph/ontology#score";
inline constexpr std::string_view kOrdinal = "https://w3id.org/newsgraph/ontology#ordinal";
inline constexpr std::string_view kFirstReported = "https://w3id.org/newsgraph/ontology#firstReported";
inline constexpr std::string_view kLastReported = "https://w3id.org/newsgraph/ontology#lastReported";
inline constexpr std::string_view kArticleCount = "https://w3id.org/newsgraph/ontology#articleCount";
inline constexpr std::string_view kSourceCount = "https://w3id.org/newsgraph/ontology#sourceCount";
inline constexpr std::string_view kConfidence = "https://w3id.org/newsgraph/ontology#confidence";
// The life of an event, step by step.
inline constexpr std::string_view kStatusHistory = "https://w3id.org/newsgraph/ontology#statusHistory";
inline constexpr std::string_view kStatusReport = "https://w3id.org/newsgraph/ontology#StatusReport";
inline constexpr std::string_view kReportedOn = "https://w3id.org/newsgraph/ontology#reportedOn";
// Casualties.
inline constexpr std::string_view kCasualties = "https://w3id.org/newsgraph/ontology#Casualties";
inline constexpr std::string_view kOutcome = "https://w3id.org/newsgraph/ontology#outcome";
inline constexpr std::string_view kCount = "https://w3id.org/newsgraph/ontology#count";
inline constexpr std::string_view kGroupProperty = "https://w3id.org/newsgraph/ontology#group";
inline constexpr std::string_view kPartOf = "https://w3id.org/newsgraph/ontology#partOf";
inline constexpr std::string_view kBoundProperty = "https://w3id.org/newsgraph/ontology#bound";
inline constexpr std::string_view kKilled = "https://w3id.org/newsgraph/ontology#Killed";
inline constexpr std::string_view kInjured = "https://w3id.org/newsgraph/ontology#Injured";
inline constexpr std::string_view kMissing = "https://w3id.org/newsgraph/ontology#Missing";
// Bounds of counts.
inline constexpr std::string_view kBound = "https://w3id.org/newsgraph/ontology#Bound";
inline constexpr std::string_view kExact = "https://w3id.org/newsgraph/ontology#Exact";
inline constexpr std::string_view kApproximate = "https://w3id.org/newsgraph/ontology#Approximate";
inline constexpr std::string_view kAtLeast = "https://w3id.org/newsgraph/ontology#AtLeast";
inline constexpr std::string_view kMoreThan = "https://w3id.org/newsgraph/ontology#MoreThan";
inline constexpr std::string_view kAtMost = "https://w3id.org/newsgraph/ontology#AtMost";
inline constexpr std::string_view kLessThan = "https://w3id.org/newsgraph/ontology#LessThan";
// Between entities.
inline constexpr std::string_view kMet = "https://w3id.org/newsgraph/ontology#met";
inline constexpr std::string_view kHoldsPosition = "https://w3id.org/newsgraph/ontology#holdsPosition";
inline constexpr std::string_view kPositionOf = "https://w3id.org/newsgraph/ontology#positionOf";
inline constexpr std::string_view kMemberOf = "https://w3id.org/newsgraph/ontology#memberOf";
inline constexpr std::string_view kNationality = "https://w3id.org/newsgraph/ontology#nationality";
inline constexpr std::string_view kHometown = "https://w3id.org/newsgraph/ontology#hometown";
inline constexpr std::string_view kAffiliation = "https://w3id.org/newsgraph/ontology#affiliation";
// Positions in time.
inline constexpr std::string_view kHolder = "https://w3id.org/newsgraph/ontology#holder";
inline constexpr std::string_view kPositionProperty = "https://w3id.org/newsgraph/ontology#position";
inline constexpr std::string_view kAttestedFrom = "https://w3id.org/newsgraph/ontology#attestedFrom";
inline constexpr std::string_view kAttestedUntil = "https://w3id.org/newsgraph/ontology#attestedUntil";
inline constexpr std::string_view kFormer = "https://w3id.org/newsgraph/ontology#former";
// Status of events.
inline constexpr std::string_view kStatus = "https://w3id.org/newsgraph/ontology#Status";
inline constexpr std::string_view kOccurred = "https://w3id.org/newsgraph/ontology#Occurred";
inline constexpr std::string_view kOngoing = "https://w3id.org/newsgraph/ontology#Ongoing";
inline constexpr std::string_view kPlanned = "https://w3id.org/newsgraph/ontology#Planned";
inline constexpr std::string_view kPossible = "https://w3id.org/newsgraph/ontology#Possible";
inline constexpr std::string_view kAlleged = "https://w3id.org/newsgraph/ontology#Alleged";
inline constexpr std::string_view kDenied = "https://w3id.org/newsgraph/ontology#Denied";
inline constexpr std::string_view kCancelled = "https://w3id.org/newsgraph/ontology#Cancelled";
inline constexpr std::string_view kPostponed = "https://w3id.org/newsgraph/ontology#Postponed";
// Mentions.
inline constexpr std::string_view kEventMention = "https://w3id.org/newsgraph/ontology#EventMention";
inline constexpr std::string_view kEntityMention = "https://w3id.org/newsgraph/ontology#EntityMention";
inline constexpr std::string_view kRelationMention = "https://w3id.org/newsgraph/ontology#RelationMention";
inline constexpr std::string_view kAttributedTo = "https://w3id.org/newsgraph/ontology#attributedTo";
inline constexpr std::string_view kPolarity = "https://w3id.org/newsgraph/ontology#polarity";
inline constexpr std::string_view kCertainty = "https://w3id.org/newsgraph/ontology#certainty";
inline constexpr std::string_view kTimeframe = "https://w3id.org/newsgraph/ontology#timeframe";
inline constexpr std::string_view kRule = "https://w3id.org/newsgraph/ontology#rule";
inline constexpr std::string_view kByline = "https://w3id.org/newsgraph/ontology#byline";
inline constexpr std::string_view kTextSha256 = "https://w3id.org/newsgraph/ontology#textSha256";
// Values of ng:polarity, ng:certainty and ng:timeframe; ng:Possible is a certainty too.
inline constexpr std::string_view kPositive = "https://w3id.org/newsgraph/ontology#Positive";
inline constexpr std::string_view kNegative = "https://w3id.org/newsgraph/ontology#Negative";
inline constexpr std::string_view kCertain = "https://w3id.org/newsgraph/ontology#Certain";
inline constexpr std::string_view kProbable = "https://w3id.org/newsgraph/ontology#Probable";
inline constexpr std::string_view kPast = "https://w3id.org/newsgraph/ontology#Past";
inline constexpr std::string_view kPresent = "https://w3id.org/newsgraph/ontology#Present";
inline constexpr std::string_view kFuture = "https://w3id.org/newsgraph/ontology#Future";
inline constexpr std::string_view kTimeless = "https://w3id.org/newsgraph/ontology#Timeless";
// Claims.
inline constexpr std::string_view kRank = "https://w3id.org/newsgraph/ontology#rank";
inline constexpr std::string_view kRankReason = "https://w3id.org/newsgraph/ontology#rankReason";
inline constexpr std::string_view kPreferred = "https://w3id.org/newsgraph/ontology#Preferred";
inline constexpr std::string_view kNormal = "https://w3id.org/newsgraph/ontology#Normal";
inline constexpr std::string_view kDisputed = "https://w3id.org/newsgraph/ontology#Disputed";
inline constexpr std::string_view kSuperseded = "https://w3id.org/newsgraph/ontology#Superseded";
inline constexpr std::string_view kFailedCheck = "https://w3id.org/newsgraph/ontology#failedCheck";
inline constexpr std::string_view kPartExceedsWhole = "https://w3id.org/newsgraph/ontology#PartExceedsWhole";
inline constexpr std::string_view kTwoPlacesOneDay = "https://w3id.org/newsgraph/ontology#TwoPlacesOneDay";
inline constexpr std::string_view kActsAfterDeath = "https://w3id.org/newsgraph/ontology#ActsAfterDeath";
inline constexpr std::string_view kDeathBeforeBirth = "https://w3id.org/newsgraph/ontology#DeathBeforeBirth";
inline constexpr std::string_view kToldBeforeItsDay = "https://w3id.org/newsgraph/ontology#ToldBeforeItsDay";
// The dataset.
inline constexpr std::string_view kSha256 = "https://w3id.org/newsgraph/ontology#sha256";
// What the ontology tells the program of its own terms.
inline constexpr std::string_view kTotalProperty = "https://w3id.org/newsgraph/ontology#totalProperty";
inline constexpr std::string_view kEventFamily = "https://w3id.org/newsgraph/ontology#eventFamily";
inline constexpr std::string_view kMayLast = "https://w3id.org/newsgraph/ontology#mayLast";
inline constexpr std::string_view kOnceFor = "https://w3id.org/newsgraph/ontology#onceFor";
inline constexpr std::string_view kLabelTemplate = "https://w3id.org/newsgraph/ontology#labelTemplate";
inline constexpr std::string_view kLabelNoun = "https://w3id.org/newsgraph/ontology#labelNoun";
inline constexpr std::string_view kInverseName = "https://w3id.org/newsgraph/ontology#inverseName";
}  // namespace ng

namespace rdf {
inline constexpr std::string_view kNamespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view kFirst = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
inline constexpr std::string_view kRest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
inline constexpr std::string_view kNil = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";
inline constexpr std::string_view kProperty = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property";
inline constexpr std::string_view kStatement = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement";
inline constexpr std::string_view kSubject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject";
inline constexpr std::string_view kPredicate = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate";
inline constexpr std::string_view kObject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object";
inline constexpr std::string_view kLangString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
}  // namespace rdf

namespace rdfs {
inline constexpr std::string_view kNamespace = "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr std::string_view kLabel = "http://www.w3.org/2000/01/rdf-schema#label";
inline constexpr std::string_view kComment = "http://www.w3.org/2000/01/rdf-schema#comment";
inline constexpr std::string_view kSubClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
inline constexpr std::string_view kSubPropertyOf = "http://www.w3.org/2000/01/rdf-schema#subPropertyOf";
inline constexpr std::string_view kDomain = "http://www.w3.org/2000/01/rdf-schema#domain";
inline constexpr std::string_view kRange = "http://www.w3.org/2000/01/rdf-schema#range";
}  // namespace rdfs

namespace owl {
inline constexpr std::string_view kNamespace = "http://www.w3.org/2002/07/owl#";
inline constexpr std::string_view kClass = "http://www.w3.org/2002/07/owl#Class";
inline constexpr std::string_view kObjectProperty = "http://www.w3.org/2002/07/owl#ObjectProperty";
inline constexpr std::string_view kDatatypeProperty = "http://www.w3.org/2002/07/owl#DatatypeProperty";
inline constexpr std::string_view kSymmetricProperty = "http://www.w3.org/2002/07/owl#SymmetricProperty";
inline constexpr std::string_view kInverseOf = "http://www.w3.org/2002/07/owl#inverseOf";
}  // namespace owl

namespace xsd {
inline constexpr std::string_view kNamespace = "http://www.w3.org/2001/XMLSchema#";
inline constexpr std::string_view kString = "http://www.w3.org/2001/XMLSchema#string";
inline constexpr std::string_view kBoolean = "http://www.w3.org/2001/XMLSchema#boolean";
inline constexpr std::string_view kInteger = "http://www.w3.org/2001/XMLSchema#integer";
inline constexpr std::string_view kNonNegativeInteger = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger";
inline constexpr std::string_view kDecimal = "http://www.w3.org/2001/XMLSchema#decimal";
inline constexpr std::string_view kDouble = "http://www.w3.org/2001/XMLSchema#double";
inline constexpr std::string_view kDate = "http://www.w3.org/2001/XMLSchema#date";
inline constexpr std::string_view kGYear = "http://www.w3.org/2001/XMLSchema#gYear";
inline constexpr std::string_view kGYearMonth = "http://www.w3.org/2001/XMLSchema#gYearMonth";
}  // namespace xsd

namespace sem {
inline constexpr std::string_view kNamespace = "http://semanticweb.cs.vu.nl/2009/11/sem/";
inline constexpr std::string_view kEvent = "http://semanticweb.cs.vu.nl/2009/11/sem/Event";
inline constexpr std::string_view kHasActor = "http://semanticweb.cs.vu.nl/2009/11/sem/hasActor";
inline constexpr std::string_view kHasPlace = "http://semanticweb.cs.vu.nl/2009/11/sem/hasPlace";
inline constexpr std::string_view kHasEarliestBeginTimeStamp =
    "http://semanticweb.cs.vu.nl/2009/11/sem/hasEarliestBeginTimeStamp";
inline constexpr std::string_view kHasLatestEndTimeStamp =
    "http://semanticweb.cs.vu.nl/2009/11/sem/hasLatestEndTimeStamp";
inline constexpr std::string_view kSubEventOf = "http://semanticweb.cs.vu.nl/2009/11/sem/subEventOf";
}  // namespace sem

namespace gaf {
inline constexpr std::string_view kNamespace = "http://groundedannotationframework.org/gaf#";
inline constexpr std::string_view kDenotedBy = "http://groundedannotationframework.org/gaf#denotedBy";
}  // namespace gaf

namespace nif {
inline constexpr std::string_view kNamespace = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
inline constexpr std::string_view kContext = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Context";
inline constexpr std::string_view kPhrase = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Phrase";
inline constexpr std::string_view kSentence = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Sentence";
inline constexpr std::string_view kBeginIndex =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#beginIndex";
inline constexpr std::string_view kEndIndex = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#endIndex";
inline constexpr std::string_view kAnchorOf = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf";
inline constexpr std::string_view kReferenceContext =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#referenceContext";
inline constexpr std::string_view kSentenceProperty =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#sentence";
}  // namespace nif

namespace prov {
inline constexpr std::string_view kNamespace = "http://www.w3.org/ns/prov#";
inline constexpr std::string_view kEntity = "http://www.w3.org/ns/prov#Entity";
inline constexpr std::string_view kActivity = "http://www.w3.org/ns/prov#Activity";
inline constexpr std::string_view kSoftwareAgent = "http://www.w3.org/ns/prov#SoftwareAgent";
inline constexpr std::string_view kWasDerivedFrom = "http://www.w3.org/ns/prov#wasDerivedFrom";
inline constexpr std::string_view kWasGeneratedBy = "http://www.w3.org/ns/prov#wasGeneratedBy";
inline constexpr std::string_view kWasAssociatedWith = "http://www.w3.org/ns/prov#wasAssociatedWith";
inline constexpr std::string_view kUsed = "http://www.w3.org/ns/prov#used";
}  // namespace prov

namespace schema {
inline constexpr std::string_view kNamespace = "https://schema.org/";
inline constexpr std::string_view kNewsArticle = "https://schema.org/NewsArticle";
inline constexpr std::string_view kHeadline = "https://schema.org/headline";
inline constexpr std::string_view kDatePublished = "https://schema.org/datePublished";
inline constexpr std::string_view kPublisher = "https://schema.org/publisher";
inline constexpr std::string_view kAuthor = "https://schema.org/author";
inline constexpr std::string_view kIdentifier = "https://schema.org/identifier";
inline constexpr std::string_view kUrl = "https://schema.org/url";
inline constexpr std::string_view kContainedInPlace = "https://schema.org/containedInPlace";
inline constexpr std::string_view kName = "https://schema.org/name";
inline constexpr std::string_view kSoftwareVersion = "https://schema.org/softwareVersion";
}  // namespace schema

namespace skos {
inline constexpr std::string_view kNamespace = "http://www.w3.org/2004/02/skos/core#";
inline constexpr std::string_view kAltLabel = "http://www.w3.org/2004/02/skos/core#altLabel";
inline constexpr std::string_view kExactMatch = "http://www.w3.org/2004/02/skos/core#exactMatch";
}  // namespace skos

namespace dct {
inline constexpr std::string_view kNamespace = "http://purl.org/dc/terms/";
inline constexpr std::string_view kTitle = "http://purl.org/dc/terms/title";
inline constexpr std::string_view kDescription = "http://purl.org/dc/terms/description";
inline constexpr std::string_view kIdentifier = "http://purl.org/dc/terms/identifier";
inline constexpr std::string_view kIsReplacedBy = "http://purl.org/dc/terms/isReplacedBy";
inline constexpr std::string_view kLicense = "http://purl.org/dc/terms/license";
}  // namespace dct

namespace void_ {
inline constexpr std::string_view kNamespace = "http://rdfs.org/ns/void#";
inline constexpr std::string_view kDataset = "http://rdfs.org/ns/void#Dataset";
inline constexpr std::string_view kTriples = "http://rdfs.org/ns/void#triples";
inline constexpr std::string_view kEntities = "http://rdfs.org/ns/void#entities";
inline constexpr std::string_view kDocuments = "http://rdfs.org/ns/void#documents";
inline constexpr std::string_view kDistinctSubjects = "http://rdfs.org/ns/void#distinctSubjects";
inline constexpr std::string_view kClass = "http://rdfs.org/ns/void#class";
inline constexpr std::string_view kClassPartition = "http://rdfs.org/ns/void#classPartition";
inline constexpr std::string_view kProperty = "http://rdfs.org/ns/void#property";
inline constexpr std::string_view kPropertyPartition = "http://rdfs.org/ns/void#propertyPartition";
inline constexpr std::string_view kUriSpace = "http://rdfs.org/ns/void#uriSpace";
inline constexpr std::string_view kVocabulary = "http://rdfs.org/ns/void#vocabulary";
inline constexpr std::string_view kDataDump = "http://rdfs.org/ns/void#dataDump";
inline constexpr std::string_view kSubset = "http://rdfs.org/ns/void#subset";
}  // namespace void_

namespace dcat {
inline constexpr std::string_view kNamespace = "http://www.w3.org/ns/dcat#";
inline constexpr std::string_view kDataset = "http://www.w3.org/ns/dcat#Dataset";
inline constexpr std::string_view kDistribution = "http://www.w3.org/ns/dcat#Distribution";
inline constexpr std::string_view kDistributionProperty = "http://www.w3.org/ns/dcat#distribution";
inline constexpr std::string_view kMediaType = "http://www.w3.org/ns/dcat#mediaType";
inline constexpr std::string_view kByteSize = "http://www.w3.org/ns/dcat#byteSize";
inline constexpr std::string_view kDownloadURL = "http://www.w3.org/ns/dcat#downloadURL";
}  // namespace dcat

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_VOCABULARY_H_
