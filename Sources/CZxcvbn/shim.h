// libzxcvbn, as Debian ships it (libzxcvbn-dev); how hard a password is to guess, by the passwords and words that people take.
#include <zxcvbn.h>

// Swift reads the name of the field as its own word.
static inline int zxcvbn_sort(const ZxcMatch_t *match) { return (int)match->Type; }
