// SPDX-License-Identifier: MIT
#include "widgets/tickers/agree.h"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support.h"
#include "widgets/tickers/name_words.h"

using siderail::Security;
using siderail::tickers::agreeing_start;
using siderail::tickers::agrees;
using siderail::tickers::is_acronym_of;
using siderail::tickers::name_words;

namespace {

bool agree(const char* written, const char* registered) {
  return agrees(std::string_view(written), std::string_view(registered));
}

Security named(const std::string& name, std::initializer_list<siderail::String> aliases = {}) {
  Security security;
  security.symbol = "X";
  security.name = name;
  security.aliases = siderail::List<siderail::String>(aliases);
  return security;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(name_agreement)

BOOST_AUTO_TEST_CASE(names_are_reduced_to_what_is_compared) {
  const std::pair<const char*, const char*> rows[] = {
      {"The Coca-Cola Co.", "coca cola"},
      {"AT&T INC.", "at t"},
      {"BANK OF AMERICA CORP /DE/", "bank of america"},
      {"Tesla, Inc.", "tesla"},
      {"Ford Motor Company", "ford motor"},
      {"Lowe's Companies, Inc.", "lowes"},
      {"Nestl\u00E9 S.A.", "nestle"},
      {"Volkswagen AG", "volkswagen"},
      {"BERKSHIRE HATHAWAY INC \\DE\\", "berkshire hathaway"},
      {"Royal Dutch/Shell Group", "royal dutch shell"},
      {"Group", "group"},
      {"The", "the"},
      {"Co.", "co"},
      {"", ""},
      {"  ", ""},
      {"Forms, I@\u031C a Inc.", "forms ia"},
      {"\u031C", ""},
      {"\u8D35\u5DDE\u8305\u53F0", "\u8D35\u5DDE\u8305\u53F0"},
  };
  for (const auto& [name, expected] : rows) BOOST_TEST_CONTEXT(name) BOOST_TEST(name_words(name) == expected);
}

BOOST_AUTO_TEST_CASE(a_name_or_its_beginning_agrees) {
  const std::pair<const char*, const char*> rows[] = {
      {"Tesla", "Tesla, Inc."},
      {"TESLA INC", "Tesla, Inc."},
      {"Ford", "FORD MOTOR CO"},
      {"Ford Motor", "FORD MOTOR CO"},
      {"JP Morgan", "JPMORGAN CHASE & CO"},
      {"JPMorgan", "JPMORGAN CHASE & CO"},
      {"Coca-Cola", "The Coca-Cola Co"},
      {"CocaCola", "COCA COLA CO"},
      {"IBM", "INTERNATIONAL BUSINESS MACHINES CORP"},
      {"AT&T", "AT&T INC."},
      {"Lowe\u2019s", "LOWES COMPANIES INC"},
      {"Bank of America", "BANK OF AMERICA CORP /DE/"},
      {"General Electric", "GENERAL ELECTRIC CO"},
      {"Federal Realty", "FEDERAL REALTY INVESTMENT TRUST"},
      {"Du Pont", "E.I. DU PONT DE NEMOURS AND CO"},
      {"Nestle", "Nestl\u00E9 S.A."},
      {"The Walt Disney Company", "WALT DISNEY CO"},
      {"Moderna", "MODERNA, INC."},
      {"General", "General"},
  };
  for (const auto& [written, registered] : rows)
    BOOST_TEST(agree(written, registered), written << " and " << registered);
}

BOOST_AUTO_TEST_CASE(other_names_disagree) {
  const std::pair<const char*, const char*> rows[] = {
      {"SpaceX", "Virgin Galactic Holdings, Inc"},
      {"Tes", "Tesla, Inc."},
      {"Teslas", "Tesla, Inc."},
      {"Motor", "FORD MOTOR CO"},
      {"General", "GENERAL ELECTRIC CO"},
      {"Bank", "BANK OF AMERICA CORP"},
      {"First", "FIRST SOLAR, INC."},
      {"United", "UNITED AIRLINES HOLDINGS"},
      {"G", "GENERAL ELECTRIC CO"},
      {"EG", "GENERAL ELECTRIC CO"},
      {"Ford Motor Credit", "FORD MOTOR CO"},
      {"Realty Federal", "FEDERAL REALTY INVESTMENT TRUST"},
      {"Group", "GROUP 1 AUTOMOTIVE INC"},
      {"L.P.", "LIGAND PHARMACEUTICALS INC"},
      {"de Nemours", "E.I. DU PONT DE NEMOURS AND CO"},
      {"", "Tesla, Inc."},
      {"Tesla", ""},
      {"...", "Tesla, Inc."},
      {"Inc", "Tesla, Inc."},
      {"Mod", "MODERNA, INC."},
  };
  for (const auto& [written, registered] : rows)
    BOOST_TEST(!agree(written, registered), written << " and " << registered);
}

BOOST_AUTO_TEST_CASE(words_cut_short_agree_and_skeletons_of_words_do_not) {
  BOOST_TEST(agree("Aluminum Company of America", "Aluminum Co of America"));
  BOOST_TEST(agree("United Tech", "United Technologies Corp"));
  BOOST_TEST(agree("Hutton", "E.F. Hutton Group Inc"));
  BOOST_TEST(agree("Brown and Sharpe Mfg", "Brown and Sharpe Manufacturing Co"));
  BOOST_TEST(!agree("General Tech", "Technologies General Corp"));
  BOOST_TEST(!agree("CPS Technologies", "CHIPMOS TECHNOLOGIES INC"));
  BOOST_TEST(!agree("Hennessy Capital Investment Corp. VII", "Hennessy Capital Investment Corp. VIII"));
}

BOOST_AUTO_TEST_CASE(registered_names_are_the_same_word_by_word) {
  const auto are_same = [](const char* a, const char* b) {
    return siderail::tickers::is_same_name(named(a), named(b));
  };
  BOOST_TEST(are_same("Rockwell Intl Corp", "ROCKWELL INTERNATIONAL CORP"));
  BOOST_TEST(are_same("Alcan Aluminium Ltd", "Alcan Aluminum"));
  BOOST_TEST(!are_same("Sony Group Corp", "Sony Financial Group Inc."));
  BOOST_TEST(!are_same("ON SEMICONDUCTOR CORP", "On Holding AG"));
}

BOOST_AUTO_TEST_CASE(a_name_agrees_with_itself_whatever_its_case_and_legal_form) {
  support::Random random(30);
  const std::vector<std::string> words = {"Tesla", "ford", "MOTOR", "Coca-Cola", "&", "Lowe's", "A", "3M", "\u00C9lan"};
  const std::vector<std::string> forms = {"", " Inc.", " CORP", ", Ltd", " plc", " Co", " /DE/"};
  for (int round = 0; round < 500; ++round) {
    std::string name = "Tesla";
    for (std::size_t count = random.below(3); count > 0; --count) name += ' ' + random.pick(words);
    BOOST_TEST(agree((name + random.pick(forms)).c_str(), (name + random.pick(forms)).c_str()), name);
  }
}

BOOST_AUTO_TEST_CASE(an_alias_agrees_like_the_name) {
  const Security security = named("Meta Platforms, Inc.", {"Facebook", "Instagram"});
  for (const char* written : {"Meta", "Meta Platforms", "Facebook", "Instagram Inc"})
    BOOST_TEST(agrees(std::string_view(written), security), written);
  BOOST_TEST(!agrees(std::string_view("WhatsApp"), security));
}

BOOST_AUTO_TEST_CASE(short_names_agree_with_what_they_are_short_for) {
  const auto agree_as = [](const char* written, const char* registered, const char* symbol) {
    Security security = named(registered);
    security.symbol = symbol;
    return agrees(std::string_view(written), security);
  };
  BOOST_TEST(agree_as("GE", "GENERAL ELECTRIC CO", "GE"));
  BOOST_TEST(agree_as("GE's", "GENERAL ELECTRIC CO", "GE"));
  BOOST_TEST(!agree_as("GE", "Golden Eagle Mining", "AUGM"));  // two letters, of which the symbol has but one
  BOOST_TEST(!agree_as("AB", "AbCellera Biologics", "ABCL"));  // a legal form
  BOOST_TEST(!agree_as("II", "INNOVATIVE INDUSTRIAL PROPERTIES", "IIPR"));
  BOOST_TEST(agree_as("DEC", "DIGITAL EQUIPMENT CORP", "DEC"));
  BOOST_TEST(agree_as("Pepsi", "PEPSICO INC", "PEP"));
  BOOST_TEST(!agree_as("Peps", "PEPSICO INC", "PEP"));
  BOOST_TEST(!agree_as("Cis", "CISCO SYSTEMS, INC.", "CSCO"));
  BOOST_TEST(agree_as("BofA", "BANK OF AMERICA CORP /DE/", "BAC"));
  BOOST_TEST(agree_as("StanChart", "Standard Chartered PLC", "STAN"));
  BOOST_TEST(!agree_as("Stanchart", "Standard Chartered PLC", "STAN"));
  BOOST_TEST(!agree_as("StandardChart", "Standard Chartered PLC", "STAN"));  // more letters than a short name has
  BOOST_TEST(!agree_as("SpaceX", "Virgin Galactic Holdings, Inc", "SPCE"));
  BOOST_TEST(agree_as("Hewlett-Packard", "HP INC", "HPQ"));
  BOOST_TEST(!agree_as("Security Assessment Plan", "SAP SE", "SAP"));
}

BOOST_AUTO_TEST_CASE(the_longest_end_of_a_run_that_agrees_is_found) {
  const auto start = [](const std::string& run, const Security& security) {
    const std::size_t at = agreeing_start(run, security);
    return at == std::string::npos ? "nothing" : run.substr(at);
  };
  const Security ford = named("FORD MOTOR CO");
  BOOST_TEST(start("Shares of Ford Motor", ford) == "Ford Motor");
  BOOST_TEST(start("Ford", ford) == "Ford");
  BOOST_TEST(start("Yesterday Ford", ford) == "Ford");
  BOOST_TEST(start("Ford Credit", ford) == "nothing");
  BOOST_TEST(start("", ford) == "nothing");
  BOOST_TEST(start("Rival\u00A0Ford", ford) == "Ford");  // whatever blank stands between
  const Security moutai = named("Kweichow Moutai", {"\u8305\u53F0"});
  BOOST_TEST(start("\u8D35\u5DDE\u8305\u53F0", moutai) == "\u8305\u53F0");  // no blanks: the end of a longer run
  BOOST_TEST(start("\u8305\u53F0\u9152", moutai) == "nothing");
}

BOOST_AUTO_TEST_CASE(acronyms_are_no_tickers) {
  BOOST_TEST(is_acronym_of("IT", "Information technology"));
  BOOST_TEST(is_acronym_of("CEO", "Chief Executive Officer"));
  BOOST_TEST(is_acronym_of("IMF", "the International Monetary Fund"));
  BOOST_TEST(!is_acronym_of("TSLA", "Tesla Motors"));
  BOOST_TEST(!is_acronym_of("F", "Ford"));
  BOOST_TEST(!is_acronym_of("IT", ""));
}

BOOST_AUTO_TEST_SUITE_END()
