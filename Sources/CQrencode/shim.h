// libqrencode, as Debian ships it (libqrencode-dev); the picture from which a device learns its secret.
#include <qrencode.h>
