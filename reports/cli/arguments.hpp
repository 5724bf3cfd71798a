#pragma once
// The command line: what was asked for, checked as far as that needs no claim and no file.
#include <string>
#include <variant>
#include <vector>

#include "reports/cli/verbs.hpp"

namespace lakatos {

/// A text to print and an exit code: help, or a usage error.
struct Message {
  std::string text;
  int code = 0;
};

using Arguments = std::variant<Message, ListOptions, ShowOptions, CheckOptions, AcceptOptions, CampaignVerbOptions,
                               RecheckOptions, PowerVerbOptions, CoverVerbOptions, StressVerbOptions,
                               SharpenVerbOptions, ReplayOptions, ExportOptions, ReportOptions, ReproduceOptions,
                               ImportOptions, JudgeOptions, SampleOptions, SchemaOptions>;

/// `words` without the name of the program. Never throws for bad usage: that is a Message with code 2.
Arguments parse_arguments(const std::vector<std::string>& words);

}  // namespace lakatos
