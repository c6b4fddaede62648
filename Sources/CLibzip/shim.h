// libzip, as Debian ships it (libzip-dev); the archives that workbooks are.
#include <zip.h>
