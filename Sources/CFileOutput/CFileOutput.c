#ifndef _WIN32

#define _GNU_SOURCE
#include "CFileOutput.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static const int ending_signals[] = {SIGINT, SIGTERM, SIGHUP};
enum { ending_signal_count = sizeof ending_signals / sizeof ending_signals[0] };

// What the handler reads. Lock-free atomics are the only shared objects a handler may touch (C11 7.14.1.1), and the
// name is only read in a state in which nobody writes it.
enum { no_file, file_is_being_made, file_is_there };
static atomic_int file_state = no_file;
static char file_name[CFO_NAME_LIMIT + 1];
static int file_folder = -1;

// Who puts signals off, a file and the folder around it, may be in the middle of something at the same time.
static atomic_int put_off_count = 0;
static atomic_int put_off_signal = 0;

// Ends the process by the signal, as if it had never been caught, so that a shell sees what ended it.
static void end_by(int number) {
    signal(number, SIG_DFL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    raise(number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
}

static void handle(int number) {
    int reason = errno;
    int none = 0;
    if (atomic_load(&put_off_count) > 0 && atomic_compare_exchange_strong(&put_off_signal, &none, number)) {
        // Another thread may have stopped putting off, and looked for a signal, between the two. Then nobody looks for
        // this one any more: it is taken back, unless that thread has it after all.
        if (atomic_load(&put_off_count) > 0 || atomic_exchange(&put_off_signal, 0) == 0) {
            errno = reason;
            return;
        }
    }
    // Another thread is between making the file and saying so; it takes no signal itself meanwhile. (POSIX lists poll
    // among what a handler may call, and not nanosleep.)
    while (atomic_load(&file_state) == file_is_being_made) poll(NULL, 0, 1);
    if (atomic_load(&file_state) == file_is_there) unlinkat(file_folder, file_name, 0);
    end_by(number);
    errno = reason;
}

// Catches the signals that nobody asked to ignore: under nohup a hang-up stays ignored.
static void catch_signals(void) {
    for (int index = 0; index < ending_signal_count; index++) {
        struct sigaction action;
        if (sigaction(ending_signals[index], NULL, &action) != 0 || action.sa_handler != SIG_DFL) continue;
        memset(&action, 0, sizeof action);
        action.sa_handler = handle;
        action.sa_flags = SA_RESTART;
        for (int other = 0; other < ending_signal_count; other++) sigaddset(&action.sa_mask, ending_signals[other]);
        sigaction(ending_signals[index], &action, NULL);
    }
}

static sigset_t block_signals(void) {
    sigset_t ending, before;
    sigemptyset(&ending);
    for (int index = 0; index < ending_signal_count; index++) sigaddset(&ending, ending_signals[index]);
    pthread_sigmask(SIG_BLOCK, &ending, &before);
    return before;
}

// Does what makes the file of the moment so that a signal finds it either not begun or known to the handler.
static int make_for_now(int folder, const char *name, int (*make)(int, int, const char *, mode_t), int value, mode_t mode) {
    size_t length = strlen(name);
    if (length > CFO_NAME_LIMIT) {
        errno = ENAMETOOLONG;
        return -1;
    }
    catch_signals();
    sigset_t before = block_signals();
    int none = no_file;
    if (!atomic_compare_exchange_strong(&file_state, &none, file_is_being_made)) {
        // The handler knows one name only: with a second one the first would stay behind.
        pthread_sigmask(SIG_SETMASK, &before, NULL);
        errno = EBUSY;
        return -1;
    }
    file_folder = folder;
    memcpy(file_name, name, length + 1);
    int result = make(value, folder, name, mode);
    int reason = errno;
    atomic_store(&file_state, result < 0 ? no_file : file_is_there);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = reason;
    return result;
}

void cfo_forget(void) { atomic_store(&file_state, no_file); }

void cfo_put_signals_off(void) {
    catch_signals();
    if (atomic_load(&put_off_count) == 0) atomic_store(&put_off_signal, 0);
    atomic_fetch_add(&put_off_count, 1);
}

int cfo_is_signal_put_off(void) { return atomic_load(&put_off_signal) != 0; }

void cfo_obey_signals(void) {
    if (atomic_fetch_sub(&put_off_count, 1) > 1) return;
    int number = atomic_exchange(&put_off_signal, 0);
    if (number != 0) end_by(number);
}

int cfo_try_lock(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB); }

int cfo_open_folder(const char *path) {
#if defined(O_PATH)
    return open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
#elif defined(O_SEARCH)
    return open(path, O_SEARCH | O_DIRECTORY | O_CLOEXEC);
#else
    return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
#endif
}

// The way to a descriptor's file, which linkat follows without the privilege that AT_EMPTY_PATH asks for (open(2)).
static void write_path(char *path, size_t size, int descriptor) { snprintf(path, size, "/proc/self/fd/%d", descriptor); }

int cfo_open_unnamed(int folder, unsigned mode) {
#if defined(O_TMPFILE)
    int descriptor = openat(folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
    if (descriptor < 0) {
        // Kernels and file systems without such files say so in several ways.
        if (errno == EISDIR || errno == EINVAL || errno == EOPNOTSUPP || errno == ENOENT) errno = ENOTSUP;
        return -1;
    }
    char path[64];
    write_path(path, sizeof path, descriptor);
    struct stat status;
    if (stat(path, &status) == 0) return descriptor;
    close(descriptor);
#else
    (void)folder;
    (void)mode;
#endif
    errno = ENOTSUP;
    return -1;
}

int cfo_name_unnamed(int descriptor, int folder, const char *name) {
    char path[64];
    write_path(path, sizeof path, descriptor);
    return linkat(AT_FDCWD, path, folder, name, AT_SYMLINK_FOLLOW);
}

static int name_it(int descriptor, int folder, const char *name, mode_t mode) {
    (void)mode;
    return cfo_name_unnamed(descriptor, folder, name);
}

int cfo_name_unnamed_for_now(int descriptor, int folder, const char *name) {
    return make_for_now(folder, name, name_it, descriptor, 0);
}

static int create_it(int flags, int folder, const char *name, mode_t mode) { return openat(folder, name, flags, mode); }

int cfo_create_for_now(int folder, const char *name, unsigned mode) {
    return make_for_now(folder, name, create_it, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode);
}

#else
typedef int cfo_empty;
#endif
