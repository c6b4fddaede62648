// How fast the C library finds bytes in bytes, the limit of searching; part of glibc itself, which shows it
// only to programs that ask for all of it.
#include <stddef.h>
void *memmem(const void *haystack, size_t length, const void *needle, size_t needle_length);
