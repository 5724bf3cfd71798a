#pragma once
#include <array>
#include <streambuf>

namespace lakatos {

/// A file of this process as a stream buffer that remembers why a write failed. A stream alone knows only that one did,
/// and nobody can ask errno long after: a full disk (the rest of a list is lost) would look like a reader that has gone
/// away of its own accord.
class Output final : public std::streambuf {
 public:
  explicit Output(int file);
  /// errno of the first write that failed; 0 when none did. Nothing is written after it.
  const int& error() const { return error_; }

 protected:
  int_type overflow(int_type c) override;
  int sync() override;

 private:
  const int file_;
  int error_ = 0;
  std::array<char, 1 << 16> buffer_;
};

}  // namespace lakatos
