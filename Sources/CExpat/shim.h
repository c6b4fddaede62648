// expat, as Debian ships it (libexpat1-dev); the parts of workbooks are XML.
#include <expat.h>
