#pragma once
// Lemma 1 of malach18 where different patches may share a vector: it fails when there are more codes than patches.
#include "theory/hierarchical/merging.hpp"

namespace lakatos::hierarchical {

/// Two patches with the same two classes a, b wherever they differ, and at how many places that is; 0 places where they
/// differ in more ways or are equal.
struct OneWay {
  std::int64_t a = -1, b = -1;
  long places = 0;
};
OneWay one_way(const Image& p, const Image& q);

/// P(no map of the patches of `level` < depth, orthonormal as a set, makes the laws equal), from two sides; `below`:
/// P(all levels below are recovered), from below. The clustering is the forced one. Nothing is lost while every
/// manifestation of a patch has one code, as at level depth - 1, or where a class has one patch.
//
// From below: of all patches of level + 1 let only p, of a class c, and q, of c', fall together. The mean image of
// their code is (v_c + v_c') / d, that of another patch of a class f is v_f / d. Where all of these but those of one
// class end further apart than gamma, chains of close manifestations do not lead from one list of (class, or the code
// of p and q) to another, so that a patch with a pixel c has two codes, every patch has one of its own, and the codes
// are more than the patches.
Bounds split_chance(const Hierarchy& model, const Means& means, const Layers& in, std::int64_t level,
                    const Real& below);

}  // namespace lakatos::hierarchical
