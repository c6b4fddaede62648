// How the C library keeps memory that was freed; part of glibc itself.
#include <malloc.h>
