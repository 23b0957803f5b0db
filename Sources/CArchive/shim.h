// Archives are libarchive's; files that are packed by themselves are the compressors' own, since only those take a limit
// on the memory for what was unpacked last.
#include <archive.h>
#include <archive_entry.h>
#include <bzlib.h>
#include <locale.h>
#include <lzma.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>
