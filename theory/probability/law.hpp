#pragma once
#include <memory>
#include <string>
#include <vector>

#include "theory/numeric/vec.hpp"
#include "theory/probability/patch_law.hpp"

namespace lakatos {

/// The law of the input at the claim layer: a PatchLaw in the arithmetic that is judging. It does not change, and
/// copies share it; kernels read it as it is, `atoms` and `weights` are put into Real when they are first asked for.
/// Over symbols it has a name and nominal sizes: one input of two patches in the plane.
class Law {
 public:
  Law() : Law(PatchLaw<Real>{}) {}
  Law(PatchLaw<Real> law);
  template <class S>
  explicit Law(PatchLaw<S> law);
  static Law symbol(std::string latex);

  std::size_t dimension() const noexcept { return dimension_; }  ///< p
  std::size_t patches() const noexcept { return patches_; }      ///< k
  bool gaussian() const noexcept { return gaussian_; }
  const std::vector<Real>& weights() const { return numbers().weights; }
  const std::vector<std::vector<Vec>>& atoms() const { return numbers().atoms; }

  /// The law with all its numbers as Real: to be copied and changed.
  const PatchLaw<Real>& numbers() const;
  /// The law in the scalar S, that of the judging arithmetic.
  template <class S>
  const PatchLaw<S>& in() const;
  const std::string& latex() const noexcept { return latex_; }

 private:
  std::size_t dimension_ = 0, patches_ = 0;
  bool gaussian_ = false;
  std::string latex_ = "Z";
  Arithmetic kind_ = Arithmetic::rational;
  // One of the two is there from the start, the other is made when it is needed.
  mutable std::shared_ptr<const void> native_;
  mutable std::shared_ptr<const PatchLaw<Real>> numbers_;
};

}  // namespace lakatos
