// The implementations that kernels() chooses from.
#ifndef NEWSGRAPH_NLP_NET_KERNELS_ISA_H_
#define NEWSGRAPH_NLP_NET_KERNELS_ISA_H_

#include "nlp/net/kernels.h"

namespace newsgraph::net {

const Kernels& sse2_kernels();
const Kernels& avx2_kernels();
const Kernels& avx512_kernels();

}  // namespace newsgraph::net

#endif  // NEWSGRAPH_NLP_NET_KERNELS_ISA_H_
