// What Swift cannot do safely for a file that appears whole or not at all: a handler of signals, which may call only
// what POSIX lists as safe there, and flags of Linux that are no plain constants. All of it is empty on Windows.

#ifndef CFILEOUTPUT_H
#define CFILEOUTPUT_H

#ifndef _WIN32

#include <sys/types.h>

/// The longest name of a temporary file, its ending zero not counted.
#define CFO_NAME_LIMIT 63

/// Opens a folder only to name things in it; no permission to list it is needed where the system allows that.
///
/// Returns the descriptor, or -1 and the reason in errno.
int cfo_open_folder(const char *path);

/// Opens a new file without any name in a folder. It is gone when the process ends, however that happens.
///
/// Returns the descriptor, or -1 and the reason in errno; ENOTSUP where there are no such files, or none that could be
/// named later.
int cfo_open_unnamed(int folder, unsigned mode);

/// Gives an unnamed file a name that nothing has.
///
/// Returns 0, or -1 and the reason in errno; EEXIST when the name is taken.
int cfo_name_unnamed(int descriptor, int folder, const char *name);

/// The same for a name that lasts a moment: from now on it is removed when INT, TERM or HUP ends the process.
int cfo_name_unnamed_for_now(int descriptor, int folder, const char *name);

/// Makes a new file under a name that nothing has, to be removed when INT, TERM or HUP ends the process.
///
/// There is one such file at a time. Returns the descriptor, or -1 and the reason in errno; EBUSY while there is another
/// one.
int cfo_create_for_now(int folder, const char *name, unsigned mode);

/// Says that the file of the moment, which the caller made, has been moved or removed: signals leave its name alone from now on.
void cfo_forget(void);

/// Puts INT, TERM and HUP off while a file that stays in its place is being written. A second signal ends the process
/// at once, so that a disk that hangs can be left.
void cfo_put_signals_off(void);

/// Whether a signal came that was put off.
int cfo_is_signal_put_off(void);

/// Ends that, and obeys the signal that came meanwhile. Of several that put signals off the last one obeys.
void cfo_obey_signals(void);

/// Takes a file for this process alone, as other runs of this tool do before they write into it. (The function has the
/// name of a type, which Swift prefers.)
///
/// Returns 0, or -1 and the reason in errno; EWOULDBLOCK while another process has it.
int cfo_try_lock(int descriptor);

#endif
#endif
