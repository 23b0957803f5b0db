/// The text of the library that ``Shim`` builds.
enum ShimSource {
    static let text = #"""
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <fcntl.h>
        #include <stdarg.h>
        #include <stdatomic.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/types.h>
        #include <unistd.h>

        static int number(const char *name) {
            const char *text = getenv(name);
            return text ? atoi(text) : 0;
        }

        static int is_for_the_path(int descriptor) {
            const char *part = getenv("FAULT_PATH");
            if (!part) return 0;
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
            ssize_t length = readlink(link, path, sizeof path - 1);
            if (length < 0) return 0;
            path[length] = 0;
            return strstr(path, part) != NULL;
        }

        static void wait_for_the_test(const char *pause) {
            char path[4096];
            snprintf(path, sizeof path, "%s.here", pause);
            close(open(path, O_CREAT | O_WRONLY, 0600));
            snprintf(path, sizeof path, "%s.go", pause);
            for (int look = 0; look < 1000 && access(path, F_OK) != 0; look++) usleep(10000);
        }

        /* 0 for a call that goes on as it is, 1 for one that fails with errno set, 2 for one that does little. */
        static int fault(const char *call, int descriptor) {
            static atomic_int calls;
            const char *wanted = getenv("FAULT_CALL");
            if (!wanted || strcmp(wanted, call) != 0 || !is_for_the_path(descriptor)) return 0;
            int count = ++calls - number("FAULT_AFTER");
            if (count <= 0) return 0;
            const char *pause = getenv("FAULT_PAUSE");
            if (pause) {
                if (count == 1) wait_for_the_test(pause);
                return 0;
            }
            int every = number("FAULT_EVERY");
            if (every > 1 && count % every != 0) return 0;
            if (number("FAULT_ERROR") == 0) return 2;
            errno = number("FAULT_ERROR");
            return errno > 0;
        }

        #define NEXT(name, result, ...) ((result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

        ssize_t write(int descriptor, const void *bytes, size_t count) {
            int kind = fault("write", descriptor), pause = number("FAULT_SLOW_WRITE");
            if (pause > 0 && is_for_the_path(descriptor)) {
                int reason = errno;
                usleep(pause);
                errno = reason;
            }
            if (kind == 1) return -1;
            return NEXT(write, ssize_t, int, const void *, size_t)(descriptor, bytes, kind == 2 && count > 1 ? 1 : count);
        }

        ssize_t read(int descriptor, void *bytes, size_t count) {
            int kind = fault("read", descriptor);
            if (kind == 1) return -1;
            return NEXT(read, ssize_t, int, void *, size_t)(descriptor, bytes, kind == 2 && count > 1 ? 1 : count);
        }

        int fsync(int descriptor) {
            return fault("fsync", descriptor) == 1 ? -1 : NEXT(fsync, int, int)(descriptor);
        }

        int close(int descriptor) {
            int fails = fault("close", descriptor) == 1, reason = errno;
            int result = NEXT(close, int, int)(descriptor);
            if (fails) errno = reason;
            return fails ? -1 : result;
        }

        int renameat(int from_folder, const char *from, int folder, const char *name) {
            if (fault("renameat", folder) == 1) return -1;
            return NEXT(renameat, int, int, const char *, int, const char *)(from_folder, from, folder, name);
        }

        int linkat(int from_folder, const char *from, int folder, const char *name, int flags) {
            if (fault("linkat", folder) == 1) return -1;
            return NEXT(linkat, int, int, const char *, int, const char *, int)(from_folder, from, folder, name, flags);
        }

        int openat(int folder, const char *name, int flags, ...) {
            mode_t mode = 0;
            if (flags & (O_CREAT | O_TMPFILE)) {
                va_list rest;
                va_start(rest, flags);
                mode = va_arg(rest, mode_t);
                va_end(rest);
            }
            if ((flags & O_TMPFILE) == O_TMPFILE) {
                if (getenv("FAULT_NO_UNNAMED") && is_for_the_path(folder)) {
                    errno = EOPNOTSUPP;
                    return -1;
                }
                if (fault("tmpfile", folder) == 1) return -1;
            }
            return NEXT(openat, int, int, const char *, int, ...)(folder, name, flags, mode);
        }
        """#
}
