// zlib, as Debian ships it (zlib1g-dev); gzip for pages as they are sent.
#include <zlib.h>
