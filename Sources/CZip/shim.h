#ifndef DIEMCAU_CZIP_SHIM_H
#define DIEMCAU_CZIP_SHIM_H

#include <zip.h>

#endif
