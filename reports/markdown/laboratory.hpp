#pragma once
// What the laboratory found, for the reports: nothing where it was not run.
#include <map>
#include <string>
#include <vector>

#include "checks/engine/campaign/power.hpp"
#include "checks/engine/claim/dial_list.hpp"
#include "checks/engine/laboratory/sharpen.hpp"
#include "checks/engine/laboratory/stress.hpp"

namespace lakatos {

struct Laboratory {
  std::map<std::string, StressResult> stress;               // by claim
  std::map<std::string, std::vector<SharpConstant>> sharp;  // by claim
  std::map<std::string, std::vector<PowerRow>> power;       // by paper; "thin": statements of our own
  std::map<std::string, std::vector<DialLine>> dials;       // by paper: which dial answers for which assumption
};

}  // namespace lakatos
