#include "algorithms/hierarchical/image_layers.hpp"

#include <emmintrin.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "algorithms/common/matrix_product.hpp"

// A convolution is a product of matrices: a row for each pixel, its patch, by a column for each kernel. It is done for
// so many images at a time that the patches stay in the second cache: the products then take most of the time.

namespace lakatos::hierarchical {
namespace {

constexpr std::size_t rows_at_a_time = 256;

/// f(patch row, its first entry, the image's place, count): the runs of numbers of which the patches of an image
/// consist.
template <class F>
void each_run(const ImageShape& shape, std::size_t side, F&& f) {
  const std::size_t margin = side / 2, line = shape.width * shape.channels;
  for (std::size_t y = 0; y < shape.height; ++y) {
    for (std::size_t x = 0; x < shape.width; ++x) {
      const std::size_t left = std::max(margin, x) - margin, right = std::min(x + margin + 1, shape.width);
      const std::size_t first = (left + margin - x) * shape.channels, count = (right - left) * shape.channels;
      for (std::size_t r = 0; r < side; ++r) {
        if (y + r < margin || y + r - margin >= shape.height) continue;
        f((y * shape.width + x), r * side * shape.channels + first, (y + r - margin) * line + left * shape.channels,
          count);
      }
    }
  }
}

void add_patches(const float* patches, const ImageShape& shape, std::size_t side, float* image) {
  const std::size_t width = side * side * shape.channels;
  each_run(shape, side, [&](std::size_t row, std::size_t entry, std::size_t place, std::size_t count) {
    add_row(image + place, patches + row * width + entry, count);
  });
}

/// The slope of each channel goes to the first of the four places where `in` is `out`, 0 to the others.
void send_back(const std::array<std::size_t, 4>& places, const float* in, const float* out, const float* slopes,
               std::size_t channels, float* to) {
  std::size_t k = 0;
  for (; k + 4 <= channels; k += 4) {
    const __m128 largest = _mm_loadu_ps(out + k), slope = _mm_loadu_ps(slopes + k);
    __m128 sent = _mm_setzero_ps();
    for (const std::size_t place : places) {
      const __m128 here = _mm_andnot_ps(sent, _mm_cmpge_ps(_mm_loadu_ps(in + place + k), largest));
      _mm_storeu_ps(to + place + k, _mm_and_ps(here, slope));
      sent = _mm_or_ps(sent, here);
    }
  }
  for (; k < channels; ++k) {
    bool sent = false;
    for (const std::size_t place : places) {
      const bool here = !sent && in[place + k] >= out[k];
      to[place + k] = here ? slopes[k] : 0.0f;
      sent |= here;
    }
  }
}

}  // namespace

void copy_patches(const float* image, const ImageShape& shape, std::size_t side, float* to) {
  const std::size_t width = side * side * shape.channels;
  std::fill(to, to + shape.height * shape.width * width, 0.0f);
  each_run(shape, side, [&](std::size_t row, std::size_t entry, std::size_t place, std::size_t count) {
    std::copy_n(image + place, count, to + row * width + entry);
  });
}

Convolution::Convolution(const ImageShape& in, std::size_t side, std::size_t channels, bool biased)
    : ImageLayer(in, {in.height, in.width, channels}), side_(side), biased_(biased) {
  if (side % 2 == 0 || channels == 0) throw std::invalid_argument("a convolution needs an odd side and a channel");
  parameters_.assign((fan_in() + (biased ? 1 : 0)) * channels, 0.0f);
  gradient_ = parameters_;
}

void Convolution::start(RandomStream& stream) {
  const double bound = std::sqrt(3 / static_cast<double>(fan_in()));
  for (std::size_t i = 0; i < fan_in() * out_.channels; ++i)
    parameters_[i] = static_cast<float>(bound * (2 * stream.uniform() - 1));
}

std::size_t Convolution::group() const { return std::max<std::size_t>(1, rows_at_a_time / pixels()); }

const float* Convolution::patches(const float* in, std::size_t count, std::vector<float>& to) const {
  if (side_ == 1) return in;
  to.resize(count * pixels() * fan_in());
  for (std::size_t i = 0; i < count; ++i)
    copy_patches(in + i * in_.size(), in_, side_, to.data() + i * pixels() * fan_in());
  return to.data();
}

void Convolution::forward(const float* in, std::size_t count, float* out) const {
  std::vector<float> room;
  const float* const biases = parameters_.data() + fan_in() * out_.channels;
  for (std::size_t i = 0; i < count; i += group()) {
    const std::size_t images = std::min(group(), count - i), rows = images * pixels();
    float* const to = out + i * out_.size();
    multiply({patches(in + i * in_.size(), images, room), fan_in()}, {parameters_.data(), out_.channels}, to, rows,
             fan_in(), out_.channels);
    if (!biased_) continue;
    for (std::size_t r = 0; r < rows; ++r) add_row(to + r * out_.channels, biases, out_.channels);
  }
}

void Convolution::backward(const float* in, const float*, const float* slopes, std::size_t count, float* to_inputs) {
  std::vector<float> room, back;
  std::fill(gradient_.begin(), gradient_.end(), 0.0f);
  float* const biases = gradient_.data() + fan_in() * out_.channels;
  for (std::size_t i = 0; i < count; i += group()) {
    const std::size_t images = std::min(group(), count - i), rows = images * pixels();
    const float* const slope = slopes + i * out_.size();
    multiply({patches(in + i * in_.size(), images, room), fan_in(), Transposed::yes}, {slope, out_.channels},
             gradient_.data(), fan_in(), rows, out_.channels, true);
    for (std::size_t r = 0; biased_ && r < rows; ++r) add_row(biases, slope + r * out_.channels, out_.channels);
    if (to_inputs == nullptr) continue;
    float* const to = to_inputs + i * in_.size();
    if (side_ > 1) back.resize(rows * fan_in());
    multiply({slope, out_.channels}, {parameters_.data(), out_.channels, Transposed::yes}, side_ > 1 ? back.data() : to,
             rows, out_.channels, fan_in());
    if (side_ == 1) continue;
    std::fill(to, to + images * in_.size(), 0.0f);
    for (std::size_t k = 0; k < images; ++k)
      add_patches(back.data() + k * pixels() * fan_in(), in_, side_, to + k * in_.size());
  }
}

MaxPool::MaxPool(const ImageShape& in) : ImageLayer(in, {in.height / 2, in.width / 2, in.channels}) {
  if (in.height < 2 || in.width < 2) throw std::invalid_argument("nothing to pool in a single row");
}

void MaxPool::forward(const float* in, std::size_t count, float* out) const {
  const std::size_t c = in_.channels, line = in_.width * c;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t y = 0; y < out_.height; ++y) {
      for (std::size_t x = 0; x < out_.width; ++x, out += c) {
        const float* const a = in + i * in_.size() + 2 * y * line + 2 * x * c;
        const float *const b = a + c, *const d = a + line, *const e = d + c;
        std::size_t k = 0;
        for (; k + 4 <= c; k += 4)
          _mm_storeu_ps(out + k, _mm_max_ps(_mm_max_ps(_mm_loadu_ps(a + k), _mm_loadu_ps(b + k)),
                                            _mm_max_ps(_mm_loadu_ps(d + k), _mm_loadu_ps(e + k))));
        for (; k < c; ++k) out[k] = std::max(std::max(a[k], b[k]), std::max(d[k], e[k]));
      }
    }
  }
}

void MaxPool::backward(const float* in, const float* out, const float* slopes, std::size_t count, float* to_inputs) {
  if (to_inputs == nullptr) return;
  const std::size_t c = in_.channels, line = in_.width * c;
  if (in_.height % 2 + in_.width % 2 > 0) std::fill(to_inputs, to_inputs + count * in_.size(), 0.0f);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t y = 0; y < out_.height; ++y) {
      for (std::size_t x = 0; x < out_.width; ++x, out += c, slopes += c) {
        const std::size_t at = i * in_.size() + 2 * y * line + 2 * x * c;
        send_back({at, at + c, at + line, at + line + c}, in, out, slopes, c, to_inputs);
      }
    }
  }
}

void Relu::forward(const float* in, std::size_t count, float* out) const {
  const std::size_t size = count * in_.size();
  const __m128 shift = _mm_set1_ps(shift_);
  std::size_t i = 0;
  for (; i + 4 <= size; i += 4)
    _mm_storeu_ps(out + i, _mm_max_ps(_mm_add_ps(_mm_loadu_ps(in + i), shift), _mm_setzero_ps()));
  for (; i < size; ++i) out[i] = std::max(in[i] + shift_, 0.0f);
}

void Relu::backward(const float*, const float* out, const float* slopes, std::size_t count, float* to_inputs) {
  if (to_inputs == nullptr) return;
  const std::size_t size = count * in_.size();
  std::size_t i = 0;
  for (; i + 4 <= size; i += 4)
    _mm_storeu_ps(to_inputs + i,
                  _mm_and_ps(_mm_cmpgt_ps(_mm_loadu_ps(out + i), _mm_setzero_ps()), _mm_loadu_ps(slopes + i)));
  for (; i < size; ++i) to_inputs[i] = out[i] > 0 ? slopes[i] : 0.0f;
}

}  // namespace lakatos::hierarchical
