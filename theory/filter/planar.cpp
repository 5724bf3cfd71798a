#include "theory/filter/planar.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "theory/filter/region_sums.hpp"
#include "theory/numeric/reference.hpp"

// The sweep. In the frame (w*, side w*_perp) a patch has coordinates (along, across) up to the factor |w*|, and
//   sgn w_phi.Z = sgn(cos(phi) along + sin(phi) across).
// If along != 0 this has the sign of `along` at phi = 0 and turns once inside (0, pi): at the direction
// (cos, sin) ~ sgn(along) (-across, along). If along = 0 the patch lies on the teacher's boundary: the sign is 0 at 0
// and at pi and sgn(across) between. So signs are never evaluated again: sorting the turning points by cross products
// settles all cells, and a step from cell to cell renews only the atoms whose patches turn.

namespace lakatos {

namespace {

/// sign(x); for double, |x| <= 1e-12 scale counts as 0, so that a law that comes from rationals keeps its ties.
template <class S>
int sign_up_to(const S& x, [[maybe_unused]] const S& scale) {
  if constexpr (std::is_same_v<S, double>) {
    if (std::fabs(x) <= 1e-12 * scale) return 0;
  }
  return sign(x);
}

constexpr std::size_t index_of(Region region) { return static_cast<std::size_t>(region); }

}  // namespace

template <class S>
PlanarSweep<S>::PlanarSweep(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& upto, int side)
    : law_(law), upto_(upto), side_(side > 0 ? 1 : -1), atoms_(law.atoms.size()) {
  if (law.gaussian || law.dimension != 2 || teacher.size() != 2)
    throw std::invalid_argument("PlanarSweep: finite laws in the plane only");
  if (detail::is_zero(teacher) == Truth::yes) throw Undefined("angles to the teacher 0");
  criticals_.push_back({S(1), S(0), zero_angle<S>(), {}});
  rays_.reserve(law.atoms.size() * law.patches);
  first_ray_.reserve(law.atoms.size() + 1);
  weights_.reserve(law.atoms.size());
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    first_ray_.push_back(rays_.size());
    weights_.push_back(detail::moment_weight(law, n));
    for (std::size_t i = 0; i < law.atoms[n].size(); ++i) add_ray(n, i, teacher);
  }
  first_ray_.push_back(rays_.size());
  if (!criticals_.front().rays.empty() && upto.cosine_sign < 0 && equal(upto.sine2, S(0)) != Truth::no)
    criticals_.push_back({S(-1), S(0), straight_angle<S>(), criticals_.front().rays});
  for (std::size_t n = 0; n < atoms_.size(); ++n) refresh(n);
}

template <class S>
void PlanarSweep<S>::add_ray(std::size_t atom, std::size_t patch, const Vector<S>& teacher) {
  const Vector<S>& z = law_.atoms[atom][patch];
  S along = dot(teacher, z);
  S across = teacher[0] * z[1] - teacher[1] * z[0];
  if (side_ < 0) across = -across;
  const S scale = abs(along) + abs(across);
  if (equal(scale, S(0)) == Truth::yes) return;
  const int along_sign = sign_up_to(along, scale);
  const std::size_t ray = rays_.size();
  rays_.push_back({atom, patch, along_sign, along_sign, along_sign != 0 ? -along_sign : sign(across)});
  if (along_sign == 0) criticals_.front().rays.push_back(ray);
  else if (along_sign > 0) add_critical(ray, -across, along);
  else add_critical(ray, across, -along);
}

template <class S>
void PlanarSweep<S>::add_critical(std::size_t ray, S x, S y) {
  if (upto_.cosine_sign >= 0 && less(x, S(0)) == Truth::yes) return;
  PlanarAngle<S> angle{square(x), square(y), sign_up_to(x, y)};
  if (less(upto_, angle) == Truth::yes) return;
  std::size_t place = criticals_.size();
  while (place > 1) {
    const Critical& before = criticals_[place - 1];
    const S one = before.x * y, other = x * before.y;
    const int order = sign_up_to(S(one - other), S((abs(x) + y) * (abs(before.x) + before.y)));
    if (order == 0) return criticals_[place - 1].rays.push_back(ray);
    if (order > 0) break;
    --place;
  }
  criticals_.insert(criticals_.begin() + static_cast<std::ptrdiff_t>(place),
                    Critical{std::move(x), std::move(y), std::move(angle), {ray}});
}

template <class S>
bool PlanarSweep<S>::advance() {
  const std::size_t index = cell_ / 2;
  if (point()) {
    if (less(criticals_[index].angle, upto_) == Truth::no) return false;
    turn(criticals_[index].rays, false);
  } else {
    if (index + 1 == criticals_.size()) return false;
    turn(criticals_[index + 1].rays, true);
  }
  ++cell_;
  return true;
}

template <class S>
const PlanarAngle<S>& PlanarSweep<S>::left() const {
  return criticals_[cell_ / 2].angle;
}

template <class S>
const PlanarAngle<S>& PlanarSweep<S>::right() const {
  if (point()) return left();
  return cell_ / 2 + 1 < criticals_.size() ? criticals_[cell_ / 2 + 1].angle : upto_;
}

template <class S>
Truth PlanarSweep<S>::within() const {
  return point() ? less_equal(left(), upto_) : less(left(), upto_);
}

template <class S>
void PlanarSweep<S>::turn(const std::vector<std::size_t>& rays, bool onto_point) {
  for (const std::size_t ray : rays) rays_[ray].student_sign = onto_point ? 0 : rays_[ray].sign_after;
  for (const std::size_t ray : rays) refresh(rays_[ray].atom);
}

template <class S>
void PlanarSweep<S>::refresh(std::size_t atom) {
  AtomState& state = atoms_[atom];
  state = AtomState{};
  for (std::size_t ray = first_ray_[atom]; ray < first_ray_[atom + 1]; ++ray) {
    const Membership in = membership(rays_[ray].student_sign, rays_[ray].teacher_sign);
    const Vector<S>& patch = law_.atoms[atom][rays_[ray].patch];
    for (const Region region : {Region::agree, Region::student, Region::teacher})
      if (contains(in, region)) state[index_of(region)].add_patch(patch);
  }
}

template <class S>
void PlanarSweep<S>::RegionPair::add_patch(const Vector<S>& patch) {
  if (empty) sum = {patch[0], patch[1]};
  else {
    sum[0] += patch[0];
    sum[1] += patch[1];
  }
  empty = false;
}

template <class S>
bool PlanarSweep<S>::vanishes(Region x, Region y) const {
  return std::all_of(atoms_.begin(), atoms_.end(),
                     [&](const AtomState& atom) { return atom[index_of(x)].empty || atom[index_of(y)].empty; });
}

template <class S>
Matrix<S> PlanarSweep<S>::moment(Region x, Region y) const {
  Matrix<S> total(2, 2);
  for (std::size_t n = 0; n < atoms_.size(); ++n) {
    const RegionPair &left = atoms_[n][index_of(x)], &right = atoms_[n][index_of(y)];
    if (left.empty || right.empty) continue;
    for (std::size_t i = 0; i < 2; ++i) {
      const S weighted = weights_[n] * left.sum[i];
      for (std::size_t j = 0; j < 2; ++j) total(i, j) += weighted * right.sum[j];
    }
  }
  return total;
}

template <class S>
RegionMoments<S> PlanarSweep<S>::moments() const {
  return {moment(Region::agree, Region::agree),     moment(Region::agree, Region::student),
          moment(Region::agree, Region::teacher),   moment(Region::student, Region::student),
          moment(Region::student, Region::teacher), moment(Region::teacher, Region::teacher)};
}

template <class S>
std::vector<PlanarCell<S>> planar_cells(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& upto) {
  std::vector<PlanarCell<S>> cells;
  for (const int side : {1, -1}) {
    PlanarSweep<S> sweep(law, teacher, upto, side);
    do {
      if (!decide(sweep.within(), "a critical angle may be the end of the range")) continue;
      cells.push_back({side, sweep.point(), sweep.left(), sweep.right(), sweep.moments()});
    } while (sweep.advance());
  }
  return cells;
}

template class PlanarSweep<Interval>;
template class PlanarSweep<Ball>;
template class PlanarSweep<Rational>;
template class PlanarSweep<double>;
template class PlanarSweep<Reference>;

template std::vector<PlanarCell<Interval>> planar_cells(const PatchLaw<Interval>&, const Vector<Interval>&,
                                                        const PlanarAngle<Interval>&);
template std::vector<PlanarCell<Ball>> planar_cells(const PatchLaw<Ball>&, const Vector<Ball>&,
                                                    const PlanarAngle<Ball>&);
template std::vector<PlanarCell<Rational>> planar_cells(const PatchLaw<Rational>&, const Vector<Rational>&,
                                                        const PlanarAngle<Rational>&);
template std::vector<PlanarCell<double>> planar_cells(const PatchLaw<double>&, const Vector<double>&,
                                                      const PlanarAngle<double>&);
template std::vector<PlanarCell<Reference>> planar_cells(const PatchLaw<Reference>&, const Vector<Reference>&,
                                                         const PlanarAngle<Reference>&);

}  // namespace lakatos
