// Lessons on images of noise: what is measured, by its definition; and the same images for every student.
#include "algorithms/filter/digit_lesson.hpp"

#include <gtest/gtest.h>
#include <cmath>

#include "theory/numeric/rounding.hpp"

namespace lakatos {
namespace {

DigitImages noise(std::size_t count, std::uint64_t key) {
  RandomStream stream(key);
  DigitImages images;
  for (std::size_t i = 0; i < count * DigitImages::pixels; ++i)
    images.grey.push_back(static_cast<std::uint8_t>(stream.bits() >> 56));
  images.labels.assign(count, 0);
  return images;
}

class Lesson : public testing::Test {
 protected:
  const NearestRounding nearest_;
  const DigitSets images_{noise(20, 1), noise(5, 2)};
  const DigitSetting setting_{5, 4, {1, 64}, 2, 5};
  const DigitLesson lesson_{setting_, DigitTeacher::gaussian, 4, images_};
};

TEST_F(Lesson, goes_on_where_it_stopped) {
  const Vector<double> start = lesson_.start({0, 0.1});
  const auto stops = lesson_.learn(start, {0, 7, 7, 30});
  EXPECT_EQ(stops[0], start);
  EXPECT_EQ(stops[1], lesson_.learn(start, 7));
  EXPECT_EQ(stops[2], stops[1]);
  EXPECT_EQ(stops[3], lesson_.learn(start, 30));
  EXPECT_LT(lesson_.loss(stops[3]), lesson_.loss(start));
}

TEST_F(Lesson, has_the_students_loss_at_one_end_of_the_segment_and_none_at_the_other) {
  const Vector<double> learnt = lesson_.learn(lesson_.start({0, 0.1}), 20);
  const std::vector<double> losses = lesson_.losses_between(learnt, 8);
  ASSERT_EQ(losses.size(), 9u);
  EXPECT_EQ(losses.front(), 0);
  EXPECT_NEAR(losses.back(), lesson_.loss(learnt), 1e-12 * losses.back());
  Vector<double> middle = learnt;
  for (std::size_t i = 0; i < middle.size(); ++i) middle[i] = (middle[i] + lesson_.teacher()[i]) / 2;
  EXPECT_NEAR(losses[4], lesson_.loss(middle), 1e-12 * losses[4]);
}

TEST_F(Lesson, measures_on_images_that_no_student_sees) {
  const Vector<double> w = lesson_.start({0, 0.5});
  EXPECT_EQ(lesson_.loss(w), DigitFilter(images_.test, 5, 4).relative_loss(w, lesson_.teacher(), 5));
}

TEST_F(Lesson, starts_at_the_distance_or_at_the_angle_that_is_asked_for) {
  EXPECT_NEAR(lesson_.distance(lesson_.start({1, 0.25})), 0.25, 1e-14);
  EXPECT_EQ(lesson_.start({1, 0}), lesson_.teacher());
  EXPECT_NEAR(lesson_.distance(lesson_.start({0, 0.1})), 1, 0.1);
  const Vector<double> turned = lesson_.start({0.28, 0.96, true});
  EXPECT_NEAR(lesson_.cosine(turned), 0.28, 1e-14);
  EXPECT_NEAR(lesson_.distance(turned), std::sqrt(2 - 2 * 0.28), 1e-14);
}

TEST_F(Lesson, has_a_cosine_on_either_side_of_the_levels_that_it_is_similar_at) {
  const Vector<double> w = lesson_.start({1, 0.5});
  const double cosine = lesson_.cosine(w);
  EXPECT_TRUE(lesson_.similar(w, cosine - 1e-9));
  EXPECT_FALSE(lesson_.similar(w, cosine + 1e-9));
  EXPECT_EQ(lesson_.cosine(Vector<double>(25, 0.0)), 0);
}

TEST_F(Lesson, draws_a_gabor_filter_when_asked_for_one) {
  const DigitLesson gabor(setting_, DigitTeacher::gabor, 4, images_);
  EXPECT_NEAR(gabor.teacher()[12], 1, 1e-9);
}

TEST(Correlation, is_that_of_the_entries_about_their_means) {
  const Vector<double> a{1, 2, 3, 4}, b{7, 5, 3, 1};
  EXPECT_NEAR(correlation(a, a), 1, 1e-15);
  EXPECT_NEAR(correlation(a, b), -1, 1e-15);
  EXPECT_NEAR(correlation(a, {1, 2, 3, 0}), -0.2, 1e-15);
  EXPECT_EQ(correlation(a, {2, 2, 2, 2}), 0);
}

TEST_F(Lesson, ends_at_the_loss_of_what_was_learnt) {
  const DigitStart start{1, 0.5};
  const double end = lesson_.loss(lesson_.learn(lesson_.start(start), 10));
  EXPECT_EQ(lesson_.end_loss(start, 10, false), end);
  EXPECT_EQ(lesson_.end_loss(start, 10, true), end / lesson_.loss(lesson_.start(start)));
}

}  // namespace
}  // namespace lakatos
