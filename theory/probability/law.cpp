#include "theory/probability/law.hpp"

#include "theory/probability/lift_law.hpp"

namespace lakatos {

Law::Law(PatchLaw<Real> law)
    : dimension_(law.dimension),
      patches_(law.patches),
      gaussian_(law.gaussian),
      kind_(arithmetic()),
      numbers_(std::make_shared<const PatchLaw<Real>>(std::move(law))) {}

template <class S>
Law::Law(PatchLaw<S> law)
    : dimension_(law.dimension),
      patches_(law.patches),
      gaussian_(law.gaussian),
      kind_(arithmetic()),
      native_(std::make_shared<const PatchLaw<S>>(std::move(law))) {}

Law Law::symbol(std::string latex) {
  Law law(PatchLaw<Real>{2,
                         2,
                         false,
                         {named("\\mathbb P(" + latex + ")")},
                         {{symbol_vector("{" + latex + "}_1"), symbol_vector("{" + latex + "}_2")}}});
  law.latex_ = std::move(latex);
  return law;
}

const PatchLaw<Real>& Law::numbers() const {
  if (numbers_) return *numbers_;
  const auto put_back = [this]<class S>(const S&) {
    return std::make_shared<const PatchLaw<Real>>(rebuilt(in<S>(), detail::Each<detail::PutBack>{}));
  };
  numbers_ = kind_ == Arithmetic::interval ? put_back(Interval())
             : kind_ == Arithmetic::ball   ? put_back(Ball())
                                           : put_back(Rational());
  return *numbers_;
}

template <class S>
const PatchLaw<S>& Law::in() const {
  if (kind_ != Real(S{}).kind()) throw std::logic_error("a law of another arithmetic");
  if (!native_) native_ = std::make_shared<const PatchLaw<S>>(rebuilt(*numbers_, detail::Each<detail::TakeOut<S>>{}));
  return *static_cast<const PatchLaw<S>*>(native_.get());
}

template Law::Law(PatchLaw<Interval>);
template Law::Law(PatchLaw<Ball>);
template Law::Law(PatchLaw<Rational>);
template const PatchLaw<Interval>& Law::in() const;
template const PatchLaw<Ball>& Law::in() const;
template const PatchLaw<Rational>& Law::in() const;

}  // namespace lakatos
