#ifndef DIEMCAU_CXLSXWRITER_SHIM_H
#define DIEMCAU_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
