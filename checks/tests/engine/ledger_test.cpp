#include "checks/engine/ledger.hpp"

#include <gtest/gtest.h>

#include "checks/engine/record_json.hpp"
#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

Ledger ledger_of(std::initializer_list<const char*> ids) {
  Ledger ledger;
  for (const char* id : ids) {
    auto claim = fake::parabola();
    claim.facts.id = id;
    ledger.add(std::make_unique<decltype(claim)>(std::move(claim)));
  }
  return ledger;
}

std::vector<std::string> ids(const std::vector<const Claim*>& claims) {
  std::vector<std::string> names;
  for (const Claim* claim : claims) names.push_back(claim->info().id);
  return names;
}

TEST(Ledger, finds_a_claim_by_its_id) {
  const Ledger ledger = ledger_of({"one/a", "one/b", "two/a"});
  EXPECT_EQ(ledger.find("one/b").info().id, "one/b");
}

TEST(Ledger, selects_all_a_paper_or_a_claim_in_its_own_order) {
  const Ledger ledger = ledger_of({"one/z", "two/a", "one/b"});
  EXPECT_EQ(ids(ledger.select("all")), (std::vector<std::string>{"one/z", "two/a", "one/b"}));
  EXPECT_EQ(ids(ledger.select("one")), (std::vector<std::string>{"one/z", "one/b"}));
  EXPECT_EQ(ids(ledger.select("two/a")), (std::vector<std::string>{"two/a"}));
}

TEST(Ledger, names_what_it_does_not_know_and_what_it_does) {
  const Ledger ledger = ledger_of({"one/a", "two/b"});
  for (const char* unknown : {"", "three", "one/", "one/c", "a", "ALL", "one/a "}) {
    for (const bool find : {true, false}) {
      try {
        if (find) ledger.find(unknown);
        else ledger.select(unknown);
        ADD_FAILURE() << unknown;
      } catch (const BadInput& reason) {
        const std::string why = reason.what();
        EXPECT_NE(why.find("'" + std::string(unknown) + "'"), std::string::npos);
        const bool of_a_paper = std::string(unknown).starts_with("one/");  // then the claims of that paper, else the papers
        EXPECT_NE(why.find(of_a_paper ? "one/a" : "one, two"), std::string::npos) << why;
      }
    }
  }
  EXPECT_THROW(ledger.find("all"), BadInput);
  EXPECT_THROW(ledger.find("one"), BadInput);
}

TEST(PaperOf, is_what_stands_before_the_slash) {
  EXPECT_EQ(paper_of("du18/thm2.2"), "du18");
  EXPECT_EQ(paper_of("du18"), "du18");
}

}  // namespace
}  // namespace lakatos
