//===- Streams.h - Pooled streams and the caller's --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_CUDA_STREAMS_H
#define MCA_LIB_RUNTIME_CUDA_STREAMS_H

#include "DriverTypes.h"

#include <string>

namespace mca::runtime {

/// A stream of the pool, made if all are in use.
Stream takeStream();
void returnStream(Stream stream);

/// What mcaSetStream gave this thread.
Stream getCallerStream();
void setCallerStream(Stream stream);

/// Waits for all that is on the stream; an error names the suspect.
void synchronize(Stream stream);
/// Remembers the kernel as a suspect; its name must live on.
void noteLaunch(const char *kernel);
/// Whose error a late one may be: the last kernel that this thread launched,
/// or one before it. Empty if there is none.
std::string describeSuspect();

/// The stream given, or if that is null a pooled one that is waited for at the
/// end of the scope.
class ScopedStream {
public:
  explicit ScopedStream(void *given)
      : stream(given ? given : takeStream()), isOwn(!given) {}
  ~ScopedStream() {
    if (!isOwn)
      return;
    synchronize(stream);
    returnStream(stream);
  }
  ScopedStream(const ScopedStream &) = delete;
  ScopedStream &operator=(const ScopedStream &) = delete;

  operator Stream() const { return stream; }

private:
  Stream stream;
  bool isOwn;
};

} // namespace mca::runtime

#endif // MCA_LIB_RUNTIME_CUDA_STREAMS_H
