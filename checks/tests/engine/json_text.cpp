#include "checks/tests/engine/json_text.hpp"

#include <nlohmann/json.hpp>

#include "checks/engine/instance/record_json.hpp"

namespace lakatos {
namespace {

nlohmann::ordered_json parse(const std::string& text) { return parse_json(text, "here"); }

}  // namespace

std::string text_of(const Record& record) { return to_json(record).dump(); }
std::string text_of(const Tally& tally) { return to_json(tally).dump(); }
std::string text_of(const CoverResult& cover) { return to_json(cover).dump(); }
std::string text_of(const ClaimResult& result) { return to_json(result).dump(); }
std::string text_of(const Certificate& certificate) { return to_json(certificate).dump(); }

Record record_from_text(const std::string& text) { return record_from_json(parse(text), "here"); }
Tally tally_from_text(const std::string& text) { return tally_from_json(parse(text), "here"); }
CoverResult cover_from_text(const std::string& text) { return cover_from_json(parse(text), "here"); }
ClaimResult result_from_text(const std::string& text) { return result_from_json(parse(text), "here"); }

std::string complaint_about_record(const std::string& text) {
  try {
    record_from_text(text);
  } catch (const BadInput& reason) { return reason.what(); }
  return "accepted";
}

}  // namespace lakatos
