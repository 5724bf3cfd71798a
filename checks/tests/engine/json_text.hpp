#pragma once
// JSON as text, so that test files need not include the JSON library (it costs four seconds each).
#include <string>

#include "checks/engine/evidence/certificate.hpp"

namespace lakatos {

std::string text_of(const Record& record);
std::string text_of(const Tally& tally);
std::string text_of(const CoverResult& cover);
std::string text_of(const ClaimResult& result);
std::string text_of(const Certificate& certificate);

/// Parse and convert. `where` is "here".
Record record_from_text(const std::string& text);
Tally tally_from_text(const std::string& text);
CoverResult cover_from_text(const std::string& text);
ClaimResult result_from_text(const std::string& text);

/// What the BadInput says that record_from_text(text) throws; "accepted" when it throws nothing.
std::string complaint_about_record(const std::string& text);

}  // namespace lakatos
