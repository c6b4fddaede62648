// libxlsxwriter, as Debian ships it (libxlsxwriter-dev); workbooks as they are written.
#include <xlsxwriter.h>
