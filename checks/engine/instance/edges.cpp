#include "checks/engine/instance/edges.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <optional>

#include "checks/engine/instance/enrich.hpp"
#include "checks/engine/instance/moves.hpp"

namespace lakatos {
namespace {

constexpr std::int64_t largest = std::int64_t{1} << 40;
constexpr std::int64_t heavy = 1'000'000;    // an extreme weight
constexpr std::int64_t factor_apart = 1000;  // one entry much larger than the others
constexpr std::size_t longest = 64;          // of a vector that an edge makes longer
constexpr std::size_t most_digits = 8;       // of a vector each of whose digits has edges of its own
constexpr std::size_t most_entries = 200;    // of a law that an edge makes larger

using Entries = std::vector<std::int64_t>;

bool fits(const Entries& entries, std::int64_t factor) {
  return std::all_of(entries.begin(), entries.end(),
                     [&](std::int64_t entry) { return std::llabs(entry) <= largest / factor; });
}

/// floor(sqrt(n)) if n is a square, else 0.
std::int64_t root_of(std::int64_t n) {
  const auto root = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(n))));
  return root > 0 && root * root == n ? root : 0;
}

/// The length of the entries where it is whole, else the largest of them: what an axis vector in their place gets.
std::int64_t size_of_entries(const Entries& entries) {
  __extension__ __int128 sum = 0;
  std::int64_t most = 1;
  for (const std::int64_t entry : entries) {
    sum += static_cast<__int128_t>(entry) * entry;
    most = std::max<std::int64_t>(most, std::llabs(entry));
  }
  if (sum > static_cast<__int128_t>(largest) * largest) return most;
  const std::int64_t root = sum < (std::int64_t{1} << 62) ? root_of(static_cast<std::int64_t>(sum)) : 0;
  return root > 0 ? root : most;
}

/// A vector of the same length orthogonal to this one: its first pair of entries that is not 0 turned by a right angle,
/// the rest left out.
Entries across(const Entries& entries) {
  Entries turned(entries.size(), 0);
  if (entries.size() < 2) return turned;
  std::size_t i = 0;
  while (i + 2 < entries.size() && entries[i] == 0 && entries[i + 1] == 0) ++i;
  turned[i] = -entries[i + 1], turned[i + 1] = entries[i];
  if (turned[i] == 0 && turned[i + 1] == 0) turned[0] = 1;
  return turned;
}

Entries negated(Entries entries) {
  for (std::int64_t& entry : entries) entry = -entry;
  return entries;
}

VectorField& vector_at(Record& record, std::size_t f) { return std::get<VectorField>(record.fields()[f].second); }
LawField& law_at(Record& record, std::size_t f) { return std::get<LawField>(record.fields()[f].second); }

/// Collects the edges of one instance.
class Collector {
 public:
  Collector(const Record& record, const Survey& survey) : record_(record), survey_(survey) {}

  std::vector<Edge> all() {
    for (std::size_t f = 0; f < record_.fields().size(); ++f) {
      const auto& [name, field] = record_.fields()[f];
      if (const auto* whole = std::get_if<std::int64_t>(&field)) integers(f, name, *whole);
      else if (std::holds_alternative<Fraction>(field)) numbers(f, name);
      else if (const auto* vector = std::get_if<VectorField>(&field)) vectors(f, name, *vector);
      else if (const auto* law = std::get_if<LawField>(&field); law && !law->gaussian && law->atoms() > 0)
        laws(f, *law);
    }
    lengths();
    law_sizes();
    return std::move(edges_);
  }

 private:
  void add(std::size_t field, std::function<void(Record&)> set, bool twice = false) {
    edges_.push_back({field, twice, std::move(set)});
  }

  // ---- integers: the ends of what is drawn, small ones, powers of two, those of other fields.
  void integers(std::size_t f, const std::string& name, std::int64_t value) {
    const Survey::Ends& ends = survey_.of(name);
    const std::int64_t least = std::min(ends.least, value), most = std::max(ends.most, value);
    const std::int64_t beyond = most > factor_apart ? 2 * std::min(most, largest) : most + 1;  // a size costs
    std::vector<std::int64_t> special{least, most, 0, 1, 2, value - 1, value + 1};
    add_powers(special, std::min(most, largest));
    for (const auto& [other, field] : record_.fields()) {
      if (const auto* whole = std::get_if<std::int64_t>(&field); whole && other != name) special.push_back(*whole);
    }
    std::sort(special.begin(), special.end());
    special.erase(std::unique(special.begin(), special.end()), special.end());
    for (const std::int64_t each : special) {
      if (each == value || each < std::min<std::int64_t>(least, most > factor_apart ? 0 : 1) || each > beyond) continue;
      add(f, [f, each](Record& record) { record.fields()[f].second = each; });
    }
  }
  /// The powers of two next to the largest value that is drawn, and their neighbours.
  static void add_powers(std::vector<std::int64_t>& special, std::int64_t most) {
    if (most < 4) return;
    std::int64_t power = 4;
    while (power <= most / 2) power *= 2;
    for (const std::int64_t each : {power / 2, power}) {
      special.push_back(each - 1), special.push_back(each), special.push_back(each + 1);
    }
    if (most > factor_apart) special.push_back(2 * power - 1), special.push_back(2 * power);
  }

  // ---- numbers
  void numbers(std::size_t f, const std::string& name) {
    const Survey::Ends& ends = survey_.of(name);
    std::vector<Fraction> special{{0, 1}, {1, 1}, {-1, 1}, {1, 2}, {-1, 2}, {1, 3}, {2, 1}};
    if (ends.seen) special.push_back(ends.lower), special.push_back(ends.upper);
    if (ends.seen && to_double(ends.lower) < 0.01) special.push_back({1, heavy});  // nearly nothing may cost precision
    for (std::size_t i = 0; i < special.size(); ++i) {
      if (std::find(special.begin(), special.begin() + static_cast<std::ptrdiff_t>(i), special[i]) !=
          special.begin() + static_cast<std::ptrdiff_t>(i))
        continue;
      add(f, [f, each = special[i]](Record& record) { record.fields()[f].second = each; });
    }
    for (std::size_t other = 0; other < record_.fields().size(); ++other) {
      if (other == f || !std::holds_alternative<Fraction>(record_.fields()[other].second)) continue;
      for (const int relation : {0, 1, 2, 3}) {
        add(f, [f, other, relation](Record& record) {
          const Fraction x = std::get<Fraction>(record.fields()[other].second);
          record.fields()[f].second = related(x, relation);
        });
      }
    }
  }
  /// Equal, opposite, the rest to 1, the inverse.
  static Fraction related(const Fraction& x, int relation) {
    if (relation == 1) return fraction(-x.numerator, x.denominator);
    if (relation == 2 && std::llabs(x.numerator) < largest) return fraction(x.denominator - x.numerator, x.denominator);
    if (relation == 3 && x.numerator != 0) return fraction(x.denominator, x.numerator);
    return x;
  }

  // ---- vectors
  void vectors(std::size_t f, const std::string& name, const VectorField& vector) {
    const std::size_t n = vector.entries.size();
    if (n == 0) return;
    const auto change = [&](auto how) {
      add(f, [f, how](Record& record) {
        VectorField& field = vector_at(record, f);
        if (!field.entries.empty()) how(field), reduce(field);
      });
    };
    for (const bool last : {false, true}) {
      for (const std::int64_t sign : {1, -1}) {
        if (last && n < 2) continue;
        change([last, sign](VectorField& field) {
          const std::int64_t size = size_of_entries(field.entries);
          field.entries.assign(field.entries.size(), 0);
          (last ? field.entries.back() : field.entries.front()) = sign * size;
        });
      }
    }
    change([](VectorField& field) { field.entries.assign(field.entries.size(), 0); });
    change([](VectorField& field) { field.entries = negated(std::move(field.entries)); });
    if (n > 1) {
      change([](VectorField& field) { field.entries.assign(field.entries.size(), field.entries.front()); });
      change([](VectorField& field) {
        for (std::size_t i = 1; i < field.entries.size(); ++i) field.entries[i] = -field.entries[i - 1];
      });
      change([](VectorField& field) { std::sort(field.entries.begin(), field.entries.end()); });
      change([](VectorField& field) { std::sort(field.entries.begin(), field.entries.end(), std::greater<>()); });
      change(fall_like_root);
      change([](VectorField& field) { field.entries.back() = 0; });
    }
    for (const bool last : {false, true}) {
      change([last](VectorField& field) {
        std::int64_t& entry = last ? field.entries.back() : field.entries.front();
        if (std::llabs(entry) < largest / factor_apart) entry *= factor_apart;
      });
    }
    whole_entries(f, survey_.of(name), n);
    for (std::size_t other = 0; other < record_.fields().size(); ++other) {
      const auto* second = std::get_if<VectorField>(&record_.fields()[other].second);
      if (other != f && second && second->entries.size() == n) like_another(f, other, n);
    }
  }
  /// Entries 1/sqrt(t) as fractions of 2^20.
  static void fall_like_root(VectorField& field) {
    field.denominator = std::int64_t{1} << 20;
    for (std::size_t t = 0; t < field.entries.size(); ++t)
      field.entries[t] = std::llround(static_cast<double>(field.denominator) / std::sqrt(static_cast<double>(t + 1)));
  }
  /// Digits: vectors of large whole numbers get the largest, powers of two and their neighbours; each digit those, and
  /// those of the other digits of the instance, and of digits next to these.
  void whole_entries(std::size_t f, const Survey::Ends& ends, std::size_t n) {
    if (!ends.seen || !ends.whole || ends.most < heavy) return;
    std::vector<std::int64_t> special{ends.least, ends.most, 0, 1};
    add_powers(special, ends.most);
    for (const std::int64_t each : special) {
      for (std::size_t where = 0; where <= n; ++where) {
        if (n > most_digits && where != 0 && where != n / 2 && where != n - 1 && where != n) continue;
        add(
            f,
            [f, each, where](Record& record) {
              VectorField& field = vector_at(record, f);
              for (std::size_t i = 0; i < field.entries.size(); ++i) {
                if (where >= field.entries.size() || i == where) field.entries[i] = each * field.denominator;
              }
              reduce(field);
            },
            where < n);
      }
    }
    if (n <= most_digits) like_other_digits(f, n);
  }
  /// One digit equal to another one of the instance, or next to it.
  void like_other_digits(std::size_t f, std::size_t n) {
    for (std::size_t other = 0; other < record_.fields().size(); ++other) {
      const auto* second = std::get_if<VectorField>(&record_.fields()[other].second);
      if (!second || second->entries.size() > most_digits) continue;
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < second->entries.size(); ++j) {
          for (const std::int64_t beside : {0, -1, 1}) {
            if (other != f || i != j) like_digit(f, i, other, j, beside);
          }
        }
      }
    }
  }
  void like_digit(std::size_t f, std::size_t i, std::size_t other, std::size_t j, std::int64_t beside) {
    add(
        f,
        [=](Record& record) {
          const VectorField& from = vector_at(record, other);
          VectorField& field = vector_at(record, f);
          if (i < field.entries.size() && j < from.entries.size() && field.denominator == 1 && from.denominator == 1)
            field.entries[i] = from.entries[j] + beside;
        },
        true);
  }
  void like_another(std::size_t f, std::size_t other, std::size_t n) {
    add(f, [=](Record& record) { vector_at(record, f) = vector_at(record, other); });
    add(f, [=](Record& record) {
      vector_at(record, f) = vector_at(record, other);
      vector_at(record, f).entries = negated(vector_at(record, other).entries);
    });
    if (n < 2) return;
    for (const bool back : {false, true}) {
      add(f, [=](Record& record) {
        const VectorField& from = vector_at(record, other);
        const Entries turned = across(from.entries);
        VectorField made{from.denominator, back ? negated(turned) : turned};
        reduce(made);
        vector_at(record, f) = std::move(made);
      });
    }
    add(f, [=](Record& record) {
      VectorField twice = vector_at(record, other);
      if (!fits(twice.entries, 2)) return;
      for (std::int64_t& entry : twice.entries) entry *= 2;
      reduce(twice);
      vector_at(record, f) = std::move(twice);
    });
  }

  // ---- lengths: all vectors of one length together, and the whole numbers that say it.
  void lengths() {
    std::map<std::size_t, std::vector<std::size_t>> by_length;
    for (std::size_t f = 0; f < record_.fields().size(); ++f) {
      if (const auto* vector = std::get_if<VectorField>(&record_.fields()[f].second))
        by_length[vector->entries.size()].push_back(f);
      else if (std::holds_alternative<LawField>(record_.fields()[f].second)) return;
    }
    for (const auto& [length, fields] : by_length) {
      if (length == 0) continue;
      for (const std::size_t to : {std::size_t{1}, length + 1, 2 * length}) {
        if (to == length || to > longest) continue;
        add(record_.fields().size() + length, [fields = fields, to](Record& record) { resize(record, fields, to); });
      }
    }
  }
  static void resize(Record& record, const std::vector<std::size_t>& fields, std::size_t to) {
    for (const std::size_t f : fields) {
      Entries& entries = vector_at(record, f).entries;
      const std::size_t before = entries.size();
      entries.resize(to);
      for (std::size_t i = before; i < to; ++i) entries[i] = entries[i % before];
      reduce(vector_at(record, f));
    }
  }

  // ---- sizes of laws: a patch or a coordinate more or less, of all laws and of what goes with them.
  void law_sizes() {
    for (const bool patches : {true, false}) {
      for (const bool more : {true, false}) {
        for (const bool vectors : {true, false}) {
          const LawSizes how{patches, more, vectors};
          if (!survey_.lets(record_, how) || resized(record_, how, most_entries) == record_) continue;
          add(record_.fields().size(), [how](Record& record) { record = resized(record, how, most_entries); });
        }
      }
    }
  }

  // ---- laws
  void laws(std::size_t f, const LawField& law) {
    const auto change = [&](auto how) {
      add(
          f,
          [f, how](Record& record) {
            LawField& field = law_at(record, f);
            how(field), reduce(field);
          },
          true);
    };
    change([](LawField& field) { keep_first_atom(field); });
    change([](LawField& field) { symmetrise(field); });
    change([](LawField& field) { field.entries = negated(std::move(field.entries)); });
    for (const std::int64_t weight : {heavy, std::int64_t{1}}) {
      if (law.atoms() < 2) break;
      change([weight](LawField& field) {
        field.weights.assign(field.atoms(), weight == 1 ? heavy : 1);
        field.weights.front() = weight;
      });
    }
    if (law.atoms() > 1) change([](LawField& field) { field.weights.assign(field.atoms(), 1); });
    if (law.patches > 1) {
      change([](LawField& field) { copy_patches(field, 1); });
      change([](LawField& field) { copy_patches(field, -1); });
    }
    change([](LawField& field) { add_far_atom(field); });
    for (std::size_t other = 0; other < record_.fields().size(); ++other) {
      const auto* vector = std::get_if<VectorField>(&record_.fields()[other].second);
      if (vector && vector->entries.size() == law.dimension) directions(f, other, law);
    }
    if (law.dimension < 2) return;
    for (const bool first : {true, false}) {
      Entries axis(law.dimension, 0);
      (first ? axis.front() : axis.back()) = 1;
      change([axis](LawField& field) { make_pair(field, {1, axis}); });
    }
  }
  /// Patches in the direction of a vector of the instance, opposite, and across.
  void directions(std::size_t f, std::size_t other, const LawField& law) {
    for (const int kind : {0, 1, 2, 3}) {
      if (kind > 1 && law.dimension < 2) break;
      const auto direction = [other, kind](const Record& record) {
        const VectorField& vector = std::get<VectorField>(record.fields()[other].second);
        VectorField made{vector.denominator, kind > 1 ? across(vector.entries) : vector.entries};
        if (kind % 2 == 1) made.entries = negated(std::move(made.entries));
        return made;
      };
      const auto change = [&](auto how) {
        add(
            f,
            [f, direction, how](Record& record) {
              const VectorField vector = direction(record);
              LawField& field = law_at(record, f);
              if (vector.entries.size() == field.dimension) how(field, vector), reduce(field);
            },
            true);
      };
      if (kind % 2 == 0) change([](LawField& field, const VectorField& z) { make_pair(field, z); });
      if (kind % 2 == 0 && law.atoms() > 1)
        change([](LawField& field, const VectorField& z) { keep_first_atom(field), put(field, 0, 1, z); });
      change([](LawField& field, const VectorField& z) { put(field, 0, 1, z); });
      change([](LawField& field, const VectorField& z) { put(field, 0, field.patches, z); });
    }
  }

  static std::ptrdiff_t stride(const LawField& law) { return static_cast<std::ptrdiff_t>(law.patches * law.dimension); }
  static void keep_first_atom(LawField& law) {
    law.weights.assign(1, 1);
    law.entries.resize(static_cast<std::size_t>(stride(law)));
  }
  static void symmetrise(LawField& law) {
    const std::size_t size = law.entries.size(), atoms = law.atoms();
    for (std::size_t i = 0; i < size; ++i) law.entries.push_back(-law.entries[i]);
    for (std::size_t n = 0; n < atoms; ++n) law.weights.push_back(law.weights[n]);
  }
  /// Every patch becomes `sign` times the first patch of its atom.
  static void copy_patches(LawField& law, std::int64_t sign) {
    for (std::size_t e = 0; e < law.entries.size(); ++e) {
      const auto within = static_cast<std::size_t>(stride(law)), first = e / within * within;
      if (e - first >= law.dimension) law.entries[e] = sign * law.entries[first + e % within % law.dimension];
    }
  }
  /// The first atom once more, far out and hardly ever.
  static void add_far_atom(LawField& law) {
    const Entries first(law.entries.begin(), law.entries.begin() + stride(law));
    const std::int64_t total = std::accumulate(law.weights.begin(), law.weights.end(), std::int64_t{0});
    if (!fits(first, factor_apart) || total > heavy) return;
    for (std::int64_t& weight : law.weights) weight *= heavy;
    law.weights.push_back(total);
    for (const std::int64_t entry : first) law.entries.push_back(factor_apart * entry);
  }
  /// z and -z, in all patches, equally likely.
  static void make_pair(LawField& law, const VectorField& z) {
    if (z.entries.size() != law.dimension) return;
    law.weights.assign(2, 1);
    law.entries.clear();
    law.denominator = z.denominator;
    for (const std::int64_t sign : {1, -1}) {
      for (std::size_t i = 0; i < law.patches; ++i) {
        for (const std::int64_t entry : z.entries) law.entries.push_back(sign * entry);
      }
    }
  }
  /// The first `patches` patches of an atom become z.
  static void put(LawField& law, std::size_t atom, std::size_t patches, const VectorField& z) {
    const std::int64_t common = std::lcm(law.denominator, z.denominator);
    if (common > largest || !fits(law.entries, common / law.denominator) || !fits(z.entries, common / z.denominator))
      return;
    for (std::int64_t& entry : law.entries) entry *= common / law.denominator;
    for (std::size_t i = 0; i < patches; ++i) {
      for (std::size_t c = 0; c < law.dimension; ++c)
        law.entries[(atom * law.patches + i) * law.dimension + c] = z.entries[c] * (common / z.denominator);
    }
    law.denominator = common;
  }

  const Record& record_;
  const Survey& survey_;
  std::vector<Edge> edges_;
};

struct Widen {
  Survey::Ends& ends;
  void integer(std::int64_t value) const {
    if (!ends.seen) ends.least = ends.most = value;
    ends.least = std::min(ends.least, value), ends.most = std::max(ends.most, value);
  }
  void operator()(std::int64_t value) const { integer(value), ends.seen = true; }
  void operator()(const Fraction& value) const {
    if (!ends.seen) ends.lower = ends.upper = value;
    ends.lower = std::min(ends.lower, value), ends.upper = std::max(ends.upper, value), ends.seen = true;
  }
  void operator()(const VectorField& field) const {
    ends.whole = ends.whole && field.denominator == 1;
    for (const std::int64_t entry : field.entries) integer(entry), ends.seen = true;
  }
  void operator()(const LawField& law) const {
    range(static_cast<std::int64_t>(law.patches), ends.fewest_patches, ends.most_patches);
    range(static_cast<std::int64_t>(law.dimension), ends.least_dimension, ends.most_dimension);
    ends.seen = true;
  }
  void range(std::int64_t value, std::int64_t& least, std::int64_t& most) const {
    least = ends.seen ? std::min(least, value) : value;
    most = ends.seen ? std::max(most, value) : value;
  }
  void operator()(const Box&) const {}
};

}  // namespace

void Survey::add(const Record& record) {
  for (const auto& [name, field] : record.fields()) std::visit(Widen{ends_[name]}, field);
}

const Survey::Ends& Survey::of(const std::string& field) const {
  static const Ends nothing;
  const auto known = ends_.find(field);
  return known == ends_.end() ? nothing : known->second;
}

bool Survey::lets(const Record& record, const LawSizes& how) const {
  return std::all_of(record.fields().begin(), record.fields().end(), [&](const auto& field) {
    const auto* law = std::get_if<LawField>(&field.second);
    const Ends& ends = of(field.first);
    if (!law || !ends.seen) return true;
    const auto size = static_cast<std::int64_t>(how.patches ? law->patches : law->dimension);
    const std::int64_t least = how.patches ? ends.fewest_patches : ends.least_dimension,
                       most = how.patches ? ends.most_patches : ends.most_dimension;
    return least < most && (how.more || size > least);
  });
}

std::vector<Edge> edges_of(const Record& record, const Survey& survey) { return Collector(record, survey).all(); }

EdgeCases::EdgeCases(Record record, const Survey& survey, std::vector<Edge> further)
    : record_(std::move(record)), edges_(edges_of(record_, survey)) {
  const std::size_t known = edges_.size();
  edges_.insert(edges_.end(), std::make_move_iterator(further.begin()), std::make_move_iterator(further.end()));
  for (std::uint32_t i = 0; i < edges_.size(); ++i) {
    for (std::uint32_t j = 0; j < edges_.size(); ++j) {
      const bool same = edges_[i].field == edges_[j].field;
      // On one place the order matters: each order is a case. Elsewhere one order is enough: lengths first, what is
      // solved for last.
      if (i == j || (same && !(edges_[i].twice && edges_[j].twice))) continue;
      if (!same && (i >= known) == (j >= known) && edges_[i].field < edges_[j].field) continue;
      if (!same && i >= known && j < known) continue;
      pairs_.emplace_back(i, j);
    }
  }
}

Record EdgeCases::at(std::size_t i) const {
  Record record = record_;
  if (i < edges_.size()) return edges_[i].set(record), record;
  const auto& [first, second] = pairs_[i - edges_.size()];
  edges_[first].set(record), edges_[second].set(record);
  return record;
}

}  // namespace lakatos
