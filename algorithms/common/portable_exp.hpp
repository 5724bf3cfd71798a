#pragma once

namespace lakatos {

/// e^x by + - * / only, without libm: the same bits on every machine. Relative error at most 2^-51 on [-708, 709]
/// (measured: 2^-52.3 on three million numbers); beyond, the value at the nearer end. NaN for NaN. Rounding to nearest
/// must be in force.
double portable_exp(double x);

/// 1 / (1 + e^z): minus the derivative of the logistic loss log(1 + e^-z).
inline double logistic_slope(double z) { return 1 / (1 + portable_exp(z)); }

}  // namespace lakatos
