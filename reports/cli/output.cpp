#include "reports/cli/output.hpp"

#include <unistd.h>
#include <cerrno>

namespace lakatos {

Output::Output(int file) : file_(file) { setp(buffer_.data(), buffer_.data() + buffer_.size()); }

Output::int_type Output::overflow(int_type c) {
  if (sync() != 0) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) *pptr() = traits_type::to_char_type(c), pbump(1);
  return traits_type::not_eof(c);
}

int Output::sync() {
  for (const char* at = pbase(); error_ == 0 && at < pptr();) {
    const ssize_t written = ::write(file_, at, static_cast<std::size_t>(pptr() - at));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) error_ = written < 0 ? errno : EIO;
    else at += written;
  }
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return error_ == 0 ? 0 : -1;
}

}  // namespace lakatos
